import { facilitatorView } from '../../projections/facilitator-view.ts';
import { evaluatorView } from '../../projections/evaluator-view.ts';
import type { Handles } from '../../projections/handles.ts';
import { createViewMemory, type ViewMemory } from '../../projections/memory.ts';
import { roleView } from '../../projections/role-view.ts';
import { stageView } from '../../projections/stage-view.ts';
import type { ViewContext } from '../../projections/context.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { changeOf } from '../change/change-of.ts';
import type { AnyView, HostMessage, ScreenKind } from '../wire.ts';
import type { NotebookWriter } from '../notebook/notebook-writer.ts';
import type { RunCore } from './run-core.ts';
import type { Shown, Viewer } from './viewer.ts';

export interface Projector {
  /**
   * Shows each viewer its view when it differs from what it was last shown: a view is projected once for all viewers of one kind, role
   * group and language, and one that did not change is not sent (an empty update would tell that something happened elsewhere).
   */
  publish(takenSeats: ReadonlySet<number>, viewers: Iterable<Viewer>): void;
}

export function createProjector(core: RunCore, handles: Handles, notebook: NotebookWriter): Projector {
  const keyOf = createKeys(core);
  /** The view of each kind of viewer that there was the last time. */
  let standing = new Map<string, Standing>();

  function project(
    screen: ScreenKind,
    language: Language,
    takenSeats: ReadonlySet<number>,
    memory: ViewMemory,
  ): AnyView {
    const { plan, state, drafts, journal, events } = core;
    const context: ViewContext = { plan, state, language, texts: journal.texts, handles, drafts, takenSeats };
    if (screen.kind === 'seat') return roleView(context, state.groups[screen.seat] ?? [], memory);
    if (screen.kind === 'stage') return stageView(context);
    if (screen.kind === 'facilitator') return facilitatorView(context, events);
    const noted = [...notebook.texts.values()].map(({ ref, text }) => [ref, text] as const);
    const texts = new Map([...journal.texts, ...noted]);
    return evaluatorView({ ...context, texts }, events, notebook.notes, screen.author);
  }

  return {
    publish(takenSeats, viewers) {
      const now = new Map<string, Standing>();
      for (const viewer of viewers) {
        const key = keyOf(viewer.screen, viewer.language);
        let one = now.get(key);
        if (!one) {
          const { memory, shown } = standing.get(key) ?? { memory: createViewMemory(), shown: undefined };
          one = { memory, shown: follow(shown, project(viewer.screen, viewer.language, takenSeats, memory)) };
          now.set(key, one);
        }
        if (one.shown !== viewer.shown) viewer.show(one.shown);
      }
      standing = now;
    },
  };
}

interface Standing {
  readonly shown: Shown;
  readonly memory: ViewMemory;
}

/** Viewers with equal keys see the same. */
function createKeys(core: RunCore): (screen: ScreenKind, language: Language) => string {
  let from: RunCore['state']['groups'] | undefined;
  let groups: readonly string[] = [];
  return (screen, language) => {
    const { state } = core;
    if (state.groups !== from) {
      from = state.groups;
      groups = from.map((group) => group.join(' '));
    }
    const group = screen.kind === 'seat' ? (groups[screen.seat] ?? '') : '';
    const author = screen.kind === 'evaluator' ? screen.author : '';
    return `${screen.kind} ${language} ${group}${author}`;
  };
}

/** The view that comes after another; that one itself when nothing has changed. */
function follow(last: Shown | undefined, view: AnyView): Shown {
  const change = last && changeOf(last.view, view);
  if (last && !change) return last;
  const line = last?.line ?? {};
  const version = (last?.version ?? 0) + 1;
  const changed: HostMessage | undefined = change && { type: 'change', version, change };
  let whole: HostMessage | undefined;
  return {
    view,
    line,
    version,
    message: (before) =>
      changed && before?.line === line && before.version === version - 1
        ? changed
        : (whole ??= { type: 'view', version, view }),
  };
}
