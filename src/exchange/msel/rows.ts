import { HOUR, MINUTE, SECOND } from '../../base/time.ts';
import type { Duration, StoryTime } from '../../base/time.ts';
import { formatInstant } from '../../scenario/instant.ts';
import type { Language, TextKey } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { BlockText, Inject } from '../../scenario/model/script.ts';
import type { Variant } from '../../scenario/model/variant.ts';
import type { MselRow } from './columns.ts';
import { named } from './named.ts';

/** A row for each inject, in the order of the script; times are those of the variant. */
export function mselRows(scenario: Scenario, variant: Variant, language: Language): readonly MselRow[] {
  return scenario.injects.map((inject, index) => rowOf(scenario, variant, language, inject, index));
}

const staff: Readonly<Record<Language, string>> = { nl: 'Oefenleiding', en: 'Exercise staff' };
/** As the import reads it. */
const everybody: Readonly<Record<Language, string>> = { nl: 'iedereen', en: 'everybody' };

const lines = (items: readonly string[]): string => items.join('\n');

function rowOf(scenario: Scenario, variant: Variant, language: Language, inject: Inject, index: number): MselRow {
  const say = (key: TextKey | undefined, of: Language = language): string =>
    key === undefined ? '' : (scenario.texts[of][key] ?? '');
  const own = say;
  const expectations = scenario.expectations.filter(({ opens }) => opens === inject.id);
  const objectives = scenario.objectives.filter(({ id }) => expectations.some(({ objective }) => objective === id));
  const { trigger } = inject;
  const at = trigger.kind === 'at' ? (variant.changes.injects[inject.id]?.at ?? trigger.at) : undefined;
  const role = (id: string): string => named(own(scenario.roles.find((one) => one.id === id)?.name), id);
  const move = scenario.moves.find(({ id }) => id === inject.move);
  const facts = scenario.facts.filter(({ id }) => inject.facts.includes(id));
  const actor = scenario.actors.find(({ id }) => id === inject.from);
  return {
    id: inject.id,
    sequence: String(index + 1),
    move: named(own(move?.title), inject.move),
    exerciseTime: at === undefined || !variant.injects.includes(inject.id) ? '' : realTime(variant, at),
    storyTime: at === undefined ? '' : formatInstant(at, scenario.dayOne),
    type: inject.type,
    title: own(inject.subject),
    synopsisNl: say(inject.gist, 'nl'),
    synopsisEn: say(inject.gist, 'en'),
    from: named(inject.from === 'ctl' ? staff[language] : own(actor?.name), inject.from),
    to: inject.to === 'all' ? everybody[language] : lines(inject.to.map(role)),
    channel: inject.channel,
    textNl: bodyText(inject.body, (key) => say(key, 'nl')),
    textEn: bodyText(inject.body, (key) => say(key, 'en')),
    expected: lines(
      expectations.map(({ id, role: who, text, full, zero }) => {
        const [from, to] = [formatInstant(full, scenario.dayOne), formatInstant(zero, scenario.dayOne)];
        return `${own(text)} [${id}] (${role(who)}, ${from} – ${to})`;
      }),
    ),
    objectives: lines(objectives.map(({ id, title }) => named(own(title), id))),
    tags: lines([...new Set(objectives.flatMap(({ tags }) => tags))]),
    trigger: triggerText(inject, scenario.dayOne),
    condition: trigger.kind === 'storyline' ? '' : (trigger.when ?? ''),
    evaluatorNote: lines(expectations.flatMap(({ critical, id }) => (critical ? [`! ${id}`] : []))),
    facts: lines(facts.map(({ id, text }) => named(own(text), id))),
    clocks: lines(
      scenario.obligations.filter(({ seen }) => seenIn(seen, inject)).map(({ id, title }) => named(own(title), id)),
    ),
    decision: lines(
      scenario.decisions
        .filter(({ opens }) => 'inject' in opens && opens.inject === inject.id)
        .map(({ id, title }) => named(own(title), id)),
    ),
    dependency: trigger.kind === 'after' ? trigger.after : '',
    truth: lines(
      facts.map(
        ({ id, truth, truthNote }) => `${id}: ${truth}${truthNote === undefined ? '' : ` – ${own(truthNote)}`}`,
      ),
    ),
    guidance: own(inject.guidance),
    alt: inject.attachments.map(({ id, title, body }) => `§ ${id} | ${own(title)}\n${own(body)}`).join('\n'),
  };
}

const seenIn = (seen: Scenario['obligations'][number]['seen'], inject: Inject): boolean =>
  'inject' in seen ? seen.inject === inject.id : inject.facts.includes(seen.fact);

/** One block as it is; several with a line before each that says which it is and when it is shown. */
function bodyText({ pick, blocks }: BlockText, say: (key: TextKey) => string): string {
  const [only] = blocks;
  if (blocks.length === 1 && only && only.id === 'main') return say(only.key);
  if (blocks.every(({ key }) => say(key) === '')) return '';
  return [
    `§§ ${pick}`,
    ...blocks.map(({ id, key, when }) => `§ ${id}${when === undefined ? '' : ` | ${when}`}\n${say(key)}`),
  ].join('\n');
}

function triggerText({ trigger }: Inject, dayOne: StoryTime): string {
  switch (trigger.kind) {
    case 'at':
      return [
        `at ${formatInstant(trigger.at, dayOne)}`,
        ...trigger.earlier.map((one) => `earlier ${formatInstant(one.at, dayOne)} if ${one.when}`),
      ].join('\n');
    case 'when':
      return `when ${trigger.when}`;
    case 'after':
      return `after ${trigger.after} + ${formatDuration(trigger.delay)}`;
    case 'storyline':
      return 'storyline';
  }
}

/** As authors write it: `45m`, `2h`, `90s`. */
export function formatDuration(length: Duration): string {
  if (length % MINUTE !== 0) return `${Math.round(length / SECOND)}s`;
  const [hours, minutes] = [Math.floor(length / HOUR), (length % HOUR) / MINUTE];
  return hours === 0 ? `${minutes}m` : minutes === 0 ? `${hours}h` : `${hours}h${minutes}m`;
}

/** Hours and minutes of the exercise itself, at the authored pace; empty for an instant that the variant does not play. */
function realTime(variant: Variant, at: StoryTime): string {
  let before = 0;
  for (const { from, to, pace } of variant.windows) {
    if (at >= from && at <= to) {
      const minutes = Math.round((before + (at - from) / pace) / MINUTE);
      return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    }
    before += (to - from) / pace;
  }
  return '';
}
