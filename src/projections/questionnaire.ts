import type { Language } from '../scenario/model/ids.ts';

/** Below this number of people nothing is shown of what they answered: somebody could be recognised. */
export const LEAST = 3;

/** People who can answer at one seat of a run: more than share a seat, too few to outweigh all the others. */
export const MOST_PER_SEAT = 8;

/** Short scales of several items each, answered 1 (not at all) to 5 (fully). An id is part of notebooks and is never used for something else. */
export const scales = {
  /** Asked twice, how it was before the exercise and how it is now: what people expect of themselves. */
  ready: ['ready-role', 'ready-first-hour', 'ready-share', 'ready-words', 'ready-duty'],
  /** What people think of the exercise itself, once. */
  exercise: ['exercise-real', 'exercise-useful', 'exercise-pace', 'exercise-safe', 'exercise-tool'],
} as const;

type ItemId = (typeof scales)[keyof typeof scales][number];

export const itemWords: Readonly<Record<Language, Readonly<Record<ItemId, string>>>> = {
  nl: {
    'ready-role': 'Ik weet wat er in een crisis van mijn rol wordt verwacht.',
    'ready-first-hour': 'Ik weet wat ik in het eerste uur moet doen en wie ik moet bellen.',
    'ready-share': 'Ik deel uit mezelf wat alleen ik weet.',
    'ready-words': 'Ik kan zeggen wat wij weten zonder meer te beweren dan wij weten.',
    'ready-duty': 'Ik ken de termijnen en plichten die op ons van toepassing zijn.',
    'exercise-real': 'Het verhaal was geloofwaardig.',
    'exercise-useful': 'Ik heb iets geleerd dat ik in mijn werk ga gebruiken.',
    'exercise-pace': 'Het tempo was goed: druk, maar te volgen.',
    'exercise-safe': 'Ik kon hier fouten maken zonder dat het mij werd aangerekend.',
    'exercise-tool': 'Het programma zat mij niet in de weg.',
  },
  en: {
    'ready-role': 'I know what is expected of my role in a crisis.',
    'ready-first-hour': 'I know what to do and whom to ring in the first hour.',
    'ready-share': 'I share of my own accord what only I know.',
    'ready-words': 'I can say what we know without claiming more than we know.',
    'ready-duty': 'I know the deadlines and duties that apply to us.',
    'exercise-real': 'The story was credible.',
    'exercise-useful': 'I learned something that I shall use in my work.',
    'exercise-pace': 'The pace was right: busy, but possible to follow.',
    'exercise-safe': 'I could make mistakes here without being blamed.',
    'exercise-tool': 'The program was not in my way.',
  },
};
