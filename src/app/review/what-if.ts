import { createStore } from 'zustand/vanilla';
import { runBranch, type Branch, type BranchWish } from '../../analysis/branch/branch.ts';
import { compareRuns, type Side } from '../../analysis/branch/compare.ts';
import { cutBefore, otherChoice } from '../../analysis/branch/other-choice.ts';
import { textRef } from '../../engine/journal/chain.ts';
import type { JournalRecord } from '../../engine/journal/record.ts';
import type { SeekIndex } from '../../engine/journal/seek.ts';
import { noteText, notebookOf } from '../../projections/notebook/notebook.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';
import type { DecisionId, OptionId } from '../../scenario/model/ids.ts';
import type { NotebookWriter } from '../../session/notebook/notebook-writer.ts';
import { cutRun, sharedUntil } from '../../session/runs/cut-run.ts';
import { readRun, type ReadRun } from '../../session/runs/read-run.ts';
import type { JournalStore } from '../../session/store/journal-store.ts';
import type { ReplayHost } from '../../store/replay-host.ts';
import type { BranchCard, GoOn, WhatIfHost, WhatIfState } from '../../store/what-if-host.ts';
import { browserEnvironment, randomId } from '../browser-environment.ts';
import { hashOf } from '../route.ts';
import { cardOf, recordedOf, reviveBranch, sideOf } from './branches.ts';
import { missesOf } from './misses.ts';
import { textsOf } from './notebook.ts';

interface Known {
  readonly card: BranchCard;
  readonly records: readonly JournalRecord[];
  readonly texts: ReadonlyMap<string, string | null>;
}

/** Stands as the reason of a choice that nobody made. */
const REASON = textRef('what-if', '');

