import { channelPair } from '../../../src/session/channel-pair.ts';
import { createClient, type Client, type ClientChannel, type Connector } from '../../../src/session/client/client.ts';
import type { Host } from '../../../src/session/host/host.ts';
import type { AnyView, ClientMessage, HostMessage, ScreenKind } from '../../../src/session/wire.ts';
import type { FacilitatorView } from '../../../src/projections/views/facilitator-view.ts';
import type { RoleView } from '../../../src/projections/views/role-view.ts';
import type { ClockView } from '../../../src/projections/views/shared.ts';
import type { Language } from '../../../src/scenario/model/ids.ts';

/** A line on which a test puts a screen, takes it off, and puts it on another host. */
export interface Socket {
  readonly connect: Connector;
  plug(host: Host): void;
  /** The line breaks; what is under way is lost. */
  cut(): void;
}

export function createSocket(
  screens: readonly ScreenKind['kind'][] = ['facilitator', 'seat', 'stage', 'evaluator'],
): Socket {
  let give: ((channel: ClientChannel) => void) | undefined;
  let line: ClientChannel | undefined;
  let host: Host | undefined;
  const dial = (): void => {
    if (!give || !host) return;
    const [ours, theirs] = channelPair<HostMessage, ClientMessage>();
    line = theirs;
    host.accept(ours, screens);
    give(theirs);
  };
  return {
    connect(onChannel) {
      give = onChannel;
      dial();
      return () => (give = undefined);
    },
    plug(next) {
      host = next;
      dial();
    },
    cut() {
      host = undefined;
      line?.close();
    },
  };
}

/** A screen that remembers what it was told. */
export interface Screen {
  readonly client: Client;
  readonly socket: Socket;
  readonly views: AnyView[];
  readonly states: string[];
  readonly clocks: ClockView[];
  readonly typing: (readonly [string, string | undefined])[];
  readonly taken: (readonly number[])[];
  role(): RoleView;
  board(): FacilitatorView;
}

let names = 0;

export function openScreen(host: Host | undefined, kind: ScreenKind, language: Language = 'nl'): Screen {
  const socket = createSocket();
  if (host) socket.plug(host);
  const told = { views: [] as AnyView[], states: [] as string[], clocks: [] as ClockView[] };
  const typing: (readonly [string, string | undefined])[] = [];
  const taken: (readonly number[])[] = [];
  const client = createClient({
    screen: kind,
    language,
    connect: socket.connect,
    randomId: () => `screen-${++names}`,
    sink: {
      view: (view) => told.views.push(view),
      clock: (clock) => told.clocks.push(clock),
      connection: (state) => told.states.push(state),
      typing: (field, by) => typing.push([field, by]),
      seats: (seats) => taken.push(seats),
    },
  });
  const last = (): AnyView => {
    const view = told.views.at(-1);
    if (!view) throw new Error('this screen was shown nothing');
    return view;
  };
  return {
    client,
    socket,
    ...told,
    typing,
    taken,
    role: () => last() as RoleView,
    board: () => last() as FacilitatorView,
  };
}

/** Lets messages that are under way arrive. */
export const settle = async (host?: Host): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await host?.idle();
  }
};
