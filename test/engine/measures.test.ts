import { describe, expect, it } from 'vitest';
import {
  expectation,
  fact,
  inject,
  obligation,
  request,
  role,
  signal,
  story,
  type Parts,
} from '../support/scenario-builder.ts';
import { minutes, tableOf, type TestTable } from '../support/table.ts';

const raise = (run: TestTable, name = 's', credit = 1, since?: number) =>
  run.lead({
    act: 'record',
    spoken: { kind: 'signal', role: 'ciso', signal: name, credit },
    ...(since === undefined ? {} : { since: since as never }),
  });

describe('expectations', () => {
  const table = (given: object = {}, more: Parts = {}): TestTable =>
    tableOf({
      signals: [signal({ id: 's' }), signal({ id: 't' })],
      expectations: [expectation({ id: 'exp', ...given })],
      ...more,
    });
  const record = (run: TestTable) => run.state.expectations['exp' as never] as Record<string, unknown> | undefined;
  const state = (run: TestTable) => run.board().expectations[0]?.state;

  it('X1 counts from the release of its opener; evidence from before counts in full', () => {
    const run = table({ opens: 'in-late' }, { injects: [inject({ id: 'in-late', at: 'D1 14:10' })] });
    raise(run);
    expect(record(run)).toBeUndefined();
    expect(state(run)).toBe('waiting');
    run.to('D1 14:10');
    expect(record(run)).toMatchObject({ credit: 1, at: 0, opened: minutes(70) });
    expect(state(run)).toBe('met');
  });

  it('X2 full until `full`, a straight line to nothing at `zero`', () => {
    for (const [at, credit] of [
      ['D1 13:30', 1],
      ['D1 14:00', 1],
      ['D1 14:15', 0.5],
      ['D1 14:27', 0.1],
      ['D1 14:30', undefined],
      ['D1 14:40', undefined],
    ] as const) {
      const run = table();
      run.to(at);
      raise(run);
      if (credit === undefined) expect(record(run)?.['credit']).toBeUndefined();
      else expect(record(run)?.['credit']).toBeCloseTo(credit, 10);
      run.to('D1 14:50');
      expect(state(run)).toBe(credit === undefined ? 'missed' : credit === 1 ? 'met' : 'late');
      expect(run.find('expectationMissed')).toHaveLength(credit === undefined ? 1 : 0);
    }
  });

  it('X2 equal times are yes or no', () => {
    const given = { zero: story('D1 14:00') };
    const yes = table(given);
    yes.to('D1 13:59');
    raise(yes);
    expect(record(yes)).toMatchObject({ credit: 1 });
    const no = table(given);
    no.to('D1 14:01');
    raise(no);
    expect(record(no)?.['credit']).toBeUndefined();
  });

  it('X2 the best credit stands: half early, whole late', () => {
    const run = table();
    run.to('D1 13:10');
    raise(run, 's', 0.5);
    expect(record(run)).toMatchObject({ credit: 0.5 });
    // In time, but not all of it: that is not late.
    expect(state(run)).toBe('partly');
    run.to('D1 14:09');
    raise(run);
    expect(record(run)?.['credit']).toBeCloseTo(0.7, 10);
    expect(state(run)).toBe('late');
    run.to('D1 14:20');
    raise(run);
    expect(record(run)?.['credit']).toBeCloseTo(0.7, 10);
  });

  it('X3 full credit is open for at least 3 real minutes, and the end moves with it', () => {
    const run = table({ opens: 'in-late' }, { injects: [inject({ id: 'in-late', at: 'D1 14:10' })] });
    run.to('D1 14:10');
    // Ten story ms a real ms: three real minutes are half an hour of play.
    expect(record(run)).toMatchObject({ full: minutes(100), zero: minutes(100) });
    run.to('D1 14:39');
    raise(run);
    expect(record(run)).toMatchObject({ credit: 1 });
  });

  it('X4 `all` counts from the last of its signals, `any` takes the best', () => {
    const all = table({ evidence: { kind: 'all', signals: ['s', 't'] } });
    raise(all);
    expect(record(all)?.['credit']).toBeUndefined();
    all.to('D1 14:15');
    raise(all, 't', 0.5);
    expect(record(all)).toMatchObject({ credit: 0.25, at: minutes(75) });
    const any = table({ evidence: { kind: 'any', signals: ['s', 't'] } });
    raise(any, 't', 0.5);
    any.to('D1 13:10');
    raise(any, 's');
    expect(record(any)).toMatchObject({ credit: 1, at: minutes(10) });
  });

  it('X4 `holds` is looked at once, at `full`', () => {
    const given = { evidence: { kind: 'holds', when: "!happened('s')" } };
    const kept = table(given);
    kept.to('D1 14:00');
    raise(kept);
    expect(record(kept)).toMatchObject({ credit: 1, judged: true });
    const broken = table(given);
    raise(broken);
    broken.to('D1 14:00');
    expect(record(broken)).toMatchObject({ credit: 0, judged: true });
    expect(broken.find('expectationMissed')).toHaveLength(1);
  });

  it('X5 a skipped opener takes it out of the denominator; undone or released after all it counts', () => {
    const injects = [inject({ id: 'in-open', at: 'D1 13:20' })];
    const run = table({}, { injects });
    run.lead({ act: 'skip', inject: 'in-open' });
    expect(state(run)).toBe('out');
    raise(run);
    expect(record(run)).toMatchObject({ out: true });
    run.lead({ act: 'unskip', inject: 'in-open' });
    expect(state(run)).toBe('waiting');
    run.lead({ act: 'skip', inject: 'in-open' });
    run.lead({ act: 'release', inject: 'in-open' });
    expect(state(run)).toBe('met');
  });

  it('X5 a condition that failed and a part cut short take it out as well', () => {
    const failed = table({}, { injects: [inject({ id: 'in-open', at: 'D1 13:20', if: "happened('s')" })] });
    failed.to('D1 13:20');
    expect(state(failed)).toBe('out');
    const cut = table(
      {},
      {
        injects: [inject({ id: 'in-open', at: 'D1 13:20' })],
        windows: [
          { move: 'm1', from: 'D1 13:00', to: 'D1 14:00' },
          { move: 'm2', from: 'D1 14:00', to: 'D1 15:00' },
        ],
      },
    );
    cut.lead({ act: 'endMove' });
    expect(state(cut)).toBe('out');
  });

  const met = (run: TestTable, is: boolean, since?: number) =>
    run.lead({
      act: 'record',
      spoken: { kind: 'expectation', role: 'ciso', expectation: 'exp', met: is },
      reason: 'seen',
      ...(since === undefined ? {} : { since: since as never }),
    });

  it('X6 the record of the facilitator outweighs what the engine saw, before and after', () => {
    const run = table();
    raise(run);
    expect(met(run, false)).toBeUndefined();
    expect(state(run)).toBe('missed');
    raise(run);
    expect(record(run)).toMatchObject({ credit: 0, override: { met: false, reason: 'seen' } });
    met(run, true);
    expect(state(run)).toBe('met');
    expect(run.find('expectationMet').at(-1)).toMatchObject({ spoken: true });
  });

  it('X6 it counts from when it was done, and brings back what had left the denominator', () => {
    const run = table();
    run.to('D1 14:20');
    met(run, true, minutes(75));
    expect(record(run)).toMatchObject({ credit: 0.5 });
    const skipped = table({}, { injects: [inject({ id: 'in-open', at: 'D1 13:20' })] });
    skipped.lead({ act: 'skip', inject: 'in-open' });
    met(skipped, true);
    expect(state(skipped)).toBe('met');
  });

  it('X7 extending moves both moments, also for what is done', () => {
    const run = table();
    run.to('D1 14:15');
    raise(run);
    expect(run.lead({ act: 'extend', target: 'exp', by: minutes(15) })).toBeUndefined();
    expect(record(run)).toMatchObject({ credit: 1, full: minutes(75), zero: minutes(105) });
    const open = table();
    open.lead({ act: 'extend', target: 'exp', by: minutes(15) });
    open.to('D1 14:40');
    expect(open.find('expectationMissed')).toEqual([]);
    open.to('D1 14:45');
    expect(open.find('expectationMissed')).toHaveLength(1);
    expect(open.lead({ act: 'extend', target: 'exp', by: minutes(15) })).toBe('not-open');
  });
});

