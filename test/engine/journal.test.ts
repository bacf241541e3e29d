import { describe, expect, it } from 'vitest';
import { playTime, realTime } from '../../src/base/time.ts';
import type { Input } from '../../src/engine/command.ts';
import { brokenAt, headerHash, recordHash, textRef } from '../../src/engine/journal/chain.ts';
import { decodeJournal, encodeJournal, type JournalFile } from '../../src/engine/journal/file.ts';
import type { JournalHeader, JournalRecord, Mark } from '../../src/engine/journal/record.ts';
import { replay, stateDigest } from '../../src/engine/journal/replay.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { rulesOf } from '../../src/engine/rules-digest.ts';
import { step } from '../../src/engine/step.ts';
import { decision, scenarioOf } from '../support/scenario-builder.ts';
import { minutes, tableOf, typedText } from '../support/table.ts';

const scenario = scenarioOf({ decisions: [decision({ id: 'dec' })] });
const plan = compilePlan(scenario, { variant: 'v', people: 3 });
const header: JournalHeader = {
  format: 1,
  semantics: 1,
  title: 'test',
  scenario: 'test',
  scenarioVersion: '1',
  rules: plan.rules,
  content: plan.content,
  variant: 'v',
  people: 3,
  seed: 'seed',
  created: realTime(0),
};

type Part = { readonly input: Input } | { readonly mark: Mark; readonly play: number };
function chain(parts: readonly Part[]): readonly JournalRecord[] {
  let prev = headerHash(header);
  return parts.map((part, seq) => {
    const stamp = { seq, real: realTime(seq), prev };
    const record: JournalRecord =
      'input' in part
        ? { ...stamp, kind: 'input', play: part.input.at, input: part.input }
        : { ...stamp, kind: 'mark', play: playTime(part.play), mark: part.mark };
    prev = recordHash(record);
    return record;
  });
}

const played = () => {
  const run = tableOf(scenario);
  run.to('D1 13:10');
  run.act('ciso', { act: 'decide', decision: 'dec', option: 'b', why: 'w' });
  run.at('D1 13:20', {
    by: { kind: 'role', role: 'press' as never },
    do: { act: 'note', to: 'all', text: typedText('x') },
  });
  return run;
};
const draft = (text: string | null): Mark => ({
  kind: 'draft',
  role: 'ciso' as never,
  save: { act: 'draft', field: 'f', text: text === null ? null : typedText(text) },
});

describe('inputs', () => {
  it('J1 an input is never stamped before the state', () => {
    const run = played();
    const late = { at: minutes(5), id: 'x', command: { by: { kind: 'facilitator' }, do: { act: 'pause' } } } as const;
    expect(() => step(run.plan, run.state, late)).toThrow('J1');
  });

  it('J1 a refused command leaves no trace, not even the passing of time', () => {
    const run = tableOf(scenario);
    const before = run.state;
    expect(
      run.at('D1 14:30', {
        by: { kind: 'role', role: 'ciso' as never },
        do: { act: 'read', message: 'nothing' as never },
      }),
    ).toBe('unknown-item');
    expect(run.state).toBe(before);
  });

  it('J1 a command after the last moment is judged after ENDEX', () => {
    const run = tableOf(scenario);
    expect(
      run.at(minutes(500), {
        by: { kind: 'role', role: 'ciso' as never },
        do: { act: 'note', to: 'all', text: typedText('x') },
      }),
    ).toBe('closed');
    expect(run.at(minutes(500), { by: { kind: 'facilitator' }, do: { act: 'close' } })).toBeUndefined();
    expect(run.state).toMatchObject({ phase: 'closed', now: minutes(120) });
  });
});

