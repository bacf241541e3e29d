import { Room, ServerError, type Client } from '@colyseus/core';
import type { Language } from '../../scenario/model/ids.ts';
import { overviewChange } from '../../session/desk/overview-change.ts';
import { readSessionRequest, type SessionMessage, type SessionOverview } from '../../session/desk/session-wire.ts';
import type { Capability } from '../sessions/capability.ts';
import { FRAMES_PER_SECOND, RESERVED_S, type Services } from './services.ts';
import { createSessionDesk, type SessionDesk } from './session-desk.ts';
import type { TeamRooms } from './team-calls.ts';

export const SESSION_ROOM = 'session';

/** Real ms between two looks at the teams. */
const LOOK_MS = 1_000;

export interface SessionJoin {
  readonly session: string;
  readonly capability: Capability;
  readonly language: Language;
}

interface Desk {
  readonly capability: Capability;
  language: Language;
  /** The overview it was last shown; undefined: it is told all. */
  shown: SessionOverview | undefined;
  /** It wants to be told what changed. */
  changes: boolean;
}

/** The class of rooms above the teams of one session; only its facilitators come in. */
export const sessionRoom = (services: Services, rooms: TeamRooms) =>
  class SessionRoom extends Room {
    override patchRate = null;
    override maxMessagesPerSecond = FRAMES_PER_SECOND;
    override seatReservationTimeout = RESERVED_S;
    desk: SessionDesk | undefined;
    readonly desks = new Map<string, Desk>();
    looking = false;
    /** Things asked for that are being done. */
    answering = 0;

    override onCreate({ session }: SessionJoin): void {
      this.desk = createSessionDesk(session, services, rooms);
      this.onMessage('s', (client, message) => this.receive(client, message));
      this.onMessage('*', () => undefined);
      // While something is done in the teams they come first; a look follows when it is done.
      this.clock.setInterval(() => this.answering === 0 && void this.look(), LOOK_MS);
    }

    override async onJoin(client: Client, { capability, language }: SessionJoin): Promise<void> {
      if (!(await services.registry.stands(capability))) throw new ServerError(403, 'revoked');
      this.desks.set(client.sessionId, { capability, language, shown: undefined, changes: false });
      void this.look();
    }

    override onLeave(client: Client): void {
      this.desks.delete(client.sessionId);
    }

    override onUncaughtException(error: Error): void {
      services.report(error);
    }

    tell(client: Client, message: SessionMessage): void {
      client.send('s', message);
    }

    receive(client: Client, message: unknown): void {
      const desk = this.desks.get(client.sessionId);
      const read = readSessionRequest(message);
      if (!desk || !this.desk || !read) return;
      if (read.type === 'language') {
        desk.language = read.language;
        void this.look();
        return;
      }
      if (read.type === 'overview') {
        desk.changes = true;
        desk.shown = undefined;
        void this.look();
        return;
      }
      this.answering += 1;
      const answered = this.desk.answer(read.ask, desk.capability).finally(() => (this.answering -= 1));
      answered.then(
        (answer) => {
          this.tell(client, { type: 'answer', id: read.id, answer: answer ?? null });
          void this.look();
        },
        (error: unknown) => {
          services.report(error);
          this.tell(client, { type: 'failed', id: read.id });
        },
      );
    }

    /** Shows each console how the teams are doing, when that differs from what it was last shown. */
    async look(): Promise<void> {
      if (this.looking || !this.desk) return;
      this.looking = true;
      try {
        for (const client of Array.from(this.clients)) {
          const desk = this.desks.get(client.sessionId);
          if (!desk) continue;
          const overview = (await services.registry.stands(desk.capability))
            ? await this.desk.overview(desk.language)
            : undefined;
          if (!overview) {
            client.leave(SESSION_GONE);
            continue;
          }
          const change = desk.shown && overviewChange(desk.shown, overview);
          if (desk.shown && !change) continue;
          desk.shown = overview;
          this.tell(client, change && desk.changes ? { type: 'change', change } : { type: 'overview', overview });
        }
      } catch (error) {
        services.report(error);
      } finally {
        this.looking = false;
      }
    }
  };

/** Close code: the session was deleted, or the link taken back. */
const SESSION_GONE = 4_102;