describe('obligations', () => {
  const table = (given: object = {}, more: Parts = {}): TestTable =>
    tableOf({
      facts: [fact({ id: 'f' })],
      signals: [signal({ id: 's' }), signal({ id: 'again' }), signal({ id: 't' })],
      injects: [inject({ id: 'in-open', at: 'D1 13:10', to: ['ciso'] as never, facts: ['f'] as never })],
      obligations: [
        obligation({
          id: 'obl',
          starts: story('D1 12:00') as never,
          due: story('D1 14:00') as never,
          met: ['s'] as never,
          ...given,
        }),
      ],
      ...more,
    });
  const record = (run: TestTable) => run.state.obligations['obl' as never] as Record<string, unknown> | undefined;
  const state = (run: TestTable) => run.board().obligations[0]?.state;

  it('O1 the roles see it that get its inject, or its fact', () => {
    const run = table();
    run.to('D1 13:10');
    expect(record(run)?.['seen']).toEqual(['ciso']);
    expect(run.view('press').obligations).toEqual([]);
    expect(run.view('ciso').obligations).toMatchObject([
      { title: '§obl.title§', state: 'running', due: { play: minutes(60) } },
    ]);
    const byFact = table({ seen: { fact: 'f' } });
    byFact.to('D1 13:10');
    byFact.act('ciso', { act: 'share', item: { kind: 'fact', fact: 'f' }, to: ['press'] });
    expect(record(byFact)?.['seen']).toEqual(['ciso', 'press']);
  });

  it('O1 a start fact shows it and begins it at STARTEX; one that begins with a fact begins when the role knows', () => {
    const starts = { starts: { fact: 'f', role: 'press' }, seen: { fact: 'f' } };
    const run = table(starts);
    run.to('D1 13:20');
    expect(record(run)?.['started']).toBeUndefined();
    run.act('ciso', { act: 'share', item: { kind: 'fact', fact: 'f' }, to: ['press'] });
    expect(record(run)).toMatchObject({ started: minutes(20) });
    const roles = [role({ id: 'ciso' }), role({ id: 'press', startFacts: ['f'] as never }), role({ id: 'law' })];
    const start = table(starts, { roles });
    expect(record(start)).toMatchObject({ started: 0, seen: ['press'] });
    start.to('D1 14:00');
    expect(state(start)).toBe('breached');
  });

  it('O1 one that begins in play begins at its hour', () => {
    const run = table({ starts: story('D1 13:30') });
    run.to('D1 13:29');
    expect(record(run)?.['started']).toBeUndefined();
    run.to('D1 13:30');
    expect(record(run)).toMatchObject({ started: minutes(30) });
    run.to('D1 14:00');
    expect(state(run)).toBe('breached');
  });

  it('O2 a duty that is not met at its hour is breached; a clock and a reference never are', () => {
    for (const [given, ends] of [
      [{ type: 'duty' }, 'breached'],
      [{ type: 'clock', owner: 'ciso' }, 'running'],
      // Nobody's: an event, which has come by then.
      [{ type: 'clock' }, 'passed'],
      [{ type: 'reference' }, 'shown'],
    ] as const) {
      const run = table(given);
      run.to('D1 13:59');
      expect(run.find('obligationBreached')).toEqual([]);
      run.to('D1 14:30');
      expect(state(run)).toBe(ends);
    }
  });

  it('O3 a signal meets it; met late it stays breached', () => {
    const run = table();
    run.to('D1 13:30');
    raise(run);
    run.to('D1 14:30');
    expect(record(run)).toMatchObject({ metAt: minutes(30) });
    expect(state(run)).toBe('met');
    const late = table();
    late.to('D1 14:30');
    raise(late);
    expect(state(late)).toBe('breached');
    expect(record(late)).toMatchObject({ metAt: minutes(90), breachedAt: minutes(60) });
  });

  it('O3 what was done in time by what is recorded later is no breach', () => {
    const run = table();
    run.to('D1 14:10');
    expect(state(run)).toBe('breached');
    raise(run, 's', 1, minutes(55));
    expect(state(run)).toBe('met');
    expect(record(run)).toMatchObject({ metAt: minutes(55) });
  });

  it('O4 a restart begins it anew with its own hour and signals', () => {
    const run = table({ restart: { signal: 'again', due: story('D1 14:40'), met: ['t'] } });
    run.to('D1 13:30');
    raise(run);
    raise(run, 'again');
    expect(state(run)).toBe('running');
    raise(run);
    expect(state(run)).toBe('running');
    run.to('D1 14:39');
    expect(state(run)).toBe('running');
    run.to('D1 14:40');
    expect(state(run)).toBe('breached');
    const met = table({ restart: { signal: 'again', due: story('D1 14:40'), met: ['t'] } });
    raise(met, 't');
    raise(met, 'again');
    expect(state(met)).toBe('met');
  });

  it('O5 the start may be chosen once, in its range, by its role; the hour moves with it', () => {
    const run = table({ choose: { from: story('D1 12:00'), to: story('D1 12:30'), by: 'ciso' } });
    const choose = (at: string, by = 'ciso') =>
      run.act(by, { act: 'chooseStart', obligation: 'obl', at: story(at), why: 'w' });
    expect(choose('D1 12:10')).toBe('unknown-item');
    run.to('D1 13:20');
    expect(choose('D1 12:10', 'press')).toBe('unknown-item');
    expect(choose('D1 12:31')).toBe('out-of-range');
    expect(choose('D1 12:30')).toBeUndefined();
    expect(choose('D1 12:10')).toBe('already-done');
    expect(run.view('ciso').obligations).toMatchObject([{ due: { play: minutes(90) }, started: story('D1 12:30') }]);
    run.to('D1 14:29');
    expect(state(run)).toBe('running');
    run.to('D1 14:30');
    expect(state(run)).toBe('breached');
  });

  it('O5 a chosen start whose hour is past is a breach at once', () => {
    const run = table({
      starts: story('D1 12:30'),
      choose: { from: story('D1 11:00'), to: story('D1 12:30'), by: 'ciso' },
    });
    run.to('D1 13:30');
    run.act('ciso', { act: 'chooseStart', obligation: 'obl', at: story('D1 11:30'), why: 'w' });
    expect(record(run)).toMatchObject({ breachedAt: minutes(30) });
  });

  it('O6 one that is not over can be extended', () => {
    const run = table();
    run.to('D1 13:20');
    expect(run.lead({ act: 'extend', target: 'obl', by: minutes(10) })).toBeUndefined();
    expect(run.view('ciso').obligations).toMatchObject([{ due: { play: minutes(70) } }]);
    run.to('D1 14:09');
    expect(state(run)).toBe('running');
    run.to('D1 14:10');
    expect(state(run)).toBe('breached');
    expect(run.lead({ act: 'extend', target: 'obl', by: minutes(10) })).toBe('not-open');
    const met = table();
    raise(met);
    expect(met.lead({ act: 'extend', target: 'obl', by: minutes(10) })).toBe('not-open');
  });

  it('O6 one that begins later keeps its extension', () => {
    const run = table({ starts: story('D1 13:30') });
    run.lead({ act: 'extend', target: 'obl', by: minutes(10) });
    run.to('D1 14:05');
    expect(state(run)).toBe('running');
    run.to('D1 14:10');
    expect(state(run)).toBe('breached');
  });

  it('O3 requests meet them too', () => {
    const run = table(
      {},
      { requests: [request({ id: 'req', effects: [{ kind: 'raise', signal: 's', credit: 1 }] as never })] },
    );
    run.to('D1 13:12');
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    expect(run.find('obligationMet')).toHaveLength(1);
  });
});
