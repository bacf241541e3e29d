import { Room, ServerError, type Client } from '@colyseus/core';
import { createDeskService, runFileOf, type DeskService } from '../../session/desk/desk-service.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { SessionCast } from '../../session/desk/session-wire.ts';
import type { StoredText } from '../../session/store/journal-store.ts';
import type { Capability } from '../sessions/capability.ts';
import { holdRun, type HeldRun } from './hold-run.ts';
import { createRoomLine, screenOf, type RoomLine } from './room-line.ts';
import { FRAMES_PER_SECOND, RESERVED_S, type Services } from './services.ts';
import { runCast, runOverview, type RunOverview } from './team-overview.ts';

/** What the rest of this program hands over when a room is made or joined; nothing of it comes from a client. */
export interface TeamJoin {
  readonly run: string;
  readonly capability: Capability;
}

interface Seated {
  readonly capability: Capability;
  readonly line: RoomLine;
  readonly desk: DeskService | undefined;
}

/** How much of a run somebody has. */
export interface RunLength {
  readonly records: number;
  readonly notes: number;
}

/** Calls that other rooms, also in other processes, make to a team's room. */
export interface TeamCalls {
  overview(language: Language): RunOverview;
  cast(language: Language): SessionCast;
  /** Does what the facilitator's console would, worded as it words it; false when that is refused. */
  direct(directive: unknown): Promise<boolean>;
  /** Puts out whoever came in by one of these capabilities. */
  putOut(capabilities: readonly string[]): void;
  /** The whole run as a file's text; undefined when it is no longer than what the caller has. */
  runFile(have: RunLength | undefined): string | undefined;
  /** Adds to the notebook what the facilitator's debrief wrote; false: it does not continue what stands there. */
  addNote(expected: number, note: unknown, texts: readonly StoredText[]): Promise<boolean>;
  /** Ends the room and gives the run back. */
  end(): Promise<void>;
}

/** The code of a room's refusal to be made: for now (another process has the run, or the store does not work), or for good. */
export const RUN_HELD = 4_210;
export const RUN_UNREADABLE = 4_211;

/** The class of rooms of one team's run: lease, clock and host behind it, screens in front of it. */
export const teamRoom = (services: Services) =>
  class TeamRoom extends Room implements TeamCalls {
    override autoDispose = false;
    /** There is no state to send; at this pace the library looks after its own clock. */
    override patchRate = 250;
    override maxMessagesPerSecond = FRAMES_PER_SECOND;
    override seatReservationTimeout = RESERVED_S;
    held: HeldRun | undefined;
    run = '';
    readonly seated = new Map<string, Seated>();
    last: { readonly key: unknown; readonly json: string; readonly overview: RunOverview } | undefined;

    override async onCreate({ run }: TeamJoin): Promise<void> {
      const held = await holdRun(run, {
        ...services,
        onEnd: () => {
          this.leaveHere();
          void this.disconnect();
        },
      });
      if (!held.ok) {
        const code = held.error.kind === 'held' || held.error.kind === 'store' ? RUN_HELD : RUN_UNREADABLE;
        if (held.error.kind === 'store') services.report(held.error.problem);
        throw new ServerError(code, held.error.kind);
      }
      this.held = held.value;
      this.run = run;
      this.clock.setInterval(() => void this.putOutRevoked().catch(services.report), REVOKED_MS);
      this.onMessage('m', (client, frame) => this.seated.get(client.sessionId)?.line.receive(frame));
      this.onMessage('d', (client, request) => this.seated.get(client.sessionId)?.desk?.receive(request));
      // Anything else is nothing of ours.
      this.onMessage('*', () => undefined);
    }

    override async onJoin(client: Client, { capability }: TeamJoin): Promise<void> {
      // It may have been taken back since the seat in the room was reserved.
      if (!this.held || !(await services.registry.stands(capability))) throw new ServerError(403, 'revoked');
      const { host } = this.held;
      const screen = screenOf(capability);
      const line = createRoomLine(client, screen, services.environment, services.report);
      const desk =
        capability.grant.kind === 'facilitator'
          ? createDeskService(host, services.environment, (message) => client.send('d', message), services.report)
          : undefined;
      this.seated.set(client.sessionId, { capability, line, desk });
      host.accept(line.channel, [screen.kind]);
    }

    override onLeave(client: Client): void {
      const seated = this.seated.get(client.sessionId);
      this.seated.delete(client.sessionId);
      seated?.desk?.close();
      seated?.line.gone();
    }

    /** Whoever asks for the run from now on is told to look for it anew. */
    leaveHere(): void {
      if (services.here.get(this.run) === this.roomId) services.here.delete(this.run);
    }

    /** A link may have been taken back by a process that could not tell this one. */
    async putOutRevoked(): Promise<void> {
      const ids = [...new Set(Array.from(this.seated.values(), ({ capability }) => capability.id))];
      if (ids.length === 0) return;
      const standing = await services.registry.standing(ids);
      this.putOut(ids.filter((id) => !standing.has(id)));
    }

    override async onDispose(): Promise<void> {
      this.leaveHere();
      await this.held?.release();
    }

    override onUncaughtException(error: Error): void {
      // That it could not be made for now is an answer, and has been told to whoever asked.
      const { cause } = error;
      if (cause instanceof ServerError && cause.code === RUN_HELD) return;
      services.report(error);
    }

    overview(language: Language): RunOverview {
      if (!this.held) throw new Error('the room has no run');
      const { host } = this.held;
      const { connectedSeats, stageConnected, fault } = host.standing();
      const json = JSON.stringify([language, connectedSeats, stageConnected, fault]);
      const key = host.core.state;
      if (this.last?.key !== key || this.last.json !== json) {
        this.last = { key, json, overview: runOverview(host, language) };
      }
      return this.last.overview;
    }

    cast(language: Language): SessionCast {
      if (!this.held) throw new Error('the room has no run');
      return runCast(this.held.host, language);
    }

    async direct(directive: unknown): Promise<boolean> {
      const host = this.held?.host;
      const command = { by: { kind: 'facilitator' }, do: directive };
      const id = services.environment.randomId();
      const outcome = await host?.turn(({ submission }) => submission.receive({ kind: 'facilitator' }, id, command));
      return outcome?.ok ?? false;
    }

    putOut(capabilities: readonly string[]): void {
      for (const client of Array.from(this.clients)) {
        const id = this.seated.get(client.sessionId)?.capability.id;
        if (id === undefined || !capabilities.includes(id)) continue;
        client.send('m', { type: 'closed', reason: 'refused' });
        client.leave(REVOKED);
      }
    }

    runFile(have: RunLength | undefined): string | undefined {
      if (!this.held) throw new Error('the room has no run');
      const { host } = this.held;
      const same = have?.records === host.core.journal.records.length && have.notes === host.notebook.notes.length;
      return same ? undefined : runFileOf(host);
    }

    async addNote(expected: number, note: unknown, texts: readonly StoredText[]): Promise<boolean> {
      return (await this.held?.addNote(expected, note, texts)) ?? false;
    }

    async end(): Promise<void> {
      await this.disconnect();
    }
  };

const REVOKED = 4_101;
/** Real ms between two looks at whether the links of those who are in still stand. */
const REVOKED_MS = 10_000;
