import type { ClockView } from '../../projections/views/shared.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Channel } from '../channel.ts';
import { accepted, refused, type Outcome } from '../outcome.ts';
import type { AnyView, ClientMessage, HostMessage, ScreenKind, WireAct, WireCommand, WireDraft } from '../wire.ts';
import type { WireNote } from '../wire-note.ts';
import type { Rejection } from '../../engine/rejection.ts';
import { applyChange } from '../change/apply-change.ts';
import type { ObjectChange } from '../change/change.ts';
import { authorOf } from './author.ts';
import { createPictureAsks } from './picture-asks.ts';
import { draftFieldOf, type UnsentBox } from './unsent.ts';

export type ClientChannel = Channel<ClientMessage, HostMessage>;

/** Hands over a line to the host, and a new one each time the last was lost; returns how to end that. */
export type Connector = (onChannel: (channel: ClientChannel) => void) => () => void;

/** Where a client puts what it is told. */
export interface ClientSink {
  view(view: AnyView): void;
  clock(clock: ClockView): void;
  /** `lost`: the host went away; the view stays as it was, and what was sent and not acknowledged is sent again later. */
  connection(state: 'connecting' | 'open' | 'lost' | 'refused' | 'ended'): void;
  /** `by` is undefined when typing stopped. */
  typing(field: string, by: string | undefined): void;
  seats(taken: readonly number[]): void;
}

export interface ClientOptions {
  readonly screen: ScreenKind;
  readonly language: Language;
  readonly connect: Connector;
  readonly sink: ClientSink;
  /** Where a seat keeps what is not answered yet; absent: as long as this page. */
  readonly unsent?: UnsentBox | undefined;
  randomId(): string;
}

/** One screen's side of the protocol. */
export interface Client {
  /**
   * Resolves when the host has stored or refused it; a lost line only makes that later. `empties`: the draft fields in which it was typed,
   * which are emptied by this client only when the page that sent it is gone by then.
   */
  send(action: WireCommand['do'], empties?: readonly string[]): Promise<Outcome>;
  /** As `send`, for the notebook; of an evaluator's window. */
  note(note: WireNote): Promise<Outcome>;
  /** The picture of an attachment, as a `data:` address; undefined: there is none for this screen. Asked for once. */
  picture(attachment: string): Promise<string | undefined>;
  setTyping(field: string | null): void;
  setLanguage(language: Language): void;
  close(): void;
}

interface Waiting {
  readonly message: ClientMessage & { readonly type: 'command' | 'note' };
  readonly resolve: (outcome: Outcome) => void;
}

/** Whether a refused message is kept all the same: what was typed, when the host could only not store it just now. */
const staysKept = ({ message }: Waiting, rejection: Rejection | undefined): boolean =>
  rejection?.code === 'paused' && message.type === 'command' && draftFieldOf(message.command) !== undefined;

/** Undefined: it is no change of this view. */
function changed(view: AnyView, change: ObjectChange): AnyView | undefined {
  try {
    return applyChange(view, change);
  } catch {
    return undefined;
  }
}

export function createClient({ screen, language: first, connect, sink, unsent, randomId }: ClientOptions): Client {
  const id = randomId();
  const waiting = new Map<string, Waiting>();
  const pictures = createPictureAsks((attachment) => channel?.send({ type: 'picture', attachment }));
  let language = first;
  let channel: ClientChannel | undefined;
  let view: AnyView | null = null;
  let version = 0;
  /** A whole view has been asked for and is under way. */
  let asked = false;
  let open = false;
  let over = false;

  function hello(): void {
    asked = true;
    channel?.send({ type: 'hello', screen, language, client: id });
  }
  function lose(state: 'lost' | 'refused'): void {
    channel = undefined;
    open = false;
    sink.connection(state);
  }
  function receive(message: HostMessage): void {
    switch (message.type) {
      case 'view':
        asked = false;
        version = message.version;
        view = message.view;
        sink.view(view);
        if (!open) sink.connection('open');
        open = true;
        return;
      case 'change': {
        if (asked || message.version <= version) return;
        const next = view && message.version === version + 1 ? changed(view, message.change) : undefined;
        // Something is missing: start anew.
        if (!next) return hello();
        version = message.version;
        view = next;
        return sink.view(view);
      }
      case 'clock':
        return sink.clock(message.clock);
      case 'ack': {
        const command = waiting.get(message.id);
        waiting.delete(message.id);
        if (command && !staysKept(command, message.rejection)) unsent?.answered(message.id);
        return command?.resolve(message.rejection ? refused(message.rejection) : accepted);
      }
      case 'typing':
        return sink.typing(message.field, message.by === '' ? undefined : message.by);
      case 'picture':
        return pictures.came(message.attachment, message.address);
      case 'seats':
        return sink.seats(message.taken);
      case 'closed':
        if (message.reason !== 'refused') return;
        over = true;
        stopConnecting();
        // Nobody will answer any more.
        for (const { resolve } of waiting.values()) resolve(refused({ code: 'not-possible-now' }));
        waiting.clear();
        unsent?.clear();
        pictures.end();
        return lose('refused');
    }
  }

  /** What was typed has been sent, by a page that is gone: its fields are emptied, unless something was typed there since. */
  function emptyDrafts(fields: readonly string[]): void {
    const typed = new Set(
      [...waiting.values()].map(({ message }) => message.type === 'command' && draftFieldOf(message.command)),
    );
    for (const field of fields) if (!typed.has(field)) void send({ act: 'draft', field, text: null });
  }
  for (const { id: sent, command: kept, empties } of unsent?.all() ?? [])
    waiting.set(sent, {
      message: { type: 'command', id: sent, command: kept },
      resolve: (outcome) => outcome.ok && emptyDrafts(empties),
    });

  sink.connection('connecting');
  const stopConnecting = connect((next) => {
    if (over) return next.close();
    channel = next;
    next.onMessage((message) => {
      if (channel === next) receive(message);
    });
    next.onClose(() => {
      if (channel === next && !over) lose('lost');
    });
    hello();
    for (const { message } of waiting.values()) next.send(message);
    pictures.again();
  });

  function submit(message: Waiting['message']): Promise<Outcome> {
    if (over) return Promise.resolve(refused({ code: 'not-possible-now' }));
    return new Promise((resolve) => {
      waiting.set(message.id, { message, resolve });
      channel?.send(message);
    });
  }

  const command = (action: WireCommand['do']): WireCommand =>
    screen.kind === 'seat'
      ? {
          by: { kind: 'role', role: view?.kind === 'role' ? authorOf(view, action as WireAct | WireDraft) : '' },
          do: action as WireAct | WireDraft,
        }
      : { by: { kind: 'facilitator' }, do: action as Extract<WireCommand, { by: { kind: 'facilitator' } }>['do'] };

  function send(action: WireCommand['do'], empties: readonly string[] = []): Promise<Outcome> {
    const sent = { id: randomId(), command: command(action) };
    if (!over) unsent?.keep({ ...sent, empties });
    return submit({ type: 'command', ...sent });
  }

  return {
    send,
    note: (note) => submit({ type: 'note', id: randomId(), note }),
    picture: pictures.ask,
    setTyping: (field) => channel?.send({ type: 'typing', field }),
    setLanguage(next) {
      if (next === language) return;
      language = next;
      asked = channel !== undefined;
      channel?.send({ type: 'language', language });
    },
    close() {
      if (over) return;
      over = true;
      channel?.send({ type: 'bye' });
      stopConnecting();
      channel = undefined;
      sink.connection('ended');
    },
  };
}
