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
import { besideOf, heldIn, knownIn, writtenElsewhere, type Beside } from './fields.ts';
import { after, placeOf, stoodIn, storedOf } from './stood.ts';
import { draftFieldOf, type UnsentBox, type UnsentCommand, type UnsentNote } from './unsent.ts';

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
  /** What was typed here and is not stored, because its field was written elsewhere meanwhile. */
  beside?(texts: readonly Beside[]): void;
  /** Ratings that an evaluator gave here and that are not stored, because something else was written in their place meanwhile. */
  besideNotes?(ratings: readonly UnsentNote[]): void;
  /** A page that is gone sent this from a form of these names, and the host refused it. */
  refused?(names: readonly string[], rejection: Rejection): void;
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
   * which are emptied by this client only when the page that sent it is gone by then. `from`: what its form is known by, where the next page
   * tells a refusal; absent: those fields.
   */
  send(action: WireCommand['do'], empties?: readonly string[], from?: readonly string[]): Promise<Outcome>;
  /** As `send`, for the notebook; of an evaluator's window. */
  note(note: WireNote): Promise<Outcome>;
  /** What was kept beside a field has been put into it, or is not wanted. */
  settle(id: string): void;
  /** The picture of an attachment, as a `data:` address; undefined: there is none for this screen. Asked for once. */
  picture(attachment: string): Promise<string | undefined>;
  setTyping(field: string | null): void;
  setLanguage(language: Language): void;
  close(): void;
}

interface Waiting {
  readonly message: ClientMessage & { readonly type: 'command' | 'note' };
  /** As it is kept. */
  readonly kept?: UnsentCommand;
  readonly keptNote?: UnsentNote;
  /** Sent by a page that is gone. */
  readonly again?: true;
  readonly resolve: (outcome: Outcome) => void;
}

/**
 * Whether a refused message is kept all the same: what was typed, when the host could only not store it just now; and a note of a page
 * that is gone, which stands nowhere else.
 */