/** Lets the screen say that it is busy before the work begins. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

/** Branches of a run, in the language of its view: those kept in its notebook, and runs played on by hand from one of its moments. */
export function createWhatIf(
  read: ReadRun,
  index: SeekIndex,
  view: ReviewView,
  replay: ReplayHost,
  writer: NotebookWriter,
  store: JournalStore,
): WhatIfHost & { refresh(): Promise<void> } {
  const { run, plan, replayed } = read;
  const { language } = view;
  const recorded = recordedOf(read, index);
  const texts = new Map<string, string | null>([
    ...run.texts.map(({ ref, text }) => [ref, text] as const),
    [REASON, ''],
  ]);
  const known = new Map<string, Known>();
  const sides = new Map<string, Side>();
  const state = createStore<WhatIfState>()(() => ({ branches: [], busy: false, problem: null }));
  const list = (): void => state.setState({ branches: [...known.values()].map(({ card }) => card) });

  const know = (branch: Branch, named: Pick<BranchCard, 'id' | 'name' | 'goesOn'>): void => {
    const own = branch.texts.map(({ ref, text }) => [ref, text] as const);
    known.set(named.id, {
      card: cardOf(recorded, view, branch, named),
      records: branch.records,
      texts: new Map<string, string | null>([...texts, ...own]),
    });
  };
  const make = async (wish: () => BranchWish | undefined, name: string): Promise<string | undefined> => {
    state.setState({ busy: true, problem: null });
    await breathe();
    const asked = wish();
    const made = asked && runBranch(recorded, asked);
    if (!asked || !made?.ok) {
      state.setState({ busy: false, problem: 'refused' });
      return undefined;
    }
    const id = randomId();
    const goesOn = asked.goesOn.kind;
    know(made.value, { id, name, goesOn });
    list();
    // All that simulated participants did is kept with it: who they were need not be known to work it out again.
    const after = made.value.records
      .slice(asked.cut.seq + 1)
      .flatMap((item) => (item.kind === 'input' ? item.input : []));
    const inputs = goesOn === 'recorded' ? asked.inputs : after;
    const { seq: cut, play } = asked.cut;
    const kept = await writer.add((typed) => ({
      kind: 'branch',
      branch: { id, name: typed(name), cut, play, goesOn, inputs },
    }));
    state.setState({ busy: false, problem: kept.ok ? null : 'unkept' });
    return id;
  };
  const goesOnAs = (goOn: GoOn): BranchWish['goesOn'] =>
    goOn === 'recorded' ? { kind: 'recorded' } : { kind: 'policies', policy: goOn };
  const sideFor = (id: string): Side | undefined => {
    const found = known.get(id);
    if (id !== 'record' && !found) return undefined;
    const side =
      sides.get(id) ??
      sideOf(
        recorded,
        found?.records ?? run.records,
        (found?.texts ?? texts) as Parameters<typeof sideOf>[2],
        language,
      );
    sides.set(id, side);
    return side;
  };

  const compare: WhatIfHost['compare'] = (a, b) => {
    const [one, other] = [sideFor(a), sideFor(b)];
    return one && other && compareRuns(plan, one, other);
  };
  return {
    state,
    misses: missesOf(read, index, view),
    chooseOtherwise: (decision, option, goOn, name) =>
      make(() => {
        const cut = cutBefore(recorded, replayed.events, decision as DecisionId);
        const inputs = cut && otherChoice(recorded, cut, decision as DecisionId, option as OptionId, REASON);
        return cut && inputs && { cut, inputs, goesOn: goesOnAs(goOn) };
      }, name),
    goOnFrom: (policy, name) =>
      make(() => {
        const { seq, play } = replay.state.getState().moment;
        return { cut: { seq, play }, inputs: [], goesOn: goesOnAs(policy) };
      }, name),
    async playByHand({ seq, play }, name) {
      const cut = { seq, play };
      const copy = cutRun(run, plan, index.state(cut), cut, name, browserEnvironment);
      // Opened at once, while the browser still sees the press that asked for it.
      const opened = open('about:blank');
      const created = await store.create(copy);
      if (!created.ok) {
        opened?.close();
        state.setState({ problem: 'unkept' });
        return;
      }
      const address = `${location.origin}${location.pathname}${hashOf({ page: 'table', run: copy.id })}`;
      if (opened) opened.location.href = address;
      else location.href = address;
    },
    compare,
    course(id) {
      const cut = known.get(id)?.card.cut;
      const found = cut === undefined ? undefined : compare('record', id);
      if (cut === undefined || !found) return undefined;
      const own = [...found.only.b, ...found.otherwise.map(({ b }) => b)];
      const marks = own.map(({ key, at, title }) => ({ key, at, title })).toSorted((a, b) => a.at - b.at);
      return { cut, marks };
    },
    async remove(id) {
      if (known.get(id)?.card.goesOn === 'byHand') return;
      await writer.add(() => ({ kind: 'removed', id }));
      known.delete(id);
      list();
    },
    async refresh() {
      const noteTexts = textsOf(writer);
      const { branches } = notebookOf(writer.notes);
      for (const kept of branches) {
        if (known.has(kept.id)) continue;
        const branch = reviveBranch(recorded, kept);
        if (branch) know(branch, { id: kept.id, name: noteText(noteTexts, kept.name) ?? '', goesOn: kept.goesOn });
      }
      for (const listing of await store.list()) {
        if (listing.id === run.id || listing.header.seed !== run.header.seed) continue;
        const found = readRun(await store.load(listing.id));
        const cut = found.ok ? sharedUntil(run, found.value.run) : undefined;
        // A plain copy went no way of its own.
        if (!found.ok || !cut || cut.seq === found.value.run.records.length - 1) continue;
        const { records, texts: typed } = found.value.run;
        const played = { wish: { cut, inputs: [], goesOn: { kind: 'byHand' as const, until: cut.play } }, records };
        const branch: Branch = {
          ...played,
          fates: [],
          kept: 0,
          dropped: 0,
          differing: 0,
          speculative: false,
          texts: [],
        };
        sides.delete(listing.id);
        known.set(listing.id, {
          card: cardOf(recorded, view, branch, { id: listing.id, name: listing.name, goesOn: 'byHand' }),
          records,
          texts: new Map<string, string | null>([...texts, ...typed.map(({ ref, text }) => [ref, text] as const)]),
        });
      }
      list();
    },
  };
}
