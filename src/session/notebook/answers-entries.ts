import type { QuestionnaireForm } from '../../engine/notebook/entry.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import type { NotebookWriter } from './notebook-writer.ts';

/** What one person filled in of the questionnaire. */
export interface GivenAnswers {
  readonly respondent: string;
  /** Absent: anonymous. */
  readonly role?: RoleId | undefined;
  readonly forms: Readonly<Record<QuestionnaireForm, Readonly<Record<string, number>>>>;
  readonly remark: string;
}

/** Its entries, one a form, with the remark beside what was asked afterwards. None for a form with nothing in it, unless `all` are wanted. */
export function answersEntries(
  { respondent, role, forms, remark }: GivenAnswers,
  all = false,
): readonly Parameters<NotebookWriter['add']>[0][] {
  const words = remark.trim();
  const said = (form: QuestionnaireForm): string => (form === 'after' ? words : '');
  return (['before', 'after', 'self'] as const)
    .filter((form) => all || Object.keys(forms[form]).length > 0 || said(form) !== '')
    .map((form) => (typed) => ({
      kind: 'answers',
      answers: {
        form,
        respondent,
        answers: forms[form],
        ...(role === undefined ? {} : { role }),
        ...(said(form) === '' ? {} : { remark: typed(said(form)) }),
      },
    }));
}
