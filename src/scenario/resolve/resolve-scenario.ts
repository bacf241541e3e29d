import { parseCivil } from '../../base/civil-time.ts';
import { storyTime } from '../../base/time.ts';
import type { Language, TextKey } from '../model/ids.ts';
import { SCENARIO_FORMAT } from '../model/scenario.ts';
import type { Scenario } from '../model/scenario.ts';
import type { AuthoredElement, ListName } from '../schema/scenario.ts';
import type { Path } from '../source/locate.ts';
import type { AuthoredScenario } from '../source/read-parts.ts';
import { resolveActor, resolveFact, resolveRole, resolveSeatPlan } from './cast.ts';
import { resolveClaim } from './claim.ts';
import { collectNames } from './collect-names.ts';
import { resolveConversation } from './conversation.ts';
import { resolveCap, resolvePattern, resolveQuestion } from './debrief.ts';
import { resolveDecision } from './decision.ts';
import { reportDuplicateIds } from './duplicates.ts';
import { resolveInject } from './inject.ts';
import {
  resolveDimension,
  resolveExpectation,
  resolveFlag,
  resolveObjective,
  resolveObligation,
  resolveSignal,
  resolveValue,
} from './measure.ts';
import { resolveProduct } from './product.ts';
import { resolveLogKind, resolveRequest } from './request.ts';
import { makeResolver } from './resolver.ts';
import type { Resolver, SourceTextEntry } from './resolver.ts';
import { resolveStoryline } from './storyline.ts';
import { resolveMove, resolveVariant } from './variant.ts';

/** A scenario as far as it could be resolved; to be believed only when nothing was reported. */
export interface Draft {
  /** Texts hold the scenario's own language only. */
  readonly scenario: Scenario;
  readonly texts: readonly SourceTextEntry[];
  /** Where each element with an id stands in the joined document. */
  readonly paths: ReadonlyMap<string, Path>;
  readonly resolver: Resolver;
}

export function resolveScenario(authored: AuthoredScenario): Draft {
  const { parts, report, header, lists } = authored;
  const paths = reportDuplicateIds(parts, report);
  const dayOne = header.dayOne === undefined ? storyTime(0) : parseCivil(header.dayOne);
  if (dayOne === undefined) report.at('badDate', ['dayOne'], { given: header.dayOne ?? '' });
  const names = collectNames(parts, dayOne ?? storyTime(0));
  const r = makeResolver(names, report, dayOne ?? storyTime(0), authored.troubled);
  const all = <L extends ListName, T>(
    name: L,
    resolve: (r: Resolver, value: AuthoredElement<L>, path: Path) => T,
  ): readonly T[] => lists[name].map(({ value, path }) => resolve(r, value as AuthoredElement<L>, path));
  const id = header.id ?? '';
  const language: Language = header.language ?? 'nl';
  const own = (field: 'title' | 'summary' | 'question'): TextKey => r.text(id, field, header[field] ?? '', [field]);
  for (const needed of ['moves', 'variants', 'roles', 'seatPlans', 'injects'] as const)
    if (parts.list(needed).length === 0) report.at('emptyList', ['id'], { key: needed });

  const withoutTexts: Omit<Scenario, 'texts'> = {
    format: SCENARIO_FORMAT,
    id,
    version: header.version ?? '',
    title: own('title'),
    summary: own('summary'),
    question: own('question'),
    zone: header.zone ?? '',
    dayOne: dayOne ?? storyTime(0),
    language,
    languages: header.languages ?? [language],
    moves: all('moves', resolveMove),
    variants: all('variants', resolveVariant),
    roles: all('roles', resolveRole),
    seatPlans: all('seatPlans', resolveSeatPlan),
    actors: all('actors', resolveActor),
    facts: all('facts', resolveFact),
    signals: all('signals', resolveSignal),
    values: all('values', resolveValue),
    flags: all('flags', resolveFlag),
    dimensions: all('dimensions', resolveDimension),
    objectives: all('objectives', resolveObjective),
    injects: all('injects', resolveInject),
    decisions: all('decisions', resolveDecision),
    requests: all('requests', resolveRequest),
    logKinds: all('logKinds', resolveLogKind),
    expectations: all('expectations', resolveExpectation),
    obligations: all('obligations', resolveObligation),
    storylines: all('storylines', resolveStoryline),
    claims: all('claims', resolveClaim),
    products: all('products', resolveProduct),
    conversations: all('conversations', resolveConversation),
    caps: all('caps', resolveCap),
    patterns: all('patterns', resolvePattern),
    questions: all('questions', resolveQuestion),
  };
  const empty: Readonly<Record<TextKey, string>> = {};
  const source = Object.fromEntries(r.texts.map(({ key, text }) => [key, text])) as Readonly<Record<TextKey, string>>;
  const texts: Scenario['texts'] = language === 'nl' ? { nl: source, en: empty } : { nl: empty, en: source };
  return { scenario: { ...withoutTexts, texts }, texts: r.texts, paths, resolver: r };
}
