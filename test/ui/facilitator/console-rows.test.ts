import { describe, expect, it } from 'vitest';
import { facilitatorView } from '../../gallery/fixtures/facilitator.ts';
import { isHot, obligationOrder, usedUp } from '../../../src/ui/facilitator/deadline-share.ts';
import { columnHead, knowledgeRows } from '../../../src/ui/facilitator/knowledge-rows.ts';
import { laneOf } from '../../../src/ui/facilitator/lane-geometry.ts';
import { notReady } from '../../../src/ui/facilitator/not-ready.ts';
import { emptyRecord, shareables, spokenOf } from '../../../src/ui/facilitator/record-form.ts';
import { seatOf, seatsFrom } from '../../../src/ui/facilitator/regroup.ts';
import { rings, rowState } from '../../../src/ui/facilitator/row-words.ts';
import { withMark } from '../../../src/ui/facilitator/with-mark.ts';
import { translator } from '../../../src/ui/shared/i18n.ts';
import { at, injectRow } from './inject-rows.ts';

const view = facilitatorView('nl');
const t = translator('nl', 'facilitator');
const first = <T>(list: readonly T[], found: (one: T) => boolean): T => {
  const one = list.find(found);
  if (!one) throw new Error('fixture lacks it');
  return one;
};

describe('row state', () => {
  const press = { id: 'press', short: 'Pers', name: 'Pers' };
  const called = [
    { index: 0, roles: [press], unread: 0, unanswered: 0, alone: 0, mood: 'called', briefRead: true },
  ] as const;
  const call = injectRow('call', { channel: 'phone', status: 'released' });

  it('rings only while a seat of those called is called and nobody answered', () => {
    expect(rings(call, called)).toBe(true);
    expect(rings({ ...call, reads: { read: 1, total: 1 } }, called)).toBe(false);
    expect(rings({ ...call, channel: 'mail' }, called)).toBe(false);
    expect(rings({ ...call, to: [{ id: 'ncsc', short: 'NCSC', name: 'NCSC' }] }, called)).toBe(false);
  });

  it('says when one reader read and how many of several did', () => {
    const read = injectRow('a', { status: 'released', reads: { read: 1, total: 1, first: at(15, 14) } });
    expect(rowState(read, [], t, 'nl')).toMatchObject({ text: 'gelezen 15:14', tone: 'quiet' });
    expect(rowState({ ...read, reads: { read: 6, total: 8 } }, [], t, 'nl').text).toBe('6 van 8');
    expect(rowState({ ...read, reads: { read: 0, total: 8 } }, [], t, 'nl')).toMatchObject({
      text: 'ongelezen',
      tone: 'unread',
    });
    expect(rowState(injectRow('b', { status: 'due' }), [], t, 'nl').tone).toBe('live');
  });
});

describe('lane', () => {
  const move = first(view.moves, (one) => one.state === 'now');
  const lane = laneOf(view, move);

  it('has what came and what may come, and leaves out what was skipped', () => {
    const ids = lane.marks.map((mark) => mark.row.id);
    expect(ids).not.toContain('in-18-15');
    expect(ids).not.toContain('in-13-5');
    expect(first(lane.marks, (mark) => mark.row.id === 'in-16-45').look).toBe('live');
    expect(first(lane.marks, (mark) => mark.row.id === 'in-16-55').look).toBe('maybe');
    expect(first(lane.marks, (mark) => mark.row.id === 'in-15-35').look).toBe('unread');
  });

  it('parts marks and puts overlapping decisions in different rows', () => {
    const xs = lane.marks.map((mark) => mark.x).toSorted((a, b) => a - b);
    expect(xs.slice(1).every((x, n) => x - (xs[n] ?? 0) >= 29.9)).toBe(true);
    const overlap = lane.bars.some((a) =>
      lane.bars.some((b) => a !== b && a.row === b.row && a.x < b.x + b.width && b.x < a.x + a.width),
    );
    expect(overlap).toBe(false);
  });

  it('counts the decisions for which others that run at the same time leave no row', () => {
    const one = first(view.decisions, (row) => row.opened !== undefined && row.state === 'open');
    const ids = ['a', 'b', 'c', 'd'];
    const together = (count: number) =>
      laneOf({ ...view, decisions: ids.slice(0, count).map((id) => ({ ...one, id })) }, move);
    const shown = (count: number) => together(count).bars.map(({ decision, row }) => [decision.id, row]);
    const both = [
      ['a', 0],
      ['b', 1],
    ];
    expect([shown(2), together(2).hidden]).toEqual([both, 0]);
    expect([shown(3), together(3).hidden]).toEqual([both, 1]);
    expect([shown(4), together(4).hidden]).toEqual([both, 2]);
  });
});

