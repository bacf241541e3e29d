import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const folder = join(import.meta.dirname, '..', 'docs', 'authoring');
const languages = ['nl', 'en'] as const;

/**
 * Adds the documentation for authors to the built app, so that it can be read where there is no internet: `guide/<language>/<name>.json`
 * for each text in `docs/authoring`, with its title and its HTML. The development server reads the texts anew on each request.
 */
export function guide(): Plugin {
  return {
    name: 'spoedoverleg-guide',
    buildStart() {
      if (this.meta.watchMode) return;
      for (const [fileName, source] of guideFiles()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/(guide\/\w+\/[\w-]+\.json)(\?|$)/.exec(request.url ?? '')?.[1];
        const source = name === undefined ? undefined : guideFiles().get(name);
        if (source === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(source);
      });
    },
  };
}

/** File name under the app's root -> JSON text. */
function guideFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const language of languages)
    for (const file of readdirSync(join(folder, language)).filter((name) => name.endsWith('.md'))) {
      const name = file.replace(/\.md$/, '');
      const text = readFileSync(join(folder, language, file), 'utf8');
      const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
      const body = htmlOf(text.replace(/^# .+$/m, ''), name);
      files.set(`guide/${language}/${name}.json`, JSON.stringify({ title, body }));
    }
  return files;
}

/** As a heading is addressed on the sites where people read Markdown, but for accents: 'De café's' -> 'de-cafes' */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-');

/** Links lead to the same texts in the app: `scoring.md`, `#variants`. */
const addressOf = (href: string, name: string): string =>
  href.startsWith('#')
    ? `#/guide/${name}/${slug(href.slice(1))}`
    : href.replace(/^([\w-]+)\.md(?:#(.+))?$/, (_all, page: string, part?: string) =>
        part === undefined ? `#/guide/${page}` : `#/guide/${page}/${slug(part)}`,
      );

function htmlOf(text: string, name: string): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: title }) {
        return `<h${depth} id="g-${slug(title)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${addressOf(href, name)}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  const html = marked.parse(text, { async: false });
  // Wide tables and blocks of text scroll by themselves, with the keyboard too.
  return html
    .replaceAll('<table>', '<div class="gd-table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');
}
