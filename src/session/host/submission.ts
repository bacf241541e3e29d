import type { Command } from '../../engine/command.ts';
import type { TypedText } from '../../engine/journal/record.ts';
import type { Rejection } from '../../engine/rejection.ts';
import { accepted, refused, type Outcome } from '../outcome.ts';
import type { ScreenKind } from '../wire.ts';
import { byRole, candidates, mostTelling } from './authors.ts';
import type { Clockwork } from './clockwork.ts';
import type { CommandReader } from './command-reader.ts';
import type { Kept, Keeper } from './keeper.ts';
import type { Planned, RunCore } from './run-core.ts';

/** `undefined`: this host has lost the run; whoever has it now will answer. */
export type Submitted = Outcome | undefined;

export interface Submission {
  /** What a screen sent, judged on arrival. The same id again gets the same answer and does nothing. */
  receive(screen: ScreenKind, id: string, command: unknown): Promise<Submitted>;
  /** Tries one command as each of several authors; the first that is accepted counts. */
  submit(id: string, commands: readonly Command[], texts: readonly TypedText[]): Promise<Submitted>;
}

/** Answers to refused commands are kept for so many ids; accepted ones stand in the journal for ever. */
const REFUSALS_KEPT = 2_000;

/** What is said when the store would not take a command: the run stands paused until it does. */
const notStored: Rejection = { code: 'paused' };

export function createSubmission(
  core: RunCore,
  keeper: Keeper,
  clockwork: Clockwork,
  reader: CommandReader,
): Submission {
  const refusals = new Map<string, Outcome>();

  async function submit(id: string, commands: readonly Command[], texts: readonly TypedText[]): Promise<Submitted> {
    const at = clockwork.now();
    const said: Rejection[] = [];
    for (const command of commands) {
      const wasRunning = core.state.phase === 'running';
      const draft = command.by.kind === 'role' && command.do.act === 'draft' ? command.do : undefined;
      const planned: Planned =
        draft && command.by.kind === 'role'
          ? { mark: { kind: 'draft', id, role: command.by.role, save: draft }, at }
          : { id, at, command };
      const kept = await keepWithPause(planned, wasRunning, texts);
      if (kept.kind === 'superseded') return undefined;
      clockwork.follow(wasRunning);
      if (kept.kind === 'kept') return accepted;
      if (kept.kind === 'unstored') return refused(notStored);
      said.push(kept.rejection);
    }
    return refused(mostTelling(said));
  }

  /** A part that the facilitator ends while the clock runs ends in a pause, as one that has run its time does. */
  async function keepWithPause(planned: Planned, running: boolean, texts: readonly TypedText[]): Promise<Kept> {
    if (running && 'command' in planned && planned.command.do.act === 'endMove') {
      const command = { by: { kind: 'facilitator' }, do: { act: 'pause', reason: 'endOfMove' } } as const;
      const kept = await keeper.keep([planned, { id: `${planned.id}-pause`, at: planned.at, command }], texts);
      if (kept.kind !== 'refused') return kept;
    }
    return keeper.keep([planned], texts);
  }

  async function open(screen: ScreenKind, id: string, command: unknown): Promise<Submitted> {
    if (screen.kind === 'seat') {
      const opened = reader.ofRole(command);
      if (!opened.ok) return refused(opened.error);
      const { value, texts } = opened.value;
      const authors = candidates(core.state, screen.seat, value.role);
      // A draft belongs to whoever typed it; which of a person's roles it is for no rule asks.
      const meant = value.do.act === 'draft' ? authors.slice(0, 1) : authors;
      return submit(
        id,
        meant.map((author) => byRole(author, value.do)),
        texts,
      );
    }
    if (screen.kind === 'facilitator') {
      const opened = reader.ofFacilitator(command);
      if (!opened.ok) return refused(opened.error);
      return submit(id, [{ by: { kind: 'facilitator' }, do: opened.value.value.do }], opened.value.texts);
    }
    return refused({ code: 'not-yours' });
  }

  return {
    submit,
    async receive(screen, id, command) {
      if (core.has(id)) return accepted;
      const before = refusals.get(id);
      if (before) return before;
      const outcome = await open(screen, id, command);
      // A command that could not be stored may be sent again and then be taken.
      if (outcome && !outcome.ok && !keeper.fault) {
        refusals.set(id, outcome);
        const oldest = refusals.keys().next().value;
        if (refusals.size > REFUSALS_KEPT && oldest !== undefined) refusals.delete(oldest);
      }
      return outcome;
    },
  };
}
