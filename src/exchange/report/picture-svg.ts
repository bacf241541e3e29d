import type { Picture } from '../../analysis/report/picture.ts';
import { escaped } from './xml.ts';

const ink = '#12201a';
const quiet = '#58675f';
const line = '#cbd4ca';
const ours = '#0f4d3a';
const urgent = '#b8360a';
const sunk = '#e2e8df';

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

/** A label that fits its column, also in a wide font (7.6 units a letter at size 13); the whole of it stands in the table or list beside the picture. */
const short = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most - 1)}…`);

/** A picture of the report as SVG of its own, readable in print without colour: shape and word first. */
export function pictureSvg(picture: Picture): string {
  const { height, body } =
    picture.kind === 'profile'
      ? profile(picture)
      : picture.kind === 'timeline'
        ? timeline(picture)
        : knowledge(picture);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(picture.alt)}" ` +
    `font-family="'Instrument Sans Variable', 'Segoe UI', Arial, sans-serif" font-size="13" fill="${ink}">${body}</svg>`
  );
}

const WIDTH = 720;
type Of<K extends Picture['kind']> = Extract<Picture, { readonly kind: K }>;
interface Drawn {
  readonly height: number;
  readonly body: string;
}

function profile({ bars }: Of<'profile'>): Drawn {
  const [left, right, row] = [246, 570, 24];
  const body = bars.map(({ label, share, words }, index) => {
    const y = index * row + 4;
    const bar =
      share === undefined
        ? `<rect x="${left}" y="${y}" width="${right - left}" height="14" fill="none" stroke="${line}" stroke-dasharray="3 3"/>`
        : `<rect x="${left}" y="${y}" width="${right - left}" height="14" fill="${sunk}"/>` +
          `<rect x="${left}" y="${y}" width="${((right - left) * share).toFixed(1)}" height="14" fill="${ours}"/>`;
    return `${text(0, y + 12, short(label, 32))}${bar}${text(right + 10, y + 12, words, `fill="${quiet}"`)}`;
  });
  return { height: bars.length * row + 4, body: body.join('') };
}

const mark = (x: number, y: number, good: boolean): string =>
  good
    ? `<circle cx="${x.toFixed(1)}" cy="${y}" r="5" fill="${ours}"/>`
    : `<path d="M${(x - 5).toFixed(1)} ${y - 5}l10 10m0 -10l-10 10" stroke="${urgent}" stroke-width="2.5" fill="none"/>`;

function timeline({ parts, lanes, legend }: Of<'timeline'>): Drawn {
  const [left, row] = [110, 30];
  const xOf = (share: number): number => left + share * (WIDTH - left - 10);
  const top = 26;
  const bottom = top + lanes.length * row;
  const bands = parts.map(({ label, from, to }, index) => {
    const [x, end] = [xOf(from), xOf(to)];
    const room = Math.floor((end - x) / 6.6);
    return (
      (index % 2 === 0
        ? `<rect x="${x.toFixed(1)}" y="${top}" width="${(end - x).toFixed(1)}" height="${bottom - top}" fill="${sunk}"/>`
        : '') + text(Number(x.toFixed(1)) + 3, 16, room < 3 ? '' : short(label, room), `font-size="11" fill="${quiet}"`)
    );
  });
  const drawn = lanes.map(({ label, marks }, index) => {
    const y = top + index * row + row / 2;
    return (
      text(0, y + 4, label) +
      `<path d="M${left} ${y}H${WIDTH - 10}" stroke="${line}"/>` +
      marks.map(({ at, good }) => mark(xOf(at), y, good)).join('')
    );
  });
  const y = bottom + 18;
  const key = `${mark(left + 6, y, true)}${text(left + 18, y + 4, legend.good)}${mark(left + 226, y, false)}${text(left + 238, y + 4, legend.bad)}`;
  return { height: bottom + 32, body: bands.join('') + drawn.join('') + key };
}

function knowledge({ columns, rows, legend }: Of<'knowledge'>): Drawn {
  const [left, row, top] = [190, 20, 24];
  const width = (WIDTH - left) / Math.max(1, columns.length);
  const heads = columns.map((name, index) =>
    text(
      left + index * width + width / 2,
      14,
      short(name, Math.floor(width / 6.4)),
      `text-anchor="middle" font-size="11" fill="${quiet}"`,
    ),
  );
  const lines = rows.map(({ label, cells }, index) => {
    const y = top + index * row;
    return (
      text(0, y + 14, short(label, 25)) +
      `<path d="M0 ${y + row}H${WIDTH}" stroke="${line}"/>` +
      cells.map((cell, at) => dot(left + at * width + width / 2, y + row / 2, cell)).join('')
    );
  });
  const y = top + rows.length * row + 20;
  const items = [
    [{ first: true }, legend.first],
    [{ first: false }, legend.later],
    [null, legend.never],
  ] as const;
  const key = items.map(([cell, words], index) => {
    const x = left + index * 180;
    return `${dot(x, y, cell)}${text(x + 12, y + 4, words)}`;
  });
  return { height: y + 14, body: heads.join('') + lines.join('') + key.join('') };
}

/** Filled square: had it first; half square: heard it later; open circle: never. The shapes of the board. */
function dot(x: number, y: number, cell: { readonly first: boolean } | null): string {
  const at = x.toFixed(1);
  if (!cell) return `<circle cx="${at}" cy="${y}" r="4" fill="none" stroke="${quiet}"/>`;
  const box = `x="${(x - 5).toFixed(1)}" y="${y - 5}" height="10"`;
  return cell.first
    ? `<rect ${box} width="10" fill="${ours}"/>`
    : `<rect ${box} width="10" fill="none" stroke="${ours}"/><rect ${box} width="5" fill="${ours}"/>`;
}
