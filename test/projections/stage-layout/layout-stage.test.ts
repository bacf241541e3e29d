import { describe, expect, it } from 'vitest';
import { layoutStage } from '../../../src/projections/stage-layout/layout-stage.ts';
import { safeArea, tickerBox } from '../../../src/projections/stage-layout/grid.ts';
import { lights, palette } from '../../../src/projections/stage-layout/palette.ts';
import type { Part, Shape } from '../../../src/projections/stage-layout/shape.ts';
import { stageLobby, stagePaused, stageStopped } from '../../gallery/fixtures/stage.ts';
import { fill } from '../../../src/projections/stage-layout/words.ts';
import { extent, overlaps, placedSolids } from './solids.ts';
import { clock, longNames, manyActors, moods, slip, view, words } from './sample.ts';

const lightNames = Object.keys(lights) as (keyof typeof lights)[];
const layout = (change: Parameters<typeof view>[0] = {}): readonly Part[] =>
  layoutStage(view(change), clock, { words });

/** Parts that lie on the table may lie on the table; nothing else may touch anything. */
const onTable = (a: string, b: string): boolean =>
  [a, b].includes('table') && [a, b].some((key) => /^(seat|slip|column|lobby):/.test(key));

/** The grid lets the last figure at the lower left lean on the table's edge with its halo. */
const leaning = (parts: readonly Part[]) => {
  const last = parts.find((part) => part.layer === 'actor' && part.at.x === 512)?.key;
  return (a: string, b: string): boolean => onTable(a, b) || ([a, b].includes('table') && [a, b].includes(last ?? ''));
};
const clashes = (parts: readonly Part[]): readonly string[] => overlaps(parts, leaning(parts));

const texts = (parts: readonly Part[]): readonly Extract<Shape, { kind: 'text' }>[] =>
  parts.flatMap((part) => part.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : [])));

