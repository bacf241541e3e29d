import { facilitatorView } from '../../projections/facilitator-view.ts';
import { evaluatorView } from '../../projections/evaluator-view.ts';
import type { Handles } from '../../projections/handles.ts';
import { createViewMemory, type ViewMemory } from '../../projections/memory.ts';
import { arrivalsFor, inboxesOf, withArrivals, type Inboxes } from '../../projections/arrivals.ts';
import { roleView } from '../../projections/role-view.ts';
import { stageView } from '../../projections/stage-view.ts';
import type { ViewContext } from '../../projections/context.ts';
import type { MessageView, RoleView } from '../../projections/views/role-view.ts';
import type { Language, RoleId } from '../../scenario/model/ids.ts';
import { appended } from '../change/appended.ts';
import { changeOf } from '../change/change-of.ts';
import type { AnyView, HostMessage, ScreenKind } from '../wire.ts';
import type { NotebookWriter } from '../notebook/notebook-writer.ts';
import type { HostEnvironment } from './host-environment.ts';
import type { RunCore } from './run-core.ts';
import type { Shown, Viewer } from './viewer.ts';

export interface Projector {
  /**
   * Shows each viewer its view when it differs from what it was last shown: a view is projected once for all viewers of one kind, role
   * group and language, and one that did not change is not sent (an empty update would tell that something happened elsewhere).
   */
  publish(takenSeats: ReadonlySet<number>, viewers: Iterable<Viewer>): void;
  /** Shows those at seats the messages that have just come in for them; a publication is to follow. Whether anybody was shown anything. */
  publishArrivals(takenSeats: ReadonlySet<number>, viewers: Iterable<Viewer>): boolean;
}

export function createProjector(
  core: RunCore,
  handles: Handles,
  notebook: NotebookWriter,
  environment: Pick<HostEnvironment, 'steady' | 'spent'>,
): Projector {
  const shelf = createShelf(core);
  let turn = 0;

  const contextOf = (language: Language, takenSeats: ReadonlySet<number>): ViewContext => {
    const { plan, state, drafts, journal } = core;
    return { plan, state, language, texts: journal.texts, handles, drafts, takenSeats };
  };

  const rolesAt = (seat: number): readonly RoleId[] => core.state.groups[seat] ?? [];

  function project({ screen, language }: Viewer, takenSeats: ReadonlySet<number>, memory: ViewMemory): AnyView {
    const { journal, events } = core;
    const context = contextOf(language, takenSeats);
    if (screen.kind === 'seat') return roleView(context, rolesAt(screen.seat), memory);
    if (screen.kind === 'stage') return stageView(context);
    if (screen.kind === 'facilitator') return facilitatorView(context, events);
    const noted = [...notebook.texts.values()].map(({ ref, text }) => [ref, text] as const);
    const texts = new Map([...journal.texts, ...noted]);
    return evaluatorView({ ...context, texts }, events, notebook.notes, screen.author);
  }

  /** Shows each viewer what `look` finds for its kind, when that is not what it was shown last. Gives how many kinds there are. */
  function show(viewers: Iterable<Viewer>, look: (one: Standing, viewer: Viewer) => Shown | undefined): number {
    const { spent } = environment;
    const from = spent ? environment.steady() : 0;
    turn += 1;
    let kinds = 0;
    let failed: { readonly error: unknown } | undefined;
    const behind: { readonly viewer: Viewer; readonly one: Standing }[] = [];
    for (const viewer of viewers) {
      const one = shelf.of(viewer.screen, viewer.language);
      if (one.turn !== turn) {
        try {
          one.shown = look(one, viewer);
        } catch (error) {
          failed ??= { error };
        }
        one.turn = turn;
        kinds += 1;
      }
      if (one.shown !== viewer.shown) behind.push({ viewer, one });
    }
    spent?.('views', environment.steady() - from);
    // A line that breaks when something is put on it is told of at once, and all are shown that its person left: what comes after that here
    // must not bring them back to how things stood before.
    for (const { viewer, one } of behind) if (one.shown && one.shown !== viewer.shown) viewer.show(one.shown);
    // One view that cannot be made keeps nobody else from theirs.
    if (failed) throw failed.error;
    return kinds;
  }

  return {
    publish(takenSeats, viewers) {
      const kinds = show(viewers, (one, viewer) => {
        const { shown, memory } = one;
        const view = project(viewer, takenSeats, memory);
        if (viewer.screen.kind === 'seat') one.inboxes = inboxesOf(core.state, rolesAt(viewer.screen.seat));
        return follow(shown, view, shown && memory.changedSince(shown.view));
      });
      shelf.keep(turn, kinds);
    },
    publishArrivals(takenSeats, viewers) {
      let came = false;
      const contexts: Partial<Record<Language, ViewContext>> = {};
      show(viewers, (one, { screen, language }) => {
        const { shown } = one;
        if (screen.kind !== 'seat' || shown?.view.kind !== 'role') return shown;
        const context = (contexts[language] ??= contextOf(language, takenSeats));
        const roles = rolesAt(screen.seat);
        const { view } = shown;
        const added = arrivalsFor(view, context, roles, one.inboxes);
        if (!added) return shown;
        came = true;
        one.inboxes = inboxesOf(core.state, roles);
        return arrive(shown, view, added);
      });
      return came;
    },
  };
}

