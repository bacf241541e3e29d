import { createStore } from 'zustand/vanilla';
import type { Language } from '../../scenario/model/ids.ts';
import type { DeskAnswers, DeskAsk, DeskMessage, DeskStatus } from '../../session/desk/desk-wire.ts';
import type { LinkAsk } from '../../session/desk/session-wire.ts';
import type { Outcome } from '../../session/outcome.ts';
import { nameInSession } from '../../session/runs/name-in-session.ts';
import { renamedFile } from '../../session/runs/run-file.ts';
import type { RoomLink } from '../../session/remote/room-link.ts';
import type { RoleView } from '../../projections/views/role-view.ts';
import { noHostStatus, type FacilitatorHost, type HostStatus } from '../../store/facilitator-host.ts';
import { randomId } from '../browser-environment.ts';
import { download, fileNameOf } from '../download.ts';
import { hashOf } from '../route.ts';
import { here, serverApi } from './server-here.ts';

const lost: Outcome = { ok: false, rejection: { code: 'not-possible-now' } };
/** How often `realElapsed` goes on, in real ms. */
const TICK_MS = 1_000;

type Ask<Op extends DeskAsk['op']> = Extract<DeskAsk, { readonly op: Op }>;

/** The console's host when that is a server: what the console asks travels beside the protocol, on the same line. */
export interface RemoteDesk {
  readonly host: FacilitatorHost;
  /** Takes a new line; what was watched is asked for again. */
  use(link: RoomLink): void;
  close(): void;
}

export interface RemoteDeskOptions {
  readonly token: string;
  readonly team: number;
  /** Name of the session. */
  readonly session: string;
  language(): Language;
}

/** Opens a window before its link is known: a browser lets nothing open by itself later. */
function openBehind(link: Promise<string | undefined>): void {
  const opened = window.open('about:blank', '_blank');
  if (!opened) return;
  // No other window may reach into this one.
  opened.opener = null;
  void link.then((address) => (address === undefined ? opened.close() : opened.location.replace(address)));
}

export function createRemoteDesk({ token, team, session, language }: RemoteDeskOptions): RemoteDesk {
  const home = hashOf({ page: 'link', token });
  const status = createStore<HostStatus>()(() => ({ ...noHostStatus, home }));
  const waiting = new Map<string, (answer: unknown) => void>();
  const watches = new Map<number, { readonly seat: number; readonly onView: (view: RoleView) => void }>();
  let link: RoomLink | undefined;
  let watched = 0;
  /** Server's clock minus this machine's, ms. */
  let skew = 0;
  let started: number | null = null;

  const elapsed = (): number | null => (started === null ? null : Date.now() + skew - started);
  const ticking = setInterval(() => {
    if (started !== null) status.setState({ realElapsed: elapsed() });
  }, TICK_MS);

  function ask<Op extends DeskAsk['op']>(what: Ask<Op>): Promise<DeskAnswers[Op] | undefined> {
    if (!link) return Promise.resolve(undefined);
    const id = randomId();
    const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    link.send('d', { id, ask: what });
    return answered as Promise<DeskAnswers[Op] | undefined>;
  }
  function settle(id: string, answer: unknown): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }
  function takeStatus({ started: begun, wall, ...rest }: DeskStatus): void {
    started = begun;
    skew = wall - Date.now();
    status.setState({ ...rest, seatLinks: [], authority: 'here', realElapsed: elapsed() });
  }
  const watchNow = (id: number, seat: number): void =>
    void ask<'watch'>({ op: 'watch', watch: id, seat, language: language() });

  const host: FacilitatorHost = {
    status,
    setPace: (multiplier) => void ask<'pace'>({ op: 'pace', multiplier } as Ask<'pace'>),
    setPolicy: (seat, policy) => void ask<'policy'>({ op: 'policy', seat, policy }),
    previewJump: async (target) =>
      (await ask<'previewJump'>({ op: 'previewJump', target, language: language() })) ?? [],
    jump: async (target) => (await ask<'jump'>({ op: 'jump', target })) ?? lost,
    previewEndMove: async () => (await ask<'previewEndMove'>({ op: 'previewEndMove', language: language() })) ?? [],
    watchSeat(seat, onView) {
      const id = ++watched;
      watches.set(id, { seat, onView });
      watchNow(id, seat);
      return () => {
        watches.delete(id);
        void ask<'unwatch'>({ op: 'unwatch', watch: id });
      };
    },
    picture: (attachment) => ask<'picture'>({ op: 'picture', attachment }),
    actForSeat: async (seat, act, how = {}) =>
      (await ask<'actForSeat'>({ op: 'actForSeat', seat, act, ...how })) ?? lost,
    injectTexts: async (inject) => (await ask<'injectTexts'>({ op: 'injectTexts', inject })) ?? {},
    addObservation: async (observation) => (await ask<'observe'>({ op: 'observe', observation })) ?? lost,
    async saveToFile() {
      const file = await ask<'file'>({ op: 'file' });
      if (!file) return;
      const name = nameInSession(session, file.name);
      download(fileNameOf(name), renamedFile(file.text, name));
    },
    openWindow(screen) {
      if (screen.kind === 'facilitator') return;
      if (screen.kind === 'review') {
        location.hash = hashOf({ page: 'link', token, team, face: 'review' });
        return;
      }
      const wanted: LinkAsk =
        screen.kind === 'seat'
          ? { op: 'seatLink', team, seat: screen.seat }
          : { op: 'link', kind: screen.kind === 'stage' ? 'beamer' : 'evaluator', team };
      openBehind(
        serverApi()
          .link(token, wanted)
          .then((made) => (made.ok ? `${here()}${hashOf({ page: 'link', token: made.value.token })}` : undefined)),
      );
    },
    printCards: async () => (await ask<'cards'>({ op: 'cards', language: language() })) ?? [],
    takeOver: () => Promise.resolve(),
  };

  return {
    host,
    use(next) {
      link = next;
      next.on('d', (message) => {
        const told = message as DeskMessage;
        if (told.type === 'answer') settle(told.id, told.answer ?? undefined);
        else if (told.type === 'failed') settle(told.id, undefined);
        else if (told.type === 'status') takeStatus(told.status);
        else watches.get(told.watch)?.onView(told.view);
      });
      next.onClose(() => {
        if (link !== next) return;
        link = undefined;
        for (const id of waiting.keys()) settle(id, undefined);
      });
      for (const [id, { seat }] of watches) watchNow(id, seat);
    },
    close() {
      clearInterval(ticking);
      for (const id of waiting.keys()) settle(id, undefined);
    },
  };
}
