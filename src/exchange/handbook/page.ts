import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { localeOf } from '../../base/locale-of.ts';
import { style } from '../report/report-style.ts';
import { sheetMarks } from '../report/sheet-marks.ts';
import { escaped } from '../report/xml.ts';

/** A page of its own: nothing outside it is fetched, a browser prints it to tagged PDF. */
export function htmlPage(
  language: Language,
  { title, subtitle, kind }: { readonly title: string; readonly subtitle: string; readonly kind: Localized },
  body: readonly string[],
): string {
  const mark = { nl: 'OEFENING', en: 'OEFENING / EXERCISE' }[language];
  return `<!doctype html>
<html lang="${localeOf[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(`${title} – ${kind[language]}`)}</title>
<style>
${style}
.text { white-space: pre-line; }
.block { border-left: 3px solid #cbd4ca; padding-left: 0.8em; margin: 0.6em 0; }
img { max-width: 100%; max-height: 12cm; }
.when { font-size: 0.8em; color: #41514a; }
a { color: #0f4d3a; }
h3 + .when,
.block .when { break-after: avoid; }
.list { table-layout: fixed; }
.list th:nth-child(1) { width: 11%; }
.list th:nth-child(2) { width: 10%; }
.list th:nth-child(3) { width: 33%; }
.list th:nth-child(4), .list th:nth-child(5) { width: 13%; }
@media print {
  a { color: inherit; text-decoration: none; }
  p, li { orphans: 2; widows: 2; }
  p.when:last-child, .block + .when { break-before: avoid; }
  caption { break-after: avoid; }
}
${sheetMarks(`${mark} – ${kind[language]}`)}
</style>
</head>
<body>
<header>
<p class="marks"><strong class="exercise">${mark}</strong> <span class="tlp">${escaped(kind[language])}</span></p>
<h1>${escaped(title)}</h1>
<p class="sub">${escaped(subtitle)}</p>
</header>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

/** Prose of a scenario: paragraphs, emphasis; a link to a fact becomes its words, or leads to the fact where `factAt` says how. */
export function prose(text: string, factAt?: (id: string) => string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p class="text">${inline(paragraph, factAt)}</p>`)
    .join('\n');
}

const inline = (text: string, factAt: ((id: string) => string) | undefined): string =>
  escaped(text)
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_whole, words: string, id: string) =>
      factAt ? `<a href="${factAt(id)}">${words}</a>` : words,
    )
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*\n]+)\*/g, '<em>$1</em>');

export const heading = (level: 2 | 3, text: string, id?: string): string =>
  `<h${level}${id === undefined ? '' : ` id="${escaped(id)}"`}>${escaped(text)}</h${level}>`;

/** A heading of a chapter that begins on a new sheet of paper. */
export const chapter = (text: string): string => `<h2 class="page">${escaped(text)}</h2>`;

export const listOf = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;

/** @param kind a class, for the widths of its columns */
export function tableOf(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  kind?: string,
): string {
  const head = heads.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<table${kind === undefined ? '' : ` class="${kind}"`}>\n<caption>${escaped(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}
