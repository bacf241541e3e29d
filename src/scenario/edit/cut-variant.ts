import { ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { messageOf } from '../diagnostics/format.ts';
import { readScenario } from '../read-scenario.ts';
import type { SourceText } from '../source/source-file.ts';
import type { Language } from '../model/ids.ts';
import { openSource, refused, withChanged } from './edit.ts';
import type { EditOutcome } from './edit.ts';
import { addElement } from './add-element.ts';
import { findElement, openAll } from './find-element.ts';
import { setTranslation } from './set-translation.ts';

/** The lists of a variant in which a tick can stand. */
export const variantLists = [
  'injects',
  'decisions',
  'requests',
  'expectations',
  'obligations',
  'conversations',
  'products',
  'claims',
  'caps',
] as const;
export type VariantList = (typeof variantLists)[number];

export interface Cut {
  /** The variant that is cut, and what the new one is called. */
  readonly from: string;
  readonly id: string;
  readonly title: string;
  /** Its title in the other languages of the scenario. */
  readonly titles?: Readonly<Partial<Record<Language, string>>>;
  /** Real minutes of the whole; absent: as before. */
  readonly minutes?: number;
  /** What stays; of a list that is absent, all. */
  readonly keep: Readonly<Partial<Record<VariantList, readonly string[]>>>;
  /** Windows that stay, by their place in the list; absent: all. */
  readonly windows?: readonly number[];
}

export interface CutVariant {
  readonly changed: readonly SourceText[];
  /** What `check` says of the scenario with the new variant and did not say before, each thing once. */
  readonly breaks: readonly Diagnostic[];
}

/**
 * A shorter variant beside a long one, of what was ticked; what the variant changes of elements that go, goes too. Lists
 * what breaks: times in parts no longer played, signals that nothing raises, and so on.
 */
export function cutVariant(files: readonly SourceText[], cut: Cut): Result<CutVariant, readonly Diagnostic[]> {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const found = findElement(opened.value, cut.from);
  if (!found || found.list !== 'variants') return refused('editNoElement', { id: cut.from });
  if (findElement(opened.value, cut.id)) return refused('editIdTaken', { id: cut.id });
  const data = found.node.toJS(found.file.doc) as Record<string, unknown>;
  const added = addElement(files, 'variants', shortened(data, cut), { after: cut.from });
  if (!added.ok) return added;
  const titled = withTitles(files, added.value, cut);
  if (!titled.ok) return titled;
  const said = new Set(readScenario(files, undefined, openSource).diagnostics.map(sign));
  const { diagnostics } = readScenario(withChanged(files, titled.value), undefined, openSource);
  return ok({
    changed: titled.value,
    breaks: diagnostics.filter((one) => {
      if (one.severity === 'info' || said.has(sign(one))) return false;
      said.add(sign(one));
      return true;
    }),
  });
}

/** With its title in each other language; several languages are several files. */
function withTitles(files: readonly SourceText[], added: readonly SourceText[], { id, titles = {} }: Cut): EditOutcome {
  let changed = added;
  for (const [language, title] of Object.entries(titles) as [Language, string][]) {
    const now = withChanged(files, changed);
    const translated = setTranslation(now, language, `${id}.title`, title);
    if (!translated.ok) return translated;
    changed = withChanged(changed, translated.value);
  }
  return ok(changed);
}

/** Lines move when a variant is put between, so a diagnostic is known by what it says. */
const sign = (diagnostic: Diagnostic): string => `${diagnostic.code} ${diagnostic.file} ${messageOf(diagnostic, 'en')}`;

function shortened(data: Readonly<Record<string, unknown>>, cut: Cut): Record<string, unknown> {
  const stays = (list: string, id: string): boolean => {
    const kept = cut.keep[list as VariantList];
    return kept === undefined || kept.includes(id);
  };
  const listed = Object.fromEntries(
    variantLists.flatMap((list) => {
      const ids = data[list];
      return Array.isArray(ids) ? [[list, ids.filter((id) => stays(list, String(id)))]] : [];
    }),
  );
  const windows = (data['windows'] as readonly unknown[]).filter((_, index) => cut.windows?.includes(index) ?? true);
  const changes = Object.entries((data['changes'] as Record<string, object> | undefined) ?? {}).map(([list, map]) => [
    list,
    Object.fromEntries(
      Object.entries(map).filter(([id]) =>
        list === 'options' ? stays('decisions', id.split('.')[0] ?? '') : stays(list, id),
      ),
    ),
  ]);
  const { changes: _changes, ...rest } = data;
  return {
    ...rest,
    ...listed,
    id: cut.id,
    title: cut.title,
    minutes: cut.minutes ?? data['minutes'],
    windows,
    ...(changes.length > 0 ? { changes: Object.fromEntries(changes) as unknown } : {}),
  };
}
