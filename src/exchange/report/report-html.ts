import type { Block, Report, Section, Sentence, Table } from '../../analysis/report/report.ts';
import { wordsOf } from '../../analysis/report/words/words-of.ts';
import { chaptersOf, isWide } from './chapters.ts';
import { localeOf } from '../../base/locale-of.ts';
import { pictureSvg } from './picture-svg.ts';
import { style } from './report-style.ts';
import { sheetMarks } from './sheet-marks.ts';
import { escaped } from './xml.ts';

/**
 * The report as one HTML file with nothing outside it: headings, lists and tables as such, so that a browser prints it to tagged PDF. A
 * number between brackets leads to the list of positions at the end.
 */
export function reportHtml(report: Report): string {
  const words = wordsOf(report.language);
  const places = new Set(report.places.map(({ seq }) => seq));
  const body = chaptersOf(report.sections).map((group) => {
    const form = [...(group[0]?.page ? ['page'] : []), ...(isWide(group) ? ['wide'] : [])].join(' ');
    return `<section${form === '' ? '' : ` class="${form}"`}>\n${group.map((section) => sectionHtml(section, places)).join('\n')}\n</section>`;
  });
  const list =
    report.places.length === 0
      ? ''
      : `<section class="page places">\n<h2>${escaped(words.places)}</h2>\n<p>${escaped(words.placesLead)}</p>\n<ol>\n${report.places
          .map(
            ({ seq, at, text }) =>
              `<li value="${seq}" id="log-${seq}"><span class="at">${escaped(at)}</span> ${escaped(text)}</li>`,
          )
          .join('\n')}\n</ol>\n</section>`;
  return `<!doctype html>
<html lang="${localeOf[report.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(report.title)}</title>
<style>
${style}
${sheetMarks(`${words.exercise} – ${report.tlp}`)}
</style>
</head>
<body>
<header>
<p class="marks"><strong class="exercise">${escaped(words.exercise)}</strong> <span class="tlp">${escaped(report.tlp)}</span></p>
<h1>${escaped(report.title)}</h1>
<p class="sub">${escaped(report.subtitle)}</p>
<p class="print">${escaped(words.overview.fingerprint)}: <code>${escaped(report.fingerprint)}</code></p>
</header>
<main>
${body.join('\n')}
${list}
</main>
</body>
</html>
`;
}

function sectionHtml({ key, level, title, blocks }: Section, places: ReadonlySet<number>): string {
  const tag = `h${level + 1}`;
  return [
    `<${tag} id="${escaped(key)}">${escaped(title)}</${tag}>`,
    ...blocks.map((block) => blockHtml(block, places)),
  ].join('\n');
}

function blockHtml(block: Block, places: ReadonlySet<number>): string {
  switch (block.kind) {
    case 'text':
      return `<p>${block.sentences.map((one) => sentenceHtml(one, places)).join(' ')}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((one) => `<li>${sentenceHtml(one, places)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableHtml(block.table, places);
    case 'picture': {
      const { picture } = block;
      return `<figure>\n<figcaption>${escaped(picture.title)}</figcaption>\n${pictureSvg(picture)}\n</figure>`;
    }
  }
}

const sentenceHtml = ({ key, text, seqs, edited }: Sentence, places: ReadonlySet<number>): string =>
  `<span data-key="${escaped(key)}"${edited ? ' data-edited="true"' : ''}>${escaped(text)}</span>${references(seqs, places)}`;

/** As many as a reader will follow; the data formats have all. */
const MOST = 6;

function references(seqs: readonly number[], places: ReadonlySet<number>): string {
  const known = seqs.filter((seq) => places.has(seq));
  if (known.length === 0) return '';
  const links = known.slice(0, MOST).map((seq) => `<a href="#log-${seq}">${seq}</a>`);
  return ` <span class="ref">[${links.join(', ')}${known.length > MOST ? ', …' : ''}]</span>`;
}

function tableHtml({ caption, columns, rows }: Table, places: ReadonlySet<number>): string {
  const head = columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map(({ cells, seqs }) => {
    const [first = '', ...rest] = cells;
    const shown = `<th scope="row">${escaped(first)}${references(seqs, places)}</th>`;
    return `<tr>${shown}${rest.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  // On a narrow screen a table is moved sideways, also with keys.
  const frame = `<div class="table" role="region" aria-label="${escaped(caption)}" tabindex="0">`;
  return `${frame}\n<table>\n<caption>${escaped(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n</div>`;
}
