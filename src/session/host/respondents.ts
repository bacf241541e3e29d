import { MOST_PER_SEAT } from '../../projections/questionnaire.ts';

/** Who answered the questionnaire at which seat. It is counted here and written nowhere: a notebook does not tell at which seat an answer was given. */
export interface Respondents {
  /** Whether they may answer at this seat; they are counted from then on. `known`: the notebook has answers of theirs, which they change. */
  admit(seat: number, respondent: string, known: boolean): boolean;
}

export function createRespondents(): Respondents {
  const bySeat = new Map<number, Set<string>>();
  return {
    admit(seat, respondent, known) {
      const here = bySeat.get(seat) ?? new Set();
      bySeat.set(seat, here);
      if (!known && !here.has(respondent) && here.size >= MOST_PER_SEAT) return false;
      here.add(respondent);
      return true;
    },
  };
}