describe('obligations', () => {
  const now = at(16, 45);
  it('knows how much of the time is used up and which one cannot wait', () => {
    const own = first(view.obligations, (row) => row.id === 'ob-own');
    expect(usedUp(own, now)).toBeCloseTo(205 / 250);
    expect(isHot(own, now)).toBe(true);
    expect(
      isHot(
        first(view.obligations, (row) => row.id === 'ob-avg'),
        now,
      ),
    ).toBe(false);
    expect(isHot({ ...own, state: 'met' }, now)).toBe(false);
  });

  it('puts what runs first, nearest due first', () => {
    const rows = obligationOrder([
      ...view.obligations,
      { ...first(view.obligations, () => true), id: 'done', state: 'met' },
    ]);
    expect(rows.map((row) => row.id)).toEqual(['ob-own', 'ob-memo', 'ob-press', 'ob-avg', 'done']);
  });
});

describe('who knows what', () => {
  it('shows the facts that fewest have, those that nobody has last', () => {
    expect(
      knowledgeRows(view.knowledge, 2)
        .map((row) => row.fact)
        .toSorted(),
    ).toEqual(['f-2', 'f-3']);
    expect(knowledgeRows(view.knowledge, 6)).toHaveLength(6);
  });

  it('cuts long column heads', () => {
    expect(['NCSC', 'Privacy', 'CISO Rijk', 'Leverancier'].map(columnHead)).toEqual([
      'NCSC',
      'Privacy',
      'CISO',
      'Leve.',
    ]);
  });
});

describe('record', () => {
  const form = emptyRecord(view);

  it('is incomplete until it says what and to whom', () => {
    expect(spokenOf(form)).toBeUndefined();
    expect(spokenOf({ ...form, item: 'fact:f-1', to: [] })).toBeUndefined();
    expect(spokenOf({ ...form, item: 'fact:f-1' })).toEqual({
      kind: 'share',
      role: 'ciso',
      item: { kind: 'fact', fact: 'f-1' },
      to: 'all',
    });
    expect(spokenOf({ ...form, kind: 'signal', signal: 'ev-fg', credit: '0.5' })).toEqual({
      kind: 'signal',
      role: 'ciso',
      signal: 'ev-fg',
      credit: 0.5,
    });
    expect(spokenOf({ ...form, kind: 'expectation', expectation: 'x-fg', met: 'not' })).toMatchObject({
      expectation: 'x-fg',
      met: false,
    });
    expect(spokenOf({ ...form, kind: 'act' })).toBeUndefined();
  });

  it('offers a role only what it has', () => {
    const values = (role: string) => shareables(view, role, t).map((choice) => choice.value);
    expect(values('justice')).toContain('fact:f-2');
    expect(values('press')).not.toContain('fact:f-2');
    expect(values('press')).toContain('message:in-16-10');
    expect(values('press')).not.toContain('message:in-16-55');
  });
});

describe('seating', () => {
  it('keeps seats in order and a freed seat empty', () => {
    const before = seatOf(view.seats);
    const groups = seatsFrom({ ...before, ciso: 1 }, view.roles);
    expect(groups[0]).toEqual([]);
    expect(groups[1]).toEqual(['ciso', 'ncsc']);
    expect(groups).toHaveLength(8);
    expect(groups.flat()).toHaveLength(8);
  });

  it('drops empty seats at the end', () => {
    expect(seatsFrom({ ...seatOf(view.seats), service: 0 }, view.roles)).toHaveLength(7);
  });
});

describe('before STARTEX', () => {
  it('counts what the screens can tell is missing', () => {
    const seats = view.seats.map((seat) => ({ ...seat, briefRead: seat.index !== 3 }));
    expect(notReady(seats, [0, 1, 2, 3, 4, 5, 6], {}, false)).toMatchObject({ count: 3, noStage: true });
    expect(notReady(view.seats, [0, 1, 2, 3, 4, 5, 6, 7], {}, true).count).toBe(0);
    const played = Object.fromEntries(seats.map(({ index }) => [index, 'diligent']));
    expect(notReady(seats, [], played, true).count).toBe(0);
    expect(
      notReady(
        [{ index: 9, roles: [], unread: 0, unanswered: 0, alone: 0, mood: 'calm', briefRead: false }],
        [],
        {},
        true,
      ).count,
    ).toBe(0);
  });
});

describe('exercise mark', () => {
  it('opens every improvised text, once', () => {
    expect(withMark('OEFENING', ' Dag. ')).toBe('OEFENING Dag.');
    expect(withMark('OEFENING', 'Oefening – dag.')).toBe('Oefening – dag.');
  });
});
