import { createStore } from 'zustand/vanilla';
import { channelPair } from '../session/channel-pair.ts';
import type { Connector } from '../session/client/client.ts';
import { createDesk, type Desk } from '../session/host/desk.ts';
import type { Host } from '../session/host/host.ts';
import { openHost, type OpenProblem } from '../session/host/open-host.ts';
import { takeAuthority } from '../session/local/authority-lock.ts';
import { openLobby } from '../session/local/lobby.ts';
import type { JournalStore } from '../session/store/journal-store.ts';
import type { ClientMessage, HostMessage } from '../session/wire.ts';
import { noHostStatus, type HostStatus } from '../store/facilitator-host.ts';
import { browserEnvironment } from './browser-environment.ts';
import { startPacer } from './pacer.ts';
import { observationsOf } from '../session/desk/observations-of.ts';
import { hashOf } from './route.ts';

/** The run as this window holds it while it is the host. */
export interface Held {
  readonly host: Host;
  readonly desk: Desk;
}

/** This window as host of a run: takes it, loses it to another window, takes it back. */
export interface RunAuthority {
  /** Undefined while another window is host, or none has been opened yet. */
  held(): Held | undefined;
  /** Joins a screen of this very window to the host, each time there is one. */
  readonly connect: Connector;
  readonly status: ReturnType<typeof createStatus>;
  /** Takes the run; the problem when it cannot be taken up. */
  open(): Promise<OpenProblem | undefined>;
  close(): void;
}

const createStatus = () => createStore<HostStatus>()(() => noHostStatus);

export function createRunAuthority(run: string, store: JournalStore, report: (error: unknown) => void): RunAuthority {
  const status = createStatus();
  const waiting = new Set<(host: Host) => void>();
  let held: (Held & { readonly end: () => void }) | undefined;
  let temporary = false;
  let closed = false;

  function refresh(): void {
    if (!held) return;
    const { host, desk } = held;
    const { connectedSeats, playedSeats, stageConnected, devices, lastSaved, fault, ended } = host.standing();
    const { groups } = host.core.state;
    status.setState({
      connectedSeats,
      playedSeats: Object.fromEntries(playedSeats),
      stageConnected,
      devices,
      lastSaved: (lastSaved ?? null) as HostStatus['lastSaved'],
      storage: fault ? (fault.kind === 'full' ? 'full' : 'failing') : temporary ? 'temporary' : 'ok',
      authority: ended === 'taken-over' ? 'other' : 'here',
      seatLinks: groups.map((_roles, seat) => ({ seat, url: addressOf(hashOf({ page: 'seat', run, seat })) })),
      realElapsed: host.core.started === undefined ? null : browserEnvironment.wall() - host.core.started,
      observations: observationsOf(desk.notebook),
    });
    if (ended) held.end();
  }

  function join(host: Host, accept: Parameters<Connector>[0]): void {
    const [ours, theirs] = channelPair<HostMessage, ClientMessage>();
    host.accept(ours, ['facilitator', 'seat', 'stage']);
    accept(theirs);
  }

  async function open(): Promise<OpenProblem | undefined> {
    closed = false;
    held?.host.stop('host-left');
    held?.end();
    const release = await takeAuthority(run, navigator.locks, () => held?.host.stop('taken-over'));
    const opened = await openHost(run, store, browserEnvironment, report);
    if (!opened.ok) {
      release();
      return opened.error;
    }
    if (closed) {
      // The page was left while the run was being read.
      opened.value.host.stop('host-left');
      release();
      return undefined;
    }
    const { host } = opened.value;
    const stopNoting = host.notebook.subscribe(refresh);
    let beats = 0;
    const stopPacer = startPacer(() => {
      host.beat();
      // Once a second, and only for `realElapsed`.
      if (++beats % 4 === 0) refresh();
    });
    const closeLobby = openLobby(run, navigator.locks, (channel) =>
      host.accept(channel, ['seat', 'stage', 'evaluator']),
    );
    const stopListening = host.onStanding(refresh);
    const current = {
      host,
      desk: createDesk(host, browserEnvironment),
      end: () => {
        stopPacer();
        closeLobby();
        stopListening();
        stopNoting();
        release();
        if (held === current) held = undefined;
      },
    };
    held = current;
    refresh();
    // Some browsers ask the person first; the run need not wait for the answer.
    void keepStorage().then((kept) => {
      temporary = !kept;
      refresh();
    });
    for (const joinWith of waiting) joinWith(host);
    return undefined;
  }

  return {
    held: () => held,
    status,
    open,
    connect(onChannel) {
      const joinWith = (host: Host): void => join(host, onChannel);
      waiting.add(joinWith);
      if (held) joinWith(held.host);
      return () => waiting.delete(joinWith);
    },
    close() {
      closed = true;
      held?.host.stop('host-left');
      held?.end();
    },
  };
}

/** Full address of a hash of this page. */
export const addressOf = (hash: string): string => new URL(hash, location.href).href;

/** Asks the browser not to throw the runs away; false when it will not promise. */
export async function keepStorage(): Promise<boolean> {
  const { storage } = navigator;
  if (!storage?.persist) return false;
  return (await storage.persisted()) || (await storage.persist());
}