describe('layoutStage', () => {
  it('keeps everything apart with 1 to 25 actors in every mood, with names of twelve letters', () => {
    for (let count = 1; count <= 25; count += 1)
      for (const mood of [...moods, undefined]) {
        const found = clashes(layout({ actors: manyActors(count, mood) }));
        expect({ count, mood, found }).toEqual({ count, mood, found: [] });
      }
  });

  it('keeps everything apart when any one of the actors rings', () => {
    const actors = manyActors(15);
    actors.forEach((_, ringing) => {
      const some = actors.map((actor, i) => ({ ...actor, ringing: i === ringing }));
      expect({ ringing, found: clashes(layout({ actors: some })) }).toEqual({ ringing, found: [] });
    });
  });

  it('keeps everything apart with long seat names and any number of face-down slips', () => {
    for (let held = 0; held <= 12; held += 1) {
      const seats = view().seats.map((seat, i) => ({ ...seat, short: longNames[i % 6] ?? '', unshared: held }));
      expect({ held, found: clashes(layout({ seats })) }).toEqual({ held, found: [] });
    }
  });

  it('keeps everything inside the safe area; the ticker and the tab have their own places', () => {
    const parts = layout({ actors: manyActors(15), deadlines: view().deadlines });
    const inside = placedSolids(parts).filter(({ key }) => !['strip', 'tab'].includes(key));
    expect(inside.length).toBeGreaterThan(40);
    const outside = inside.filter(({ solid }) => {
      const { left, top, right, bottom } = extent(solid);
      const sides = left < safeArea.x - 0.5 || right > safeArea.x + safeArea.w + 0.5;
      return sides || top < safeArea.y - 0.5 || bottom > tickerBox.y - 8;
    });
    expect(outside).toEqual([]);
  });

  it('says nothing in type smaller than 34 px', () => {
    const views = [view({ actors: manyActors(25) }), stageLobby, stagePaused, stageStopped];
    const sizes = views.flatMap((v) => texts(layoutStage(v, clock, { words })).map((text) => text.font.size));
    expect(Math.min(...sizes)).toBe(34);
  });

  it('paints every part inside its own box', () => {
    const outside = layout({ actors: manyActors(15) }).flatMap((part) =>
      part.shapes.filter((shape) => {
        if (shape.kind !== 'circle' && shape.kind !== 'rect') return false;
        const half = shape.kind === 'circle' ? shape.r + (shape.width ?? 0) / 2 : 0;
        const right = shape.kind === 'rect' ? shape.x + shape.w : shape.x + half;
        return shape.x - half < part.box.x - 0.5 || right > part.box.x + part.box.w + 0.5;
      }),
    );
    expect(outside).toEqual([]);
  });

  it('gives every key once, in every light and phase', () => {
    for (const light of lightNames)
      for (const phase of ['lobby', 'running', 'paused', 'hotWash', 'closed', 'stopped'] as const) {
        const keys = layout({ phase, move: { ...view().move, light } }).map((part) => part.key);
        expect({ light, phase, different: new Set(keys).size }).toEqual({ light, phase, different: keys.length });
      }
  });

  it('shows the yellow tab in every phase but the real emergency', () => {
    const yellow = (parts: readonly Part[]): boolean => JSON.stringify(parts).includes(palette.oefening);
    const phases = ['lobby', 'running', 'paused', 'hotWash', 'closed'] as const;
    expect(phases.filter((phase) => !yellow(layout({ phase })))).toEqual([]);
    const stopped = layout({ phase: 'stopped' });
    expect(yellow(stopped)).toBe(false);
    expect(stopped.map((part) => part.key)).toEqual(['stopped']);
    expect(texts(stopped).map((text) => text.text)).toEqual([words.stopped, words.stoppedLine]);
  });

  it('shows face-down slips, their sum and who knows what only when the view holds them', () => {
    const bare = view();
    const { unsharedTotal: _, ...rest } = { ...bare, seats: bare.seats.map(({ unshared: __, ...seat }) => seat) };
    const parts = layoutStage(rest, clock, { words });
    expect(parts.some((part) => part.key === 'sum' || part.key === 'knowledge')).toBe(false);
    expect(JSON.stringify(parts)).not.toContain(palette.heldSlip);
    expect(layout().some((part) => part.key === 'sum')).toBe(true);
    const knowledge = { roles: ['NCSC'], rows: [{ short: 'Logs', held: [true] }] };
    expect(layout({ knowledge }).some((part) => part.key === 'knowledge')).toBe(true);
    const rows = Array.from({ length: 12 }, (_, i) => ({ short: `Feit ${i}`, held: [true, i < 11] }));
    const panel = layout({ knowledge: { roles: ['NCSC', 'Pers'], rows } }).filter((part) => part.key === 'knowledge');
    const said = texts(panel).map((text) => text.text);
    expect(said.find((text) => text.startsWith('Feit'))).toBe('Feit 11');
    expect(said.at(-1)).toBe('en nog 2');
  });

  it('tells the room what stands still: a pause, the end of a part, or the exercise itself', () => {
    const saidIn = (change: Parameters<typeof view>[0]): readonly string[] =>
      texts(layout(change)).map(({ text }) => text);
    const end = fill(words.partOver, { n: view().move.number });
    expect(saidIn({ phase: 'paused', pause: 'facilitator' })).toContain(words.paused);
    expect(saidIn({ phase: 'paused', pause: 'endOfMove' })).toContain(end);
    expect(saidIn({ phase: 'paused', pause: 'endOfMove' })).not.toContain(words.paused);
    // Who knows what lies over the words on the curtain: the head says it then.
    const knowledge = { roles: ['NCSC'], rows: [{ short: 'Logs', held: [true] }] };
    expect(saidIn({ phase: 'hotWash', knowledge })).toEqual(
      expect.arrayContaining([words.hotWash, words.hotWashLine, words.whoKnows]),
    );
    expect(saidIn({ phase: 'closed', knowledge })).toContain(words.closed);
    expect(saidIn({ phase: 'hotWash', knowledge })).not.toContain(view().move.title);
  });

  it('throws shadows along (1, 0.2), as long as the light says; none at night, from the right in the morning', () => {
    const shadow = (light: (typeof lightNames)[number]): Part | undefined =>
      layout({ move: { ...view().move, light } }).find((part) => part.key === 'shadow:bsi');
    expect((shadow('avond')?.lengthen ?? 0) * 420).toBeCloseTo(420);
    expect((shadow('dag')?.lengthen ?? 0) * 420).toBeCloseTo(120);
    expect((shadow('helder')?.lengthen ?? 0) * 420).toBeCloseTo(160);
    expect((shadow('ochtend')?.lengthen ?? 0) * 420).toBeCloseTo(300);
    expect(shadow('nacht')?.alpha).toBe(0);
    expect(Math.tan(shadow('avond')?.turn ?? 0)).toBeCloseTo(0.2);
    expect(Math.cos(shadow('ochtend')?.turn ?? 0)).toBeLessThan(0);
  });

  it('shows three slips a column, newest first, and how many more there are', () => {
    const known = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'].map((short) => slip('known', short));
    const parts = layout({ slips: { known, said: [], unknown: [] } });
    const shown = parts.filter((part) => part.key.startsWith('slip:'));
    expect(shown.map((part) => part.key)).toEqual(['slip:known-Vijf', 'slip:known-Vier', 'slip:known-Drie']);
    expect(shown.map((part) => part.at.y)).toEqual([556, 616, 676]);
    expect(texts(parts).some((text) => text.text === '+2')).toBe(true);
  });

  it('keeps slips of eighteen letters whole: over two lines, inside the column', () => {
    const known = ['Cisco heeft gelekt', 'Verwerkersregister', 'Namen van ministers'].map((short) =>
      slip('known', short),
    );
    const parts = layout({ slips: { known, said: [], unknown: [] } });
    expect(clashes(parts)).toEqual([]);
    const shown = parts.filter((part) => part.key.startsWith('slip:'));
    const said = shown.map((part) =>
      texts([part])
        .map((text) => text.text)
        .join(' '),
    );
    expect(said).toEqual(
      known
        .toReversed()
        .slice(0, said.length)
        .map((one) => one.short),
    );
    expect(said.length + Number(texts(parts).find((text) => text.text.startsWith('+'))?.text ?? 0)).toBe(3);
  });

  it('puts the nearest common deadline under the tab, unless the ring shows it', () => {
    const due = { story: (clock.story + 45 * 60_000) as typeof clock.story };
    expect(layout().some((part) => part.key === 'deadline')).toBe(false);
    const parts = layout({ deadlines: [{ handle: 'd', title: 'Kamerbrief', due }] });
    const said = texts(parts.filter((part) => part.key === 'deadline')).map((text) => text.text);
    expect(said).toEqual(['Kamerbrief', '17:30, nog 45 min']);
  });

  /** What the plate of the common deadline says of these, so many minutes from now. */
  const plateOf = (...due: readonly (readonly [title: string, minutes: number])[]): readonly string[] => {
    const deadlines = due.map(([title, left]) => ({
      handle: title,
      title,
      due: { story: (clock.story + left * 60_000) as typeof clock.story },
    }));
    return texts(layout({ deadlines }).filter((part) => part.key === 'deadline')).map((text) => text.text);
  };

  it('shows the deadline that is still to come before one that passed, and says so of one that passed', () => {
    expect(plateOf(['Kamerbrief', -20], ['Brief', 30])).toEqual(['Brief', '17:15, nog 30 min (+1)']);
    expect(plateOf(['Kamerbrief', -20], ['Brief', -5])).toEqual(['Brief', '16:40, voorbij (+1)']);
    expect(plateOf(['Kamerbrief', 0])).toEqual(['Kamerbrief', '16:45, nu']);
  });

  it('says the whole of a long deadline, of another day with the day, and leaves room for the title and a call', () => {
    const title = 'Bewindspersonen horen het van hun eigen ministerie';
    expect(plateOf([title, 21 * 60 + 15], ['Brief', 22 * 60])).toEqual([title, 'wo 14:00, nog 21 u 15 (+1)']);
    const due = { story: (clock.story + 21 * 3_600_000) as typeof clock.story };
    const actors = manyActors(15).map((actor) => ({ ...actor, ringing: true }));
    const move = { ...view().move, title: 'Een titel die langer is dan enige andere titel van een deel' };
    expect(clashes(layout({ actors, move, deadlines: [{ handle: 'd', title, due }] }))).toEqual([]);
  });

  it('names the day with news of another day, and keeps it apart from its source', () => {
    const news = { handle: 'n', source: 'Security.nl', text: 'Bugs in Webex' };
    const lineAt = (at: number): readonly (readonly [string, number])[] =>
      texts(
        layout({ ticker: [{ ...news, at: at as typeof clock.story }] }).filter((part) => part.key === 'news:n'),
      ).map((shape) => [shape.text, shape.x]);
    expect(lineAt(clock.story - 35 * 60_000).map(([text]) => text)).toEqual(['16:10', 'Security.nl', 'Bugs in Webex']);
    const [hour, source] = lineAt(clock.story - 24 * 3_600_000);
    expect(hour?.[0]).toBe('ma 16:45');
    expect((source?.[1] ?? 0) - (hour?.[1] ?? 0)).toBeGreaterThan(120);
  });

  it('draws the seats that are empty without a plate, and those that are called in the colour that cannot wait', () => {
    const parts = layoutStage(stageLobby, clock, { words });
    const fillOf = (key: string): unknown =>
      parts.find((part) => part.key === key)?.shapes.flatMap((s) => (s.kind === 'rect' ? [s.fill] : []))[0];
    expect(fillOf('chair:seat-3')).toBeUndefined();
    expect(fillOf('chair:seat-0')).toBe(lights.dag.chair);
    expect(layout().find((part) => part.key === 'chair:seat-1')?.shapes).toMatchObject([{ fill: palette.spoed }]);
    expect(texts(parts).some((text) => text.text === '5 van 8 rollen bezet')).toBe(true);
  });

  it('shows the way to join only when there is one', () => {
    const join = { address: 'spoed.example', code: 'KV7 M2D', rows: ['101', '010', '101'] };
    const said = (parts: readonly Part[]): boolean => texts(parts).some((text) => text.text === join.code);
    expect(said(layoutStage(stageLobby, clock, { words }))).toBe(false);
    const parts = layoutStage(stageLobby, clock, { words, join });
    expect(said(parts)).toBe(true);
    expect(clashes(parts)).toEqual([]);
  });
});
