import { describe, expect, it } from 'vitest';
import { assignSlots } from '../../../src/projections/stage-layout/assign-slots.ts';
import { stageChanges } from '../../../src/projections/stage-layout/stage-changes.ts';
import { callParts, leanOn, pointOn, travelCurve } from '../../../src/projections/stage-layout/travel-path.ts';
import { stageLobby, stageMove2 } from '../../gallery/fixtures/stage.ts';
import { slip, view } from './sample.ts';

const kinds = (...of: Parameters<typeof stageChanges>): readonly string[] => stageChanges(...of).map((c) => c.kind);

describe('stageChanges', () => {
  it('sets nothing in motion without a view before, without a difference, or in a real emergency', () => {
    expect(stageChanges(null, stageMove2)).toEqual([]);
    expect(stageChanges(stageMove2, stageMove2)).toEqual([]);
    expect(stageChanges(stageLobby, view({ phase: 'stopped' }))).toEqual([]);
  });

  it('closes the curtain and turns the light between moves, and moves nothing behind it', () => {
    const next = view({
      move: { number: 3, of: 5, title: 'Nacht', light: 'nacht' },
      actors: stageMove2.actors.slice(0, 3),
    });
    expect(kinds(stageMove2, next)).toEqual(['curtain', 'light']);
    expect(kinds(stageLobby, stageMove2)).toEqual(['curtain', 'light']);
  });

  it('lets new actors arrive from an edge of the field', () => {
    const prev = view({ actors: stageMove2.actors.slice(0, 8) });
    const arrivals = stageChanges(prev, stageMove2).filter((c) => c.kind === 'arrive');
    expect(arrivals.map((c) => c.handle)).toEqual(['beheer', 'medewerkers', 'security', 'vws', 'fin']);
    const placed = assignSlots(stageMove2.actors);
    arrivals.forEach((c) => {
      const slot = placed.find((p) => p.actor.handle === c.handle)?.slot;
      const from = { x: (slot?.x ?? 0) + c.by.x, y: (slot?.y ?? 0) + c.by.y };
      expect({ ...from, outside: from.x < -100 || from.x > 2020 || from.y < -100 }).toEqual({ ...from, outside: true });
    });
  });

  it('lays a new slip from the seat that laid it, and one without a seat from the table', () => {
    const next = view({
      slips: { ...stageMove2.slips, known: [{ ...slip('known', 'Nieuw'), from: 'seat-3' }, slip('known', 'Ook')] },
    });
    expect(stageChanges(stageMove2, next)).toEqual([
      { kind: 'lay', key: 'slip:known-Nieuw', from: { x: 1510, y: 640 } },
      { kind: 'lay', key: 'slip:known-Ook', from: { x: 960, y: 400 } },
    ]);
  });

  it('sends each travel once, counts what goes to one receiver, and rings for a new call', () => {
    const [first] = stageMove2.travels;
    if (!first) throw new Error('the fixture has a travel');
    const more = { ...first, handle: 'mail-2' };
    const unknown = { ...first, handle: 'mail-3', to: 'nobody' };
    const prev = view({ travels: [], actors: stageMove2.actors.map((a) => ({ ...a, ringing: false })) });
    const next = view({ travels: [first, more, unknown] });
    const found = stageChanges(prev, next);
    expect(found.flatMap((c) => (c.kind === 'travel' ? [[c.handle, c.count]] : []))).toEqual([
      ['mail-1', 1],
      ['mail-2', 2],
    ]);
    expect(found.filter((c) => c.kind === 'ring')).toEqual([{ kind: 'ring', handle: 'stas' }]);
    expect(kinds(next, next)).toEqual([]);
  });

  it('tells of a new line on the ticker', () => {
    expect(kinds(view({ ticker: [] }), stageMove2)).toEqual(['news']);
  });
});

describe('ways over the stage', () => {
  const placed = assignSlots(stageMove2.actors);

  it('run from edge to edge, never upside down', () => {
    const [travel] = stageMove2.travels;
    const curve = travel && travelCurve(travel, stageMove2, placed);
    if (!curve) throw new Error('both ends stand on the stage');
    expect(pointOn(curve, 0)).toEqual(curve.from);
    expect(pointOn(curve, 1)).toEqual(curve.to);
    expect(Math.hypot(curve.to.x - 1764, curve.to.y - 636)).toBeCloseTo(81);
    for (let t = 0; t <= 1; t += 0.1) expect(Math.abs(leanOn(curve, t))).toBeLessThanOrEqual(Math.PI / 2);
  });

  it('reach the rim of the table for what is meant for all', () => {
    const curve = travelCurve(
      { handle: 't', kind: 'chat', from: 'cisco', to: 'table', at: 0 as never },
      stageMove2,
      placed,
    );
    expect(curve?.to.x).toBeCloseTo(1458, 0);
  });

  it('join a ringing actor to the seats it calls', () => {
    expect(callParts(stageMove2, placed).map((part) => part.key)).toEqual(['call:stas:seat-1', 'call:stas:seat-2']);
    const travels = [
      { handle: 'c', kind: 'call', from: 'stas', to: 'seat-2', at: stageMove2.ticker[0]?.at ?? (0 as never) },
    ] as const;
    expect(callParts(view({ travels }), placed).map((part) => part.key)).toEqual(['call:stas:seat-2']);
  });
});
