import { storyTime } from '../../base/time.ts';
import type { Duration, StoryTime } from '../../base/time.ts';
import { checkCondition } from '../condition/check-condition.ts';
import type { ConditionProblem, ConditionScope } from '../condition/check-condition.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { kindWord } from '../diagnostics/kind-words.ts';
import type { DiagnosticName } from '../diagnostics/registry.ts';
import type { Report } from '../diagnostics/report.ts';
import { parseDuration, parseInstant } from '../instant.ts';
import type {
  ActorId,
  CapId,
  ClaimId,
  Condition,
  ConversationId,
  DecisionId,
  DimensionId,
  ExpectationId,
  FactId,
  FlagName,
  InjectId,
  LogKindId,
  MoveId,
  ObjectiveId,
  ObligationId,
  PatternId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
  StorylineId,
  TextKey,
  ValueId,
  VariantId,
} from '../model/ids.ts';
import type { NameKind, Names } from '../names.ts';
import type { Path } from '../source/locate.ts';
import { UNREADABLE } from '../source/repair.ts';

/** The branded id of each kind. */
interface IdByKind {
  readonly move: MoveId;
  readonly variant: VariantId;
  readonly role: RoleId;
  readonly actor: ActorId;
  readonly fact: FactId;
  readonly signal: SignalId;
  readonly value: ValueId;
  readonly flag: FlagName;
  readonly dimension: DimensionId;
  readonly objective: ObjectiveId;
  readonly inject: InjectId;
  readonly decision: DecisionId;
  readonly request: RequestId;
  readonly logKind: LogKindId;
  readonly expectation: ExpectationId;
  readonly obligation: ObligationId;
  readonly storyline: StorylineId;
  readonly claim: ClaimId;
  readonly product: ProductId;
  readonly conversation: ConversationId;
  readonly cap: CapId;
  readonly pattern: PatternId;
}

/** A text in the scenario's own language, and where it was written. */
export interface SourceTextEntry {
  readonly key: TextKey;
  /** Trimmed and NFC. */
  readonly text: string;
  readonly path: Path;
  /** The element it belongs to. */
  readonly owner: string;
  /** The rest of the key. */
  readonly field: string;
}

/** A place that sends an inject. */
export interface Sending {
  readonly inject: InjectId;
  readonly at?: StoryTime;
  readonly path: Path;
}

/** Turns what was written into what is meant, and reports what cannot be. Every answer can be used, also after a report. */
export interface Resolver {
  readonly names: Names;
  readonly report: Report;
  readonly dayOne: StoryTime;
  readonly texts: readonly SourceTextEntry[];
  /** Elements of which something could not be read. */
  readonly troubled: ReadonlySet<string>;
  /** Ids that a dangling name was probably meant to be. */
  readonly meant: ReadonlySet<string>;
  readonly sendings: Sending[];
  /** Where a transition or effect list was written, once flattening has lost its position. */
  readonly places: Map<object, Path>;
  ref<K extends NameKind>(kind: K, id: string, path: Path): IdByKind[K];
  refs<K extends NameKind>(kind: K, ids: readonly string[], path: Path): readonly IdByKind[K][];
  /** An id that may be of several kinds: which of them it is, or the first when it is none. */
  anyOf<K extends NameKind>(
    kinds: readonly [K, ...K[]],
    label: string,
    id: string,
    path: Path,
  ): { readonly kind: K; readonly id: string };
  /** A word from a small set that belongs to something else: an option, an element, a state. */
  member(label: string, word: string, known: ReadonlySet<string> | undefined, path: Path): string;
  instant(text: string, path: Path): StoryTime;
  duration(text: string, path: Path): Duration;
  condition(text: string, path: Path, scope?: ConditionScope): Condition;
  /** Registers a text under `<owner>.<field>`. */
  text(owner: string, field: string, value: string, path: Path): TextKey;
  /** Reports ids that occur twice in a small list. */
  distinct(items: readonly { readonly id: string }[], path: Path): void;
}

/** A member only when there is something to put in it. */
export const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

