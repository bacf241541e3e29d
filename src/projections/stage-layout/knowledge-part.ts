import type { StageView } from '../views/stage-view.ts';
import { labelFont, part, plateFont, rect, rectSolid, textShape } from './draw.ts';
import { fitLine } from './fit-text.ts';
import { palette } from './palette.ts';
import type { Part, Shape } from './shape.ts';
import { fill } from './words.ts';
import type { StageWords } from './words.ts';

/** Between the head and the ticker; as high as its rows need, in the middle of that room. */
const panel = { x: 200, top: 206, bottom: 952, w: 1520 } as const;
const inner = { left: 40, right: 40, names: 380, head: 76, row: 56, top: 108, foot: 34 } as const;
const mostRows = 10;

type Knowledge = NonNullable<StageView['knowledge']>;

const holders = (row: Knowledge['rows'][number]): number => row.held.filter(Boolean).length;

function rowShapes(row: Knowledge['rows'][number], y: number, columns: readonly number[]): readonly Shape[] {
  const name = fitLine(row.short, labelFont, inner.names - 20);
  return [
    rect({ x: inner.left, y: y - 40, w: panel.w - 80, h: 1.5 }, palette.ink, { alpha: 0.25 }),
    textShape(name, { x: inner.left, y }, 'start', { fill: palette.ink }),
    ...columns.map((x, i): Shape =>
      row.held[i]
        ? rect({ x: x - 11, y: y - 23, w: 22, h: 22 }, palette.table)
        : { kind: 'circle', x, y: y - 12, r: 9, stroke: palette.ink2, width: 2.5, alpha: 0.55 },
    ),
  ];
}

/** Who knows what, as a table of paper: solid square where a role has the fact. Only when the view holds it. */
export function knowledgeParts(view: StageView, words: StageWords): readonly Part[] {
  const { knowledge } = view;
  if (!knowledge) return [];
  const room = panel.w - inner.left - inner.right - inner.names;
  const step = room / Math.max(1, knowledge.roles.length);
  const columns = knowledge.roles.map((_, i) => inner.left + inner.names + step * (i + 0.5));
  // What few know is what there is to talk about: when rows must be left out, they are those that everybody has.
  const rows = knowledge.rows.toSorted((a, b) => holders(a) - holders(b)).slice(0, mostRows);
  const hidden = knowledge.rows.length - rows.length;
  const h = inner.top + rows.length * inner.row + inner.foot + (hidden > 0 ? 44 : 0);
  return [
    part({
      key: 'knowledge',
      layer: 'panel',
      at: { x: panel.x, y: Math.round((panel.top + panel.bottom - h) / 2) },
      box: { x: 0, y: 0, w: panel.w + 16, h: h + 18 },
      shapes: [
        rect({ x: 14, y: 16, w: panel.w, h }, palette.shadow, { alpha: 0.5 }),
        rect({ x: 0, y: 0, w: panel.w, h }, palette.chalk),
        textShape(fitLine(words.whoKnows, plateFont, inner.names - 20), { x: inner.left, y: inner.head }, 'start', {
          fill: palette.ink,
        }),
        ...knowledge.roles.map((role, i) =>
          textShape(fitLine(role, labelFont, step - 10), { x: columns[i] ?? 0, y: inner.head }, 'middle', {
            fill: palette.ink,
          }),
        ),
        rect({ x: inner.left, y: 92, w: panel.w - 80, h: 3 }, palette.ink),
        ...rows.flatMap((row, i) => rowShapes(row, inner.top + 40 + i * inner.row, columns)),
        ...(hidden > 0
          ? [
              textShape(
                fitLine(fill(words.moreFacts, { n: hidden }), plateFont, inner.names),
                { x: inner.left, y: h - 28 },
                'start',
                {
                  fill: palette.ink2,
                },
              ),
            ]
          : []),
      ],
      solids: [rectSolid({ x: 0, y: 0, w: panel.w, h })],
    }),
  ];
}
