import { facilitatorView } from '../../projections/facilitator-view.ts';
import { evaluatorView } from '../../projections/evaluator-view.ts';
import type { Handles } from '../../projections/handles.ts';
import { roleView } from '../../projections/role-view.ts';
import { stageView } from '../../projections/stage-view.ts';
import type { ViewContext } from '../../projections/context.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { AnyView, ScreenKind } from '../wire.ts';
import type { NotebookWriter } from '../notebook/notebook-writer.ts';
import type { RunCore } from './run-core.ts';
import type { Viewer } from './viewer.ts';

/**
 * Shows each viewer its view when it differs from what it was last shown: a view is projected once for all viewers of one kind, role
 * group and language, and one that did not change is not sent (an empty update would tell that something happened elsewhere).
 */
export function publish(
  core: RunCore,
  handles: Handles,
  notebook: NotebookWriter,
  takenSeats: ReadonlySet<number>,
  viewers: Iterable<Viewer>,
): void {
  const projected = new Map<string, { readonly view: AnyView; readonly json: string }>();
  for (const viewer of viewers) {
    const key = keyOf(core, viewer.screen, viewer.language);
    let found = projected.get(key);
    if (!found) {
      const view = project(core, handles, notebook, takenSeats, viewer.screen, viewer.language);
      projected.set(key, (found = { view, json: JSON.stringify(view) }));
    }
    if (found.json !== viewer.shown) viewer.show(found.view, found.json);
  }
}

/** Viewers with equal keys see the same. */
function keyOf(core: RunCore, screen: ScreenKind, language: Language): string {
  const group = screen.kind === 'seat' ? (core.state.groups[screen.seat] ?? []).join(' ') : '';
  const author = screen.kind === 'evaluator' ? screen.author : '';
  return `${screen.kind} ${language} ${group}${author}`;
}

export function project(
  core: RunCore,
  handles: Handles,
  notebook: NotebookWriter,
  takenSeats: ReadonlySet<number>,
  screen: ScreenKind,
  language: Language,
): AnyView {
  const context: ViewContext = {
    plan: core.plan,
    state: core.state,
    language,
    texts: core.journal.texts,
    handles,
    drafts: core.drafts,
    takenSeats,
  };
  if (screen.kind === 'seat') return roleView(context, core.state.groups[screen.seat] ?? []);
  if (screen.kind === 'stage') return stageView(context);
  if (screen.kind === 'facilitator') return facilitatorView(context, core.events);
  const noted = [...notebook.texts.values()].map(({ ref, text }) => [ref, text] as const);
  const texts = new Map([...core.journal.texts, ...noted]);
  return evaluatorView({ ...context, texts }, core.events, notebook.notes, screen.author);
}