const firstHere = { nl: 'Eerst hier.', en: 'First defined here.' };

export function makeResolver(
  names: Names,
  report: Report,
  dayOne: StoryTime,
  troubled: ReadonlySet<string> = new Set(),
): Resolver {
  const texts: SourceTextEntry[] = [];
  const meant = new Set<string>();
  const dangling = (kind: string, id: string, candidates: Iterable<string>, path: Path): void => {
    // What could not be read was reported then.
    if (id === UNREADABLE) return;
    const found = didYouMean(id, candidates);
    if (found !== undefined) meant.add(found);
    report.at('dangling', path, { kind: kindWord(kind), id }, { slip: { word: id, candidates } });
  };
  const ref: Resolver['ref'] = (kind, id, path) => {
    if (!names[kind].has(id)) dangling(kind, id, names[kind], path);
    return id as unknown as IdByKind[typeof kind];
  };
  return {
    names,
    report,
    dayOne,
    texts,
    troubled,
    meant,
    sendings: [],
    places: new Map(),
    ref,
    refs: (kind, ids, path) => {
      ids.forEach((id, index) => {
        if (ids.indexOf(id) < index) report.at('listedTwice', [...path, index], { id });
      });
      return ids.map((id, index) => ref(kind, id, [...path, index]));
    },
    anyOf: (kinds, label, id, path) => {
      const kind = kinds.find((candidate) => names[candidate].has(id));
      if (kind === undefined)
        dangling(
          label,
          id,
          kinds.flatMap((candidate) => [...names[candidate]]),
          path,
        );
      return { kind: kind ?? kinds[0], id };
    },
    member: (label, word, known, path) => {
      if (known && !known.has(word)) dangling(label, word, known, path);
      return word;
    },
    instant: (text, path) => {
      const time = parseInstant(text, dayOne);
      if (time === undefined && text !== UNREADABLE) report.at('badInstant', path, { given: text });
      return time ?? storyTime(Number.NaN);
    },
    duration: (text, path) => {
      const length = parseDuration(text);
      if (length === undefined && text !== UNREADABLE) report.at('badDuration', path, { given: text });
      if (length !== undefined && length < 0) report.at('negativeDuration', path, { given: text });
      return Math.max(0, length ?? 0);
    },
    condition: (text, path, scope) => {
      if (text === UNREADABLE) return 'false' as Condition;
      for (const problem of checkCondition(text, names, scope)) reportCondition(problem, path, report);
      return text.trim() as Condition;
    },
    text: (owner, field, value, path) => {
      const key = `${owner}.${field}` as TextKey;
      texts.push({ key, text: value.trim().normalize('NFC'), path, owner, field });
      return key;
    },
    distinct: (items, path) => {
      items.forEach(({ id }, index) => {
        const first = items.findIndex((item) => item.id === id);
        if (first < index)
          report.at(
            'duplicateId',
            [...path, index, 'id'],
            { id },
            { notes: [report.note(firstHere, [...path, first, 'id'])] },
          );
      });
    },
  };
}

const conditionNames: Readonly<Record<ConditionProblem['kind'], DiagnosticName>> = {
  syntax: 'conditionSyntax',
  'unknown-function': 'unknownFunction',
  'unknown-variable': 'unknownVariable',
  'unknown-id': 'unknownConditionId',
  'not-an-id': 'notAnId',
  'argument-count': 'argumentCount',
  'argument-type': 'argumentType',
  'operand-types': 'operandTypes',
  'not-bool': 'notBool',
  'bad-instant': 'conditionInstant',
  'no-elements-here': 'elementsNotHere',
  'no-fields-here': 'fieldsNotHere',
  'no-claims-here': 'claimsNotHere',
  'now-not-allowed': 'nowInContinuous',
};

function reportCondition(problem: ConditionProblem, path: Path, report: Report): void {
  const { text, expected, candidates, start, end } = problem;
  report.at(
    conditionNames[problem.kind],
    path,
    { text, kind: kindWord(expected ?? '') },
    { inside: [start, end], ...(candidates ? { slip: { word: text, candidates } } : {}) },
  );
}