/** The view of one kind of viewer. */
interface Standing {
  readonly memory: ViewMemory;
  shown: Shown | undefined;
  /** Of a seat: as they were for what is shown. */
  inboxes: Inboxes;
  /** The publication in which somebody was shown it last. */
  turn: number;
}

/** Views by who sees them: viewers with equal keys see the same. */
function createShelf(core: RunCore) {
  const byKey = new Map<string, Standing>();
  let from: RunCore['state']['groups'] | undefined;
  let groups: readonly string[] = [];
  /** The same by seat, for as long as people stay where they sit: thousands are looked up at each message to all. */
  const bySeat: Partial<Record<Language, (Standing | undefined)[]>> = {};
  const forgetSeats = (): void => {
    delete bySeat.nl;
    delete bySeat.en;
  };
  function find(screen: ScreenKind, language: Language): Standing {
    const group = screen.kind === 'seat' ? (groups[screen.seat] ?? '') : '';
    const author = screen.kind === 'evaluator' ? screen.author : '';
    const key = `${screen.kind} ${language} ${group}${author}`;
    let one = byKey.get(key);
    if (!one) byKey.set(key, (one = { memory: createViewMemory(), shown: undefined, inboxes: [], turn: 0 }));
    return one;
  }
  return {
    of(screen: ScreenKind, language: Language): Standing {
      const { state } = core;
      if (state.groups !== from) {
        from = state.groups;
        groups = from.map((group) => group.join(' '));
        forgetSeats();
      }
      if (screen.kind !== 'seat') return find(screen, language);
      const seats = (bySeat[language] ??= []);
      return (seats[screen.seat] ??= find(screen, language));
    },
    /** Forgets those that nobody was shown in this turn; `count` are there still. */
    keep(turn: number, count: number): void {
      if (byKey.size === count) return;
      for (const [key, one] of byKey) if (one.turn !== turn) byKey.delete(key);
      forgetSeats();
    },
  };
}

/**
 * The view that comes after another; that one itself when nothing has changed.
 * @param names fields that may differ; undefined: any of them
 */
function follow(last: Shown | undefined, view: AnyView, names: readonly string[] | undefined): Shown {
  const change = last && changeOf(last.view, view, names);
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

/** As `follow`, after messages came in. The view itself is put together for whoever asks for it: the frame that all wait for does without. */
function arrive({ line, version: before }: Shown, old: RoleView, came: readonly MessageView[]): Shown {
  const version = before + 1;
  const changed: HostMessage = { type: 'change', version, change: appended('messages', old.messages.length, came) };
  let view: RoleView | undefined;
  let whole: HostMessage | undefined;
  const put = (): RoleView => (view ??= withArrivals(old, came));
  return {
    get view() {
      return put();
    },
    line,
    version,
    message: (last) =>
      last?.line === line && last.version === before ? changed : (whole ??= { type: 'view', version, view: put() }),
  };
}
