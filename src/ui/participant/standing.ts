import type { FactView, RoleView } from '../../projections/views/role-view.ts';
import type { Knowledge } from '../shared/knowledge-mark.tsx';

/** How a fact stands for this seat: where its card lies on the shared board, otherwise as it came. */
export const standingOf = (view: RoleView, fact: FactView): Knowledge => cardOf(view, fact)?.column ?? fact.standing;

export const cardOf = (view: RoleView, fact: FactView) =>
  (['known', 'said', 'unknown'] as const)
    .flatMap((column) => view.board[column])
    .find((card) => card.handle === fact.card || card.fact === fact.handle);

export const factOf = (view: RoleView, handle: string): FactView | undefined =>
  view.facts.find((fact) => fact.handle === handle);
