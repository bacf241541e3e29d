import type { Answers, QuestionnaireForm } from '../../engine/notebook/entry.ts';
import { LEAST } from '../../projections/questionnaire.ts';

/** What people answered to one item: how many, and how far apart. */
export interface ItemResult {
  readonly id: string;
  readonly n: number;
  /** 1-5 */
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface FormResult {
  readonly form: QuestionnaireForm;
  /** People who filled it in. */
  readonly n: number;
  /** In the order of `ids`; empty when too few answered. An item that too few answered is left out. */
  readonly items: readonly ItemResult[];
}

const valid = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5;

/** The answers of one form together; `ids` are its items. */
export function formResult(form: QuestionnaireForm, all: readonly Answers[], ids: readonly string[]): FormResult {
  const given = all.filter((one) => one.form === form && Object.keys(one.answers).length > 0);
  if (given.length < LEAST) return { form, n: given.length, items: [] };
  const items = ids.flatMap((id): readonly ItemResult[] => {
    const values = given.map(({ answers }) => answers[id]).filter(valid);
    if (values.length < LEAST) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [{ id, n: values.length, mean, lowest: Math.min(...values), highest: Math.max(...values) }];
  });
  return { form, n: given.length, items };
}
