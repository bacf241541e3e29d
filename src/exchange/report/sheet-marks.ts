/** What each printed sheet says at its foot: whom it is for, and which of how many. `mark` is one of the program's own words. */
export const sheetMarks = (mark: string): string =>
  `
@media print {
  @page {
    @bottom-left { content: '${mark}'; font: 8pt Arial, sans-serif; color: #41514a; }
    @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt Arial, sans-serif; color: #41514a; }
  }
}
`.trim();
