import { afterEndex } from '../../base/phase.ts';
import type { PolicyName } from '../../analysis/policies/policies.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { Handles } from '../../projections/handles.ts';
import { pictureOf, showsPicture } from '../../projections/picture.ts';
import type { StoreProblem } from '../store/journal-store.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { NotebookWriter } from '../notebook/notebook-writer.ts';
import { accepted, refused } from '../outcome.ts';
import type { HostMessage, ScreenKind } from '../wire.ts';
import { readClientMessage } from '../wire-schema.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { isGap, type Instant } from './clock-hand.ts';
import { createClockFace } from './clock-face.ts';
import { createClockwork, type Clockwork } from './clockwork.ts';
import type { CommandReader } from './command-reader.ts';
import { createConnection, type Connection, type HostChannel } from './connection.ts';
import type { HostEnvironment } from './host-environment.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { readAnswers } from './answers-note.ts';
import { readNote } from './note-schema.ts';
import { createPlayedSeats, type PlayedSeats } from './played-seats.ts';
import { createProjector } from './projector.ts';
import { createRespondents } from './respondents.ts';
import type { RunCore } from './run-core.ts';
import { createSubmission, type Submission } from './submission.ts';
import type { Viewer } from './viewer.ts';

/** Why a host ended: its window closed, or another host has taken the run. */
export type HostEnd = 'host-left' | 'taken-over';

export interface HostStanding {
  readonly connectedSeats: readonly number[];
  /** Seats at which a policy plays, with its name. */
  readonly playedSeats: ReadonlyMap<number, PolicyName>;
  readonly stageConnected: boolean;
  /** Live screens other than facilitators' consoles. */
  readonly devices: number;
  /** UTC ms at which something was last stored; undefined: nothing yet by this host. */
  readonly lastSaved: number | undefined;
  readonly fault: StoreProblem | undefined;
  readonly ended: HostEnd | undefined;
}

/** The authority over one run: the only one that steps it, writes its journal and shows it. */
export interface Host {
  readonly core: RunCore;
  readonly handles: Handles;
  readonly reader: CommandReader;
  readonly notebook: NotebookWriter;
  /** Takes a connection; `screens` are those that it may say hello as. */
  accept(channel: HostChannel, screens: readonly ScreenKind['kind'][]): void;
  /** A beat of the pacer, about four a second. */
  beat(): void;
  /** Does something with the run in its turn, between commands; undefined when this host has ended. */
  turn<T>(work: (tools: Turn) => Promise<T>): Promise<T | undefined>;
  /** Shows views to something inside this window until the returned function is called. Counts as no device. */
  watch(viewer: Viewer): () => void;
  standing(): HostStanding;
  /** As `standing` says. */
  readonly ended: HostEnd | undefined;
  /** Called after each change of what `standing` says. */
  onStanding(listener: () => void): () => void;
  stop(reason: HostEnd): void;
  /** Resolves when all that has come in has been dealt with. */
  idle(): Promise<void>;
}

export interface Turn {
  readonly keeper: Keeper;
  readonly clockwork: Clockwork;
  readonly submission: Submission;
  readonly played: PlayedSeats;
}

export interface HostOptions {
  readonly core: RunCore;
  readonly handles: Handles;
  readonly reader: CommandReader;
  readonly notebook: NotebookWriter;
  readonly environment: HostEnvironment;
  /** Told of our own bugs; the run goes on or stands paused. */
  report(error: unknown): void;
}