describe('replay', () => {
  it('J2 gives the state and the events of the live run, up to the last record of either kind', () => {
    const run = played();
    run.to('D1 14:10');
    const records = chain([...run.inputs.map((input) => ({ input })), { mark: { kind: 'shown' }, play: minutes(70) }]);
    const again = replay(plan, header, records);
    expect(again.state).toEqual(run.state);
    expect(again.events.map((item) => item.event)).toEqual(run.events);
    expect(again.divergedAt).toBeUndefined();
    expect(again.events.at(-1)).toMatchObject({ seq: 2 });
  });

  it('J2 the first record that does not fit is named: a refused input, or another digest', () => {
    const run = played();
    const [first, ...rest] = run.inputs;
    const refused = chain([{ input: first as Input }, { input: first as Input }, ...rest.map((input) => ({ input }))]);
    expect(replay(plan, header, refused).divergedAt).toBe(1);
    const good = chain([
      ...run.inputs.map((input) => ({ input })),
      { mark: { kind: 'digest', state: stateDigest(run.state) }, play: run.state.now },
    ]);
    expect(replay(plan, header, good).divergedAt).toBeUndefined();
    const bad = chain([
      ...run.inputs.map((input) => ({ input })),
      { mark: { kind: 'digest', state: 'other' }, play: run.state.now },
    ]);
    expect(replay(plan, header, bad).divergedAt).toBe(3);
  });

  it('J2 marks of the desk change nothing but the pace', () => {
    const run = played();
    const marks: readonly Part[] = [
      { mark: { kind: 'hostTaken' }, play: 0 },
      { mark: { kind: 'pace', multiplier: 2 }, play: 0 },
    ];
    const again = replay(plan, header, chain([...marks, ...run.inputs.map((input) => ({ input }))]));
    expect(again.state).toEqual(run.state);
    expect(again.multiplier).toBe(2);
  });

  it('J4 drafts are a side lane: the last text of a field stands, state and digest do not change', () => {
    const run = played();
    const inputs = run.inputs.map((input) => ({ input }));
    const at = run.state.now;
    const one = replay(
      plan,
      header,
      chain([...inputs, { mark: draft('a'), play: at }, { mark: draft('b'), play: at }]),
    );
    expect(one.state).toEqual(run.state);
    expect([...one.drafts]).toEqual([['ciso/f', { role: 'ciso', field: 'f', text: 'b' }]]);
    expect(
      replay(plan, header, chain([...inputs, { mark: draft('a'), play: at }, { mark: draft(null), play: at }])).drafts
        .size,
    ).toBe(0);
    const input = {
      at,
      id: 'd',
      command: { by: { kind: 'role', role: 'ciso' as never }, do: { act: 'draft', field: 'f', text: null } },
    } as const;
    expect(() => step(run.plan, run.state, input)).toThrow('J4');
  });
});

describe('the chain and the file', () => {
  const texts = [{ ref: textRef('salt', 'hello'), salt: 'salt', text: 'hello' }];
  const file = (): JournalFile => ({
    header,
    scenario,
    records: chain(played().inputs.map((input) => ({ input }))),
    texts,
  });

  it('J3 every record holds the hash of the one before, and a change is found where it is', () => {
    const { records } = file();
    expect(brokenAt(header, records)).toBeUndefined();
    expect(brokenAt({ ...header, seed: 'other' }, records)).toBe(0);
    expect(brokenAt(header, records.toSpliced(1, 1))).toBe(1);
    const changed = records.map((record, seq) => (seq === 1 ? { ...record, real: realTime(99) } : record));
    expect(brokenAt(header, changed)).toBe(2);
  });

  it('J3 a run file reads back as it was, and is written the same byte for byte', () => {
    const encoded = encodeJournal(file());
    expect(encodeJournal({ ...file(), texts: [...texts].reverse() })).toBe(encoded);
    expect(decodeJournal(encoded)).toEqual({ ok: true, value: file() });
    const read = decodeJournal(encoded);
    expect(
      read.ok &&
        replay(compilePlan(read.value.scenario, { variant: 'v', people: 3 }), read.value.header, read.value.records)
          .state,
    ).toEqual(played().state);
  });

  it('J3 what is no journal, newer, broken or changed has a name', () => {
    const problem = (text: string): unknown => {
      const read = decodeJournal(text);
      return read.ok ? undefined : read.error;
    };
    const encoded = encodeJournal(file());
    expect(problem('nonsense')).toEqual({ code: 'not-json' });
    expect(problem('{"kind":"other"}')).toEqual({ code: 'not-a-journal' });
    expect(problem('null')).toEqual({ code: 'not-a-journal' });
    expect(problem(encoded.replace('"format":1,"people"', '"format":9,"people"'))).toEqual({
      code: 'newer-format',
      format: 9,
    });
    expect(problem(encoded.replace('"option":"b"', '"option":"a"'))).toEqual({ code: 'broken-chain', seq: 2 });
    expect(problem(encoded.replace('"hello"', '"hullo"'))).toEqual({ code: 'changed-text', ref: texts[0]?.ref });
  });

  it('J3 a typed text can be removed and the chain still holds', () => {
    const encoded = encodeJournal({ ...file(), texts: [] });
    expect(decodeJournal(encoded).ok).toBe(true);
    expect(textRef('salt', 'hello')).not.toBe(textRef('pepper', 'hello'));
  });

  it('J5 the rules digest covers rules and no text, the content digest everything', () => {
    const key = Object.keys(scenario.texts.nl)[0] as never;
    const reworded = { ...scenario, texts: { ...scenario.texts, nl: { ...scenario.texts.nl, [key]: 'other' } } };
    const other = compilePlan(reworded, { variant: 'v', people: 3 });
    expect(other.rules).toBe(plan.rules);
    expect(other.content).not.toBe(plan.content);
    const ruled = compilePlan({ ...scenario, dayOne: (scenario.dayOne + 1) as never }, { variant: 'v', people: 3 });
    expect(ruled.rules).not.toBe(plan.rules);
    expect(rulesOf(scenario)).not.toHaveProperty('texts');
  });
});
