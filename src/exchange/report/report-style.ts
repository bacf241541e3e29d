/** Form of the report on screen and on paper: the colours of the program, readable without them. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 16px/1.5 'Instrument Sans Variable', 'Segoe UI', Arial, sans-serif; color: #12201a; background: #fff; }
h1, h2, h3 { line-height: 1.15; margin: 1.4em 0 0.4em; break-after: avoid; }
h1 { font-size: 2rem; margin-top: 0.3em; }
h2 { font-size: 1.5rem; border-top: 3px solid #12201a; padding-top: 0.4em; }
h3 { font-size: 1.1rem; }
.marks { display: flex; gap: 1rem; align-items: baseline; margin: 0; }
.exercise { background: #ffd91a; padding: 0 0.4em; }
.tlp { border: 1px solid #12201a; padding: 0 0.4em; font-weight: 600; }
.sub { font-size: 1.2rem; margin: 0; }
.print { color: #41514a; margin: 0.2em 0 0; }
p, ul { margin: 0.4em 0; }
li { margin: 0.2em 0; }
.ref { font-size: 0.8em; color: #41514a; }
.ref a { color: #0f4d3a; }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0 1.2em; font-size: 0.85rem; }
caption { text-align: left; font-weight: 600; padding: 0.3em 0; }
th, td { text-align: left; vertical-align: top; padding: 0.25em 0.5em; border-bottom: 1px solid #cbd4ca; overflow-wrap: break-word; hyphens: auto; }
thead th { border-bottom: 2px solid #12201a; overflow-wrap: normal; }
tbody th { font-weight: 500; }
tr { break-inside: avoid; }
.table { overflow-x: auto; }
figure { margin: 0.8em 0; break-inside: avoid; }
figcaption { font-weight: 600; }
svg { width: 100%; height: auto; max-width: 45rem; }
.places ol { padding-left: 3.5em; font-size: 0.85rem; }
.at { color: #41514a; }
@media print {
  @page { size: A4; margin: 16mm 15mm; }
  @page wide { size: A4 landscape; }
  .wide { page: wide; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 18pt; margin: 0.2em 0; }
  .sub { font-size: 11pt; }
  section:first-of-type { font-size: 8.5pt; line-height: 1.3; }
  section:first-of-type li, section:first-of-type p { margin: 0.1em 0; }
  section:first-of-type h2 { font-size: 13pt; margin-top: 0.5em; }
  section:first-of-type h3 { font-size: 10.5pt; margin: 0.5em 0 0.1em; }
  section:first-of-type svg { max-width: 120mm; }
  section:first-of-type figure { margin: 0.3em 0; }
  .page { break-before: page; }
  .table { overflow-x: visible; }
  thead { display: table-header-group; }
}
`.trim();