const staysKept = ({ message, again }: Waiting, rejection: Rejection | undefined): boolean =>
  rejection !== undefined &&
  (message.type === 'note'
    ? again === true
    : rejection.code === 'paused' && draftFieldOf(message.command) !== undefined);

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
  /** The view has come on this line: what is sent goes out at once. Before that nobody knows what would be written over. */
  let caughtUp = false;
  let beside: readonly Beside[] = [];
  let besideNotes: readonly UnsentNote[] = [];
  let over = false;

  function hello(): void {
    asked = true;
    channel?.send({ type: 'hello', screen, language, client: id });
  }
  function lose(state: 'lost' | 'refused'): void {
    channel = undefined;
    open = false;
    caughtUp = false;
    sink.connection(state);
  }
  function receive(message: HostMessage): void {
    switch (message.type) {
      case 'view':
        asked = false;
        version = message.version;
        view = message.view;
        if (!caughtUp) {
          layBeside();
          layNotesBeside();
        }
        sink.view(view);
        if (!open) sink.connection('open');
        open = true;
        if (!caughtUp) for (const { message: late } of waiting.values()) channel?.send(late);
        caughtUp = true;
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

  const underway = (): readonly UnsentCommand[] => [...waiting.values()].flatMap(({ kept }) => kept ?? []);

  function showBeside(texts: readonly Beside[]): void {
    beside = texts;
    sink.beside?.(beside);
  }
  function showBesideNotes(notes: readonly UnsentNote[]): void {
    besideNotes = notes;
    sink.besideNotes?.(besideNotes);
  }
  function settle(kept: string): void {
    unsent?.answered(kept);
    showBeside(beside.filter((one) => one.id !== kept));
    showBesideNotes(besideNotes.filter((one) => one.id !== kept));
  }
  /** Drafts that would write over what was typed elsewhere meanwhile are not sent: they are laid beside their fields. */
  function layBeside(): void {
    const drafts = Map.groupBy(underway(), ({ command: sent }) => draftFieldOf(sent));
    for (const [field, typed] of drafts) {
      if (field === undefined || !writtenElsewhere(view, field, typed)) continue;
      // Of a field that was typed on, only the last text is of use.
      const last = typed.at(-1);
      const text = last && besideOf(view, last);
      if (last && text) {
        unsent?.keep({ ...last, beside: true });
        showBeside([...beside, text]);
      }
      for (const { id: sent } of typed) {
        if (!text || sent !== last?.id) unsent?.answered(sent);
        waiting.get(sent)?.resolve({ ok: true, stands: heldIn(view, field) });
        waiting.delete(sent);
      }
    }
  }

  const notesOf = (place: string | undefined): readonly UnsentNote[] =>
    [...waiting.values()].flatMap(({ keptNote }) =>
      keptNote && place !== undefined && placeOf(keptNote.note) === place ? [keptNote] : [],
    );
  /** As `layBeside`, of what an evaluator wrote. What has been stored already is not sent again either: it would count as a later change. */
  function layNotesBeside(): void {
    const places = [...waiting.values()].flatMap(({ keptNote }) => (keptNote && placeOf(keptNote.note)) ?? []);
    for (const place of new Set(places)) {
      const written = notesOf(place);
      const stored = written[0] && storedOf(stoodIn(view, written[0].note), written);
      const rating = stored === undefined ? written.findLast((one) => one.note.kind === 'rating') : undefined;
      if (rating) {
        unsent?.keep({ ...rating, beside: true });
        showBesideNotes([...besideNotes, rating]);
      }
      for (const { id: sent } of written.slice(0, stored)) {
        if (sent !== rating?.id) unsent?.answered(sent);
        waiting.get(sent)?.resolve(stored === undefined ? refused({ code: 'not-possible-now' }) : accepted);
        waiting.delete(sent);
      }
    }
  }

  /** What was typed has been sent, by a page that is gone: its fields are emptied, unless something was typed there since. */
  function emptyDrafts({ empties, over }: UnsentCommand): void {
    const typed = new Set(underway().map(({ command: sent }) => draftFieldOf(sent)));
    for (const field of empties)
      if (!typed.has(field) && ['', ...(over[field] ?? [])].includes(heldIn(view, field)))
        void send({ act: 'draft', field, text: null });
  }
  for (const kept of unsent?.all() ?? []) {
    if ('note' in kept) {
      if (kept.beside) besideNotes = [...besideNotes, kept];
      else
        waiting.set(kept.id, {
          message: { type: 'note', id: kept.id, note: kept.note },
          keptNote: kept,
          again: true,
          resolve: () => undefined,
        });
      continue;
    }
    const text = kept.beside ? besideOf(null, kept) : undefined;
    if (text) beside = [...beside, text];
    else
      waiting.set(kept.id, {
        message: { type: 'command', id: kept.id, command: kept.command },
        kept,
        resolve(outcome) {
          if (outcome.ok) emptyDrafts(kept);
          else if (kept.from.length > 0) sink.refused?.(kept.from, outcome.rejection);
        },
      });
  }
  if (beside.length > 0) showBeside(beside);
  if (besideNotes.length > 0) showBesideNotes(besideNotes);

  sink.connection('connecting');
  const stopConnecting = connect((next) => {
    if (over) return next.close();
    channel = next;
    caughtUp = false;
    next.onMessage((message) => {
      if (channel === next) receive(message);
    });
    next.onClose(() => {
      if (channel === next && !over) lose('lost');
    });
    hello();
    pictures.again();
  });

  function submit(message: Waiting['message'], kept?: Pick<Waiting, 'kept' | 'keptNote'>): Promise<Outcome> {
    if (over) return Promise.resolve(refused({ code: 'not-possible-now' }));
    return new Promise((resolve) => {
      waiting.set(message.id, { message, resolve, ...kept });
      if (caughtUp) channel?.send(message);
    });
  }

  const command = (action: WireCommand['do']): WireCommand =>
    screen.kind === 'seat'
      ? {
          by: { kind: 'role', role: view?.kind === 'role' ? authorOf(view, action as WireAct | WireDraft) : '' },
          do: action as WireAct | WireDraft,
        }
      : { by: { kind: 'facilitator' }, do: action as Extract<WireCommand, { by: { kind: 'facilitator' } }>['do'] };

  function send(
    action: WireCommand['do'],
    empties: readonly string[] = [],
    from: readonly string[] = empties,
  ): Promise<Outcome> {
    const sent = { id: randomId(), command: command(action) };
    const fields = action.act === 'draft' ? [action.field] : empties;
    const known = Object.fromEntries(fields.map((field) => [field, knownIn(view, field, underway())]));
    const kept = { ...sent, empties, from, over: known };
    if (!over) unsent?.keep(kept);
    return submit({ type: 'command', ...sent }, { kept });
  }
  function note(written: WireNote): Promise<Outcome> {
    const sent = { id: randomId(), note: written };
    // What a participant answers to the questionnaire is nobody else's: it does not lie on the device.
    if (screen.kind !== 'evaluator') return submit({ type: 'note', ...sent });
    const earlier = notesOf(placeOf(written)).map((one) => one.note);
    const keptNote = { ...sent, stood: earlier.reduce(after, stoodIn(view, written)) };
    if (!over) unsent?.keep(keptNote);
    return submit({ type: 'note', ...sent }, { keptNote });
  }

  return {
    send,
    note,
    settle,
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
