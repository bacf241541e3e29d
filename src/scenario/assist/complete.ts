import { REVIEW_FILE } from '../source/file-kinds.ts';
import { conditionFunctions, conditionVariables } from '../condition/functions.ts';
import type { ArgumentKind } from '../condition/functions.ts';
import type { Localized } from '../diagnostics/diagnostic.ts';
import { kindWord } from '../diagnostics/kind-words.ts';
import type { NameKind, Names } from '../names.ts';
import { languageOf } from '../read-scenario.ts';
import { cursorPlace } from './cursor-path.ts';
import { schemaPlace, topKeys } from './schema-place.ts';

export interface Proposal {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'id';
  readonly detail?: Localized;
}

export interface Proposals {
  /** Characters that a proposal takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Proposal[];
}

export interface AssistScenario {
  readonly names: Names;
  /** Keys of texts that a language does not have yet. */
  missing(language: string): readonly string[];
}

/** What can stand at the cursor: keys of the schema, fixed words, and ids of the kind that is named there. */
export function proposals(
  file: string,
  text: string,
  offset: number,
  scenario: AssistScenario | undefined,
): Proposals | undefined {
  const at = cursorPlace(text, offset);
  if (!at) return undefined;
  const answer = (items: readonly Proposal[]): Proposals => ({ from: at.from, to: offset, items });
  const names = scenario?.names;
  if (at.kind === 'text') {
    const linked = /\]\([\w-]*$/.test(at.value);
    return linked && names ? answer(ids(names, ['fact'])) : undefined;
  }
  const language = languageOf(file);
  if (language !== undefined) {
    const keys = at.path.length === 0 ? (scenario?.missing(language) ?? []) : ['of', 'text'];
    if (at.kind !== 'key') return undefined;
    const before = /[\w.-]*$/.exec(text.slice(0, offset))?.[0] ?? '';
    return { from: offset - before.length, to: offset, items: keys.map((label) => ({ label, kind: 'key' })) };
  }
  const place = schemaPlace(file, at.path);
  const top = at.path.length === 0 && !file.startsWith('drills/') && file !== REVIEW_FILE;
  if (at.kind === 'key' && (top || (place && place.keys.length > 0)))
    return answer((top ? topKeys : (place?.keys ?? [])).map((label) => keyProposal(file, [...at.path, label], label)));
  if (!place) return undefined;
  const fixed = place.words.map((label): Proposal => ({ label, kind: 'value' }));
  const { meaning } = place;
  if (!names) return answer(fixed);
  if (meaning?.is === 'condition') return answer(inCondition(at.value, names));
  if (meaning?.is === 'reference') return answer([...fixed, ...ids(names, meaning.to)]);
  if (meaning?.is === 'member') {
    const groups: Readonly<Record<string, ReadonlyMap<string, ReadonlySet<string>>>> = {
      option: names.options,
      element: names.elements,
      state: names.states,
      part: names.parts,
    };
    const found = [...(groups[meaning.of]?.values() ?? [])].flatMap((set) => [...set]);
    return answer([...new Set(found)].map((label) => ({ label, kind: 'id', detail: kindWord(meaning.of) })));
  }
  return answer(fixed);
}

function keyProposal(file: string, path: readonly (string | number)[], label: string): Proposal {
  const place = schemaPlace(file, path);
  if (!place) return { label, kind: 'key' };
  return { label, kind: 'key', detail: valueWord(place) };
}

/** What a key wants, in a few words. */
export function valueWord({ meaning, type }: NonNullable<ReturnType<typeof schemaPlace>>): Localized {
  if (meaning?.is === 'reference') return joined(meaning.to.map((kind) => kindWord(kind)));
  if (meaning?.is === 'member') return kindWord(meaning.of);
  if (meaning?.is === 'condition') return { nl: 'voorwaarde', en: 'condition' };
  if (meaning?.is === 'instant') return kindWord('instant');
  return type === 'enum' || type === 'literal' ? { nl: 'vaste keuze', en: 'fixed choice' } : kindWord(type);
}

const joined = (words: readonly Localized[]): Localized => ({
  nl: words.map(({ nl }) => nl).join(' of '),
  en: words.map(({ en }) => en).join(' or '),
});

const ids = (names: Names, kinds: readonly NameKind[]): readonly Proposal[] =>
  kinds.flatMap((kind) => [...names[kind]].map((label): Proposal => ({ label, kind: 'id', detail: kindWord(kind) })));

const argumentKinds: Readonly<Partial<Record<ArgumentKind, readonly NameKind[]>>> = {
  signal: ['signal'],
  role: ['role'],
  fact: ['fact'],
  inject: ['inject'],
  factOrInject: ['fact', 'inject'],
  decision: ['decision'],
  requestOrProduct: ['request', 'product'],
  claim: ['claim'],
  conversation: ['conversation'],
  expectation: ['expectation'],
  storyline: ['storyline'],
  value: ['value'],
  flag: ['flag'],
};

/** In a call the ids that its argument takes; elsewhere the functions and variables. */
function inCondition(value: string, names: Names): readonly Proposal[] {
  const call = /(\w+)\(([^()]*)$/.exec(value);
  if (!call) {
    return [...Object.keys(conditionFunctions), ...Object.keys(conditionVariables)].map((label) => ({
      label,
      kind: 'value',
    }));
  }
  const args = (call[2] ?? '').split(',');
  const kind = conditionFunctions[call[1] ?? '']?.args[args.length - 1];
  if (kind === 'option') {
    const decision = /'([\w-]+)'/.exec(args[0] ?? '')?.[1] ?? '';
    return [...(names.options.get(decision) ?? [])].map((label) => ({ label, kind: 'id', detail: kindWord('option') }));
  }
  return ids(names, (kind && argumentKinds[kind]) ?? []);
}