export function createHost({ core, handles, reader, notebook, environment, report }: HostOptions): Host {
  const queue = createSerialQueue();
  const connections = new Set<Connection>();
  const channels = new Set<HostChannel>();
  const watchers = new Set<Viewer>();
  const listeners = new Set<() => void>();
  let ended: HostEnd | undefined;
  const instant = (): Instant => ({
    steady: environment.steady(),
    wall: environment.wall(),
    worked: environment.worked?.() ?? 0,
  });
  let lastBeat = instant();
  let beatWaits = false;

  const keeper = createKeeper(core, environment, () => stop('taken-over'));
  const clockwork = createClockwork(core, keeper, environment);
  const submission = createSubmission(core, keeper, clockwork, reader);
  const projector = createProjector(core, handles, notebook, environment);
  const showing = createClockFace(clockwork, environment);
  const respondents = createRespondents();
  const played = createPlayedSeats({ core, handles, reader, keeper, clockwork, submission, environment });

  // What evaluators wrote is shown to them without a turn of the run.
  notebook.subscribe(() => {
    if (!ended) showAll();
  });

  /** Undefined: to be found anew. */
  let taken: ReadonlySet<number> | undefined;
  const takenSeats = (): ReadonlySet<number> =>
    (taken ??= new Set([...connections].flatMap(({ screen }) => (screen.kind === 'seat' ? [screen.seat] : []))));
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const broadcast = (message: HostMessage): void => {
    for (const connection of connections) connection.send(message);
  };
  const showClock = (message = showing.message()): void => {
    for (const connection of connections) connection.clock(message);
  };
  /** Undefined: it could not be done. */
  const show = <T>(by: (seats: ReadonlySet<number>, viewers: readonly Viewer[]) => T): T | undefined => {
    try {
      const seats = played.seats.size > 0 ? new Set([...takenSeats(), ...played.seats]) : takenSeats();
      return by(seats, [...connections, ...watchers]);
    } catch (error) {
      report(error);
      return undefined;
    }
  };
  const showViews = (): void => show(projector.publish);
  /**
   * Shows what came in for seats, and leaves the rest of their views until other runs have shown what came in there: of a message to many
   * teams nobody waits for what is offered in others. Resolves at once where runs do not share a machine. Not where people have been seated
   * elsewhere, for nobody is at another's messages for a moment.
   */
  async function showArrivals(before: EngineState): Promise<void> {
    const { state } = core;
    if (!environment.rest || state.inboxes === before.inboxes || state.groups !== before.groups) return;
    if (show(projector.publishArrivals)) await environment.rest();
  }
  const showAll = (): void => {
    showViews();
    showClock();
  };

  /** Runs one turn, and shows what came of it. Nothing that was not stored is shown, for the core does not hold it. */
  function turn<T>(work: (tools: Turn) => Promise<T>): Promise<T | undefined> {
    return queue.run(async () => {
      if (ended) return undefined;
      const { state, drafts, policies } = core;
      const before = { state, drafts, policies, fault: keeper.fault, saved: keeper.last };
      try {
        const done = await work({ keeper, clockwork, submission, played });
        // What was done is done, and whoever asked for it is told so, whatever becomes of the computer's seats.
        await played.act().catch(report);
        return done;
      } catch (error) {
        report(error);
        return undefined;
      } finally {
        if (!ended) await showArrivals(before.state);
        if (!ended) {
          if (core.state.groups !== before.state.groups) reseat(before.state.groups);
          else if (core.policies !== before.policies) seatsChanged();
          else if (core.state !== before.state || core.drafts !== before.drafts) {
            showViews();
            // Screens are not kept waiting for a clock that goes on as they were told: the next beat tells it.
            showClock(showing.standing());
          } else showClock();
          if (keeper.fault !== before.fault || keeper.last !== before.saved) tell();
        }
      }
    });
  }

  function seatName(seat: number, language: Language): string {
    const { texts, language: own } = core.plan.scenario;
    const names = (core.state.groups[seat] ?? []).flatMap((id) => core.plan.role.get(id)?.short ?? []);
    return names.map((key) => texts[language][key] ?? texts[own][key] ?? '').join(', ');
  }

  /** Whether a field is of a product that this seat writes with others. */
  function isShared(field: string, seat: number): boolean {
    const roles = core.state.groups[seat] ?? [];
    return core.plan.products.some(
      ({ id, by, drafters }) =>
        field.startsWith(`${handles.of(id)}.`) &&
        (drafters === 'all' || roles.some((role) => drafters.includes(role) || by.includes(role))),
    );
  }

  function typing(from: Connection, field: string | null): void {
    const was = from.typing;
    from.typing = field;
    if (from.screen.kind !== 'seat' || was === field) return;
    const { seat } = from.screen;
    for (const other of connections) {
      if (other === from || other.screen.kind !== 'seat') continue;
      const reader = other.screen.seat;
      const reads = (name: string | null): name is string =>
        name !== null && (reader === seat || isShared(name, reader));
      if (reads(was)) other.send({ type: 'typing', field: was, by: '' });
      if (reads(field)) other.send({ type: 'typing', field, by: seatName(seat, other.language) });
    }
  }

  /** As what it was last shown allows. */
  function showPicture(to: Connection, attachment: string): void {
    const view = to.shown?.view;
    const may = view?.kind === 'role' && showsPicture(view, attachment);
    const address = may ? (pictureOf(core.plan, handles, attachment) ?? '') : '';
    to.send({ type: 'picture', attachment, address });
  }

  function seatsChanged(): void {
    taken = undefined;
    broadcast({ type: 'seats', taken: [...takenSeats()].toSorted((a, b) => a - b) });
    showAll();
    tell();
  }

  /** Seats were merged or split: each screen stays with the first role it had, wherever that sits now. */
  function reseat(before: EngineState['groups']): void {
    for (const connection of connections) {
      if (connection.screen.kind !== 'seat') continue;
      const role = before[connection.screen.seat]?.[0];
      const seat = core.state.groups.findIndex((group) => role !== undefined && group.includes(role));
      if (seat >= 0) connection.moveTo(seat);
    }
    seatsChanged();
  }

  function stop(reason: HostEnd): void {
    if (ended) return;
    ended = reason;
    for (const channel of channels) {
      channel.send({ type: 'closed', reason });
      channel.close();
    }
    channels.clear();
    connections.clear();
    taken = undefined;
    watchers.clear();
    tell();
  }

  function accept(channel: HostChannel, screens: readonly ScreenKind['kind'][]): void {
    let connection: Connection | undefined;
    const leave = (): void => {
      channels.delete(channel);
      if (!connection || ended) return;
      typing(connection, null);
      if (connections.delete(connection)) seatsChanged();
    };
    const refuse = (): void => {
      channel.send({ type: 'closed', reason: 'refused' });
      channel.close();
    };
    const command = (from: Connection, id: string, sent: unknown): void => {
      const judged = turn(() =>
        submission.receive(from.screen, id, sent).catch((error: unknown) => {
          report(error);
          return refused({ code: 'not-possible-now' });
        }),
      );
      // After the turn: the view that shows what was done goes before its acknowledgement.
      void judged.then((outcome) => outcome && from.ack(id, outcome));
    };
    /** The questionnaire of a seat: taken once the exercise has ended. */
    const answer = async (from: Connection, seat: number, id: string, sent: unknown): Promise<void> => {
      const { phase, groups } = core.state;
      const over = afterEndex(phase);
      const read = over ? readAnswers(core.plan, groups[seat] ?? [], notebook.notes, sent) : undefined;
      if (!read) return from.ack(id, refused({ code: 'not-possible-now' }));
      if (read.entries.length > 0 && !respondents.admit(seat, read.respondent, read.known))
        return from.ack(id, refused({ code: 'not-possible-now', field: 'respondent' }));
      for (const entry of read.entries) {
        const added = await notebook.add(entry);
        if (!added.ok && added.error.kind === 'unsure') return stop('taken-over');
        if (!added.ok) return from.ack(id, refused({ code: 'not-possible-now' }));
      }
      from.ack(id, accepted);
    };
    const note = async (from: Connection, id: string, sent: unknown): Promise<void> => {
      if (from.screen.kind === 'seat') return answer(from, from.screen.seat, id, sent);
      const author = from.screen.kind === 'evaluator' ? from.screen.author : undefined;
      const entry = author === undefined ? undefined : readNote(core.plan, author, id, sent);
      // Sent again because the line was lost before it was acknowledged.
      const known = notebook.notes.some(({ entry: kept }) => kept.kind === 'observation' && kept.observation.id === id);
      const added = known || !entry ? undefined : await notebook.add(entry);
      // Whether it was stored only reading the notebook anew tells; it is sent again to whoever does.
      if (added && !added.ok && added.error.kind === 'unsure') return stop('taken-over');
      from.ack(id, known || added?.ok ? accepted : refused({ code: 'not-possible-now' }));
    };
    channels.add(channel);
    channel.onClose(leave);
    channel.onMessage((raw) => {
      const message = ended ? undefined : readClientMessage(raw);
      if (!message) return;
      if (message.type === 'hello') {
        const { screen } = message;
        const exists = screen.kind !== 'seat' || core.state.groups[screen.seat] !== undefined;
        if (!exists || !screens.includes(screen.kind)) return refuse();
        if (connection) connection.restart(message.language);
        else connections.add((connection = createConnection(channel, screen, message.language)));
        seatsChanged();
      } else if (message.type === 'bye') channel.close();
      else if (!connection) refuse();
      else if (message.type === 'command') command(connection, message.id, message.command);
      else if (message.type === 'note')
        note(connection, message.id, message.note).catch((error: unknown) => {
          report(error);
          // It is sent again over a new line.
          channel.close();
        });
      else if (message.type === 'typing') typing(connection, message.field);
      else if (message.type === 'picture') showPicture(connection, message.attachment);
      else {
        connection.restart(message.language);
        showAll();
      }
    });
  }

  return {
    core,
    handles,
    reader,
    notebook,
    accept,
    beat() {
      if (ended) return;
      const now = instant();
      const gap = isGap(lastBeat, now);
      lastBeat = now;
      if (gap) void turn(() => clockwork.gap());
      else if (!beatWaits) {
        beatWaits = true;
        void turn(() => {
          beatWaits = false;
          return clockwork.beat(lastBeat.steady);
        });
      }
    },
    get ended() {
      return ended;
    },
    turn,
    watch(viewer) {
      watchers.add(viewer);
      showAll();
      return () => watchers.delete(viewer);
    },
    standing: () => ({
      connectedSeats: [...takenSeats()].toSorted((a, b) => a - b),
      playedSeats: played.names(),
      stageConnected: [...connections].some(({ screen }) => screen.kind === 'stage'),
      devices: [...connections].filter(({ screen }) => screen.kind !== 'facilitator').length,
      lastSaved: keeper.last?.wall,
      fault: keeper.fault,
      ended,
    }),
    onStanding(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop,
    idle: () => queue.idle(),
  };
}
