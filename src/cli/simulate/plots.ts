import { binsOf } from '../../analysis/distribution.ts';

/** A list of shares (0-1) under a name. */
export interface Series {
  readonly name: string;
  readonly shares: readonly number[];
}

const BINS = 20;
const blocks = ' ▁▂▃▄▅▆▇█';

/** One line for each series: twenty bins from 0 to 100, the fullest as high as a line is. */
export function linePlots(series: readonly Series[]): string {
  const width = Math.max(...series.map(({ name }) => name.length));
  return series
    .map(({ name, shares }) => {
      const bins = binsOf(shares, BINS);
      const most = Math.max(1, ...bins);
      const line = bins.map((count) => blocks[count === 0 ? 0 : Math.max(1, Math.round((count / most) * 8))]).join('');
      return `${name.padEnd(width)} 0 |${line}| 100\n`;
    })
    .join('');
}

const [WIDTH, HEIGHT, LEFT] = [640, 96, 150] as const;

/** The same as a picture that any browser shows and that needs no style sheet. */
export function svgPlots(title: string, series: readonly Series[]): string {
  const height = 48 + series.length * HEIGHT;
  const step = (WIDTH - LEFT - 20) / BINS;
  const parts = series.map(({ name, shares }, index) => {
    const top = 40 + index * HEIGHT;
    const floor = top + HEIGHT - 28;
    const bins = binsOf(shares, BINS);
    const most = Math.max(1, ...bins);
    const bars = bins.map((count, bin) => {
      const tall = Math.round((count / most) * (HEIGHT - 40));
      return `<rect x="${(LEFT + bin * step).toFixed(1)}" y="${floor - tall}" width="${(step - 2).toFixed(1)}" height="${tall}"><title>${bin * 5}-${bin * 5 + 5}: ${count}</title></rect>`;
    });
    const mean = shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return [
      `<text x="10" y="${floor}">${escaped(name)}</text>`,
      `<text x="10" y="${floor + 16}" font-size="12">gem./mean ${Math.round(mean * 100)}</text>`,
      `<g fill="#2f6f5e">${bars.join('')}</g>`,
      `<path d="M${LEFT} ${floor}H${WIDTH - 20}" stroke="#444"/>`,
      `<text x="${LEFT}" y="${floor + 16}" font-size="12">0</text><text x="${WIDTH - 40}" y="${floor + 16}" font-size="12">100</text>`,
    ].join('');
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}" font-family="sans-serif" font-size="14">` +
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/><text x="10" y="24" font-size="16">${escaped(title)}</text>${parts.join('')}</svg>\n`
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
