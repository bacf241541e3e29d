import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { compareDiagnostics } from './diagnostics/format.ts';
import type { Drill } from './drill/drill.ts';
import { readDrill } from './drill/read-drills.ts';
import { makeReport } from './diagnostics/report.ts';
import type { Report } from './diagnostics/report.ts';
import { lintContext } from './lint/lint-context.ts';
import { lintPictures } from './lint/lint-pictures.ts';
import { lintScenario } from './lint/lint-scenario.ts';
import { sourceTexts, translatedTexts } from './lint/written-texts.ts';
import { migrations } from './migrations.ts';
import type { Migration } from './migrations.ts';
import type { Language } from './model/ids.ts';
import type { Scenario } from './model/scenario.ts';
import { resolveScenario } from './resolve/resolve-scenario.ts';
import type { Draft } from './resolve/resolve-scenario.ts';
import type { SourceTextEntry } from './resolve/resolver.ts';
import { checkReview } from './review/read-review.ts';
import type { Review } from './schema/review.ts';
import { readParts, reportSyntax } from './source/read-parts.ts';
import { joinParts } from './source/parts.ts';
import type { Parts } from './source/parts.ts';
import { isPart, REVIEW_FILE } from './source/file-kinds.ts';
import { readSource } from './source/source-file.ts';
import type { SourceFile, SourceText } from './source/source-file.ts';
import { checkTranslations } from './translation/check-translations.ts';
import type { TranslationState } from './translation/check-translations.ts';
import { readTranslations } from './translation/read-translations.ts';
import type { Translation } from './translation/read-translations.ts';

export interface ScenarioReading {
  /** Present when there are no errors; warnings and infos are allowed. */
  readonly scenario?: Scenario;
  /** Everything that is wrong, sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read, in order. */
  readonly sources: readonly SourceText[];
  /** Every text in the scenario's own language; for translating and stamping. */
  readonly texts: readonly SourceTextEntry[];
  /** How far each other language is. */
  readonly translations: readonly TranslationState[];
  /** The scenario's own tests, as far as they could be read. */
  readonly drills: readonly Drill[];
  /** Comments and status of the authors; never part of the scenario. */
  readonly review?: Review;
  /** As far as it could be read, for tools that go on while something is wrong; absent when a part is no YAML. */
  readonly draft?: Draft & { readonly parts: Parts };
}

/** `lang/en.yaml`, or a part of it as `lang/en-<part>.yaml`. */
export const languageOf = (path: string): string | undefined =>
  /^lang\/([a-z]{2,3})(?:-[^/]+)?\.ya?ml$/.exec(path)?.[1];

const isDrill = (path: string): boolean => /^drills\/[^/]+\.ya?ml$/.test(path);

/**
 * Reads a scenario folder: `files` with paths relative to it. Pure; the reading of files is the caller's.
 * @param upgrades only a test gives others than those there are
 * @param read reads one file; who reads a scenario again and again gives one that remembers (`openSource`)
 */
export function readScenario(
  files: readonly SourceText[],
  upgrades: readonly Migration[] = migrations,
  read: (source: SourceText) => SourceFile = readSource,
): ScenarioReading {
  const sources = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const parsed = sources.filter(({ path }) => isPart(path)).map(read);
  const nothing = { sources, texts: [], translations: [], drills: [] };
  const shape = makeReport(joinParts(parsed));
  const others = sources.filter(({ path }) => isDrill(path) || languageOf(path) !== undefined).map(read);
  // With a part that is no YAML, half the names would dangle: first things first.
  const readable = parsed.map((file) => reportSyntax(file, shape)).every(Boolean);
  const broken = new Set(others.filter((file) => !reportSyntax(file, shape)).map(({ path }) => path));
  if (parsed.length === 0) shape.at('noParts', []);
  if (!readable || parsed.length === 0)
    return { ...nothing, diagnostics: shape.diagnostics.toSorted(compareDiagnostics) };
  const authored = readParts(parsed, upgrades);
  const { report } = authored;
  const resolved = resolveScenario(authored);
  const pictures = lintPictures(lintContext(resolved, authored.unread), sources);
  const draft =
    Object.keys(pictures).length > 0 ? { ...resolved, scenario: { ...resolved.scenario, pictures } } : resolved;
  const { language: own } = draft.scenario;
  const languages = readLanguages(others, broken, draft, authored.troubled, report);
  lintScenario(draft, authored.unread, [
    sourceTexts(own, draft.texts, authored.parts),
    ...languages.map(({ state, found }) => translatedTexts(state.language, found)),
  ]);
  const translations = languages.map(({ state }) => state);
  const drills = sources
    .filter(({ path }) => isDrill(path))
    .flatMap((source) => {
      const file = read(source);
      reportSyntax(file, report);
      return readDrill(file, draft.resolver, report) ?? [];
    });
  const remarks = sources.find(({ path }) => path === REVIEW_FILE);
  const review =
    remarks && reportSyntax(read(remarks), report) ? checkReview(read(remarks), report, draft.paths) : undefined;
  const diagnostics = [...shape.diagnostics, ...report.diagnostics].toSorted(compareDiagnostics);
  const texts = { ...draft.scenario.texts };
  for (const state of translations) texts[state.language] = state.texts as Scenario['texts'][Language];
  const fit = !diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  return {
    ...(fit ? { scenario: { ...draft.scenario, texts } } : {}),
    diagnostics,
    sources,
    texts: draft.texts,
    translations,
    drills,
    ...(review ? { review } : {}),
    draft: { ...draft, parts: authored.parts },
  };
}

interface LanguageReading {
  readonly state: TranslationState;
  readonly found: readonly Translation[];
}

function readLanguages(
  files: readonly SourceFile[],
  broken: ReadonlySet<string>,
  draft: Draft,
  troubled: ReadonlySet<string>,
  report: Report,
): readonly LanguageReading[] {
  const { language: own, languages } = draft.scenario;
  const others = languages.filter((language) => language !== own);
  for (const { path } of files) {
    const language = languageOf(path);
    if (language === undefined || (others as readonly string[]).includes(language)) continue;
    const start = { line: 1, column: 1 };
    report.place('undeclaredLanguage', { file: path, range: { start, end: start } }, { language });
  }
  return others.map((language) => {
    const mine = files.filter(({ path }) => languageOf(path) === language);
    const whole = !mine.some(({ path }) => broken.has(path));
    const found = mine.filter(({ path }) => !broken.has(path)).flatMap((file) => readTranslations(file, report));
    return { state: checkTranslations(language, draft.texts, found, report, { whole, troubled }), found };
  });
}
