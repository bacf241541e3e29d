import { MINUTE } from '../../base/time.ts';
import type { StoryTime } from '../../base/time.ts';
import { parseCivil } from '../../base/civil-time.ts';
import { conditionNames } from '../../scenario/condition/condition-names.ts';
import { formatInstant } from '../../scenario/instant.ts';
import { writePart } from '../../scenario/edit/write-part.ts';
import type { PartData } from '../../scenario/edit/write-part.ts';
import { exerciseMark } from '../../scenario/lint/markup.ts';
import { SCENARIO_FORMAT } from '../../scenario/model/scenario.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import { textHash } from '../../scenario/translation/text-hash.ts';
import { measuresOf } from './import-measures.ts';
import { minutesOf, windowsOf } from './import-windows.ts';
import type { DraftInject, DraftText, DraftTrigger, ImportNote, ScenarioDraft } from './draft.ts';
import { note } from './draft.ts';

/** The day that an imported story begins, where the file has none. */
const DAY_ONE = '2026-01-12';

export interface BuiltScenario {
  readonly files: readonly SourceText[];
  readonly notes: readonly ImportNote[];
}

const HAND = 'st-import';
/** Letters of a name that fit on a seat. */
const SHORT = 12;

/**
 * A scenario of what was found, so that it can be checked and played: roles with seats, windows from the times, one dimension, and
 * for each expected action a tick on a form that raises its signal. What the file does not say stands there as "to be filled in".
 */
export function buildScenario(draft: ScenarioDraft, id: string): BuiltScenario {
  const notes: ImportNote[] = [...draft.notes];
  const dayOne = parseCivil(DAY_ONE) as StoryTime;
  const { language } = draft;
  const other = language === 'nl' ? 'en' : 'nl';
  const blank = { nl: 'Nog in te vullen.', en: 'To be filled in.' }[language];
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  const known = new Set([
    ...draft.injects.map((one) => one.id),
    ...draft.roles.map((one) => one.id),
    ...draft.facts.map((one) => one.id),
    ...draft.signals.map((one) => one.id),
    ...draft.decisions.map((one) => one.id),
    'imported',
  ]);
  const kept = (inject: string, field: string, condition: string | undefined): string | undefined => {
    if (condition === undefined || condition === '') return undefined;
    const names = conditionNames(condition);
    if (names.length > 0 && names.every((one) => one.of === undefined && known.has(one.id))) return condition;
    notes.push(
      note(
        'left',
        `${inject}.${field}`,
        `Voorwaarde niet overgenomen: ${condition}`,
        `Condition not carried over: ${condition}`,
      ),
    );
    return undefined;
  };
  const moves = draft.moves.length > 0 ? draft.moves : [{ id: 'mv-course', name: say('Verloop', 'Course') }];
  const timed = windowsOf(
    draft.injects,
    moves.map((one) => one.id),
    dayOne,
  );
  const endOf = (move: string): string => {
    const { from, to } = timed.find((one) => one.move === move) ?? timed[0] ?? { from: dayOne, to: dayOne };
    return formatInstant((from + Math.floor((to - from) / 2 / MINUTE) * MINUTE) as StoryTime, dayOne);
  };
  const sent: { inject: string; at: string }[] = [];
  const trigger = ({ id: inject, move, trigger: given }: DraftInject): object => {
    const byStory = (): object => {
      sent.push({ inject, at: endOf(move) });
      return {};
    };
    switch (given.kind) {
      case 'at':
        return { at: given.at, ...earlierOf(given, (one) => kept(inject, 'earlier', one)) };
      case 'after':
        return known.has(given.inject) ? { after: { inject: given.inject, delay: given.delay } } : byStory();
      case 'signal':
        if (draft.signals.some((one) => one.id === given.signal))
          return { after: { signal: given.signal, delay: given.delay } };
        notes.push(changedTrigger(inject, `after ${given.signal}`));
        return byStory();
      case 'when': {
        const condition = kept(inject, 'when', given.when);
        if (condition !== undefined) return { when: condition };
        notes.push(changedTrigger(inject, 'when'));
        return byStory();
      }
      case 'storyline':
        return byStory();
    }
  };
  const translations: Record<string, { of: string; text: string }> = {};
  const translate = (key: string, source: string, text: string | undefined): void => {
    if (text !== undefined && text.trim() !== '') translations[key] = { of: textHash(source), text };
  };
  const injects = draft.injects.map((inject) => {
    const withTime =
      inject.trigger.kind === 'at' || inject.trigger.kind === 'after' || inject.trigger.kind === 'signal';
    const written = trigger(inject);
    const condition = kept(inject.id, 'if', inject.if);
    const body = bodyOf(inject.body, (block, when) => kept(inject.id, `body.${block}`, when));
    translate(`${inject.id}.gist`, inject.gist, inject.otherGist);
    for (const block of inject.otherBody?.blocks ?? []) {
      const source = inject.body.blocks.find((one) => one.id === block.id);
      if (source)
        translate(
          inject.body.blocks.length === 1 && block.id === 'main'
            ? `${inject.id}.body`
            : `${inject.id}.body.${block.id}`,
          source.text,
          block.text,
        );
    }
    return {
      id: inject.id,
      move: inject.move,
      ...written,
      ...(condition !== undefined && withTime && Object.keys(written).length > 0 ? { if: condition } : {}),
      channel: inject.channel,
      from: inject.from,
      to: inject.to,
      type: inject.type,
      facts: inject.facts.length > 0 ? inject.facts : undefined,
      gist: inject.gist,
      subject: inject.subject,
      ...body,
      guidance: inject.guidance,
      attachments: inject.attachments.length > 0 ? inject.attachments : undefined,
    };
  });
  const measured = measuresOf(draft, dayOne, timed, say);
  notes.push(...measured.notes);
  const languages = Object.keys(translations).length > 0 ? [language, other] : [language];
  const ids = (list: readonly { readonly id: string }[]): readonly string[] | undefined =>
    list.length === 0 ? undefined : list.map((one) => one.id);
  const frame: PartData = {
    path: '10-scenario.yaml',
    comment: say(
      'Ingevoerd uit een bestand van een ander programma; het verslag van de invoer zegt wat er nog moet.',
      'Imported from a file of another program; the import report says what is still to do.',
    ),
    data: {
      format: SCENARIO_FORMAT,
      id,
      version: '0.1.0',
      title: draft.title,
      summary: draft.summary ?? blank,
      question: blank,
      zone: 'Europe/Amsterdam',
      dayOne: DAY_ONE,
      language,
      languages,
      moves: moves.map((move) => ({
        id: move.id,
        title: move.name,
        light: 'dag',
        intro: `${exerciseMark[language]} – ${move.name}`,
      })),
      dimensions: [
        { id: 'dim-import', title: say('Optreden', 'Response'), short: say('Optreden', 'Response'), weight: 100 },
      ],
      objectives: measured.objectives.map((one) => ({
        id: one.id,
        title: one.name,
        short: cut(one.name, 18),
        tags: one.tags,
        bands: { P: blank, S: blank, M: blank, U: blank },
      })),
      variants: [
        {
          id: 'imported',
          title: say('Zoals ingevoerd', 'As imported'),
          minutes: minutesOf(timed) + 10,
          people: { min: 1, max: Math.min(8, draft.roles.length), advised: Math.min(8, draft.roles.length) },
          topicSeconds: 6,
          windows: timed.map(({ move, from, to, pace }) => ({
            move,
            from: formatInstant(from, dayOne),
            to: formatInstant(to, dayOne),
            pace,
          })),
          injects: ids(draft.injects),
          decisions: ids(measured.decisions),
          requests: ids(measured.requests),
          expectations: ids(measured.expectations),
          bridges: bridgesOf(timed, dayOne),
          ...changesOf(draft.injects),
        },
      ],
    },
  };
  const placed = draft.roles.map((role, index) => ({
    id: role.id,
    name: role.name,
    short: cut(role.name, SHORT),
    place: index % 8,
    chair: index === 0 ? true : undefined,
    wants: blank,
    brief: `${exerciseMark[language]} – ${blank}`,
  }));
  const cast: PartData = {
    path: '20-cast.yaml',
    data: {
      roles: placed,
      seatPlans: Array.from({ length: Math.min(8, draft.roles.length) }, (_, index) => ({
        people: index + 1,
        seats: seatsFor(
          draft.roles.map((role) => role.id),
          index + 1,
        ),
      })),
      actors: draft.actors.map((actor) => ({
        id: actor.id,
        name: actor.name,
        short: cut(actor.name, 18),
        temperament: blank,
        portrait: 'medewerkers',
        channels: [...new Set(draft.injects.filter((one) => one.from === actor.id).map((one) => one.channel))],
      })),
      ...(draft.facts.length > 0
        ? {
            facts: draft.facts.map(({ id: fact, name, truth, truthNote }) => ({
              id: fact,
              text: name,
              short: cut(name, 18),
              standing: 'known',
              truth: truth ?? 'fictional',
              truthNote,
            })),
          }
        : {}),
    },
  };
  const script: PartData = {
    path: '30-script.yaml',
    data: {
      injects,
      ...(measured.decisions.length > 0 ? { decisions: measured.decisions } : {}),
      ...(measured.requests.length > 0 ? { requests: measured.requests } : {}),
    },
  };
  const measures: PartData = {
    path: '40-measures.yaml',
    data: {
      ...(measured.signals.length > 0 ? { signals: measured.signals } : {}),
      ...(measured.expectations.length > 0 ? { expectations: measured.expectations } : {}),
      ...(sent.length > 0 ? { storylines: [storyOf(sent, say)] } : {}),
      ...(draft.questions.length > 0
        ? {
            questions: draft.questions.map((text, index) => ({
              id: `q-${index + 1}`,
              objective: measured.objectives[0]?.id,
              text,
            })),
          }
        : {}),
    },
  };
  notes.push(...toFill(draft));
  const parts = [frame, cast, script, ...(Object.keys(measures.data).length > 0 ? [measures] : [])];
  const lang: PartData = { path: `lang/${other}.yaml`, data: translations };
  return { files: [...parts, ...(languages.length > 1 ? [lang] : [])].map(writePart), notes };
}

const changedTrigger = (inject: string, was: string): ImportNote =>
  note(
    'changed',
    `${inject}.trigger`,
    `Aanleiding '${was}' hangt af van wat er niet in het bestand staat; de verhaallijn 'Invoer' verstuurt het halverwege het deel.`,
    `Trigger '${was}' depends on what the file does not hold; the storyline 'Import' sends it halfway through the move.`,
  );

const cut = (text: string, length: number): string =>
  [...text].length <= length
    ? text
    : `${[...text]
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;

function earlierOf(
  given: Extract<DraftTrigger, { readonly kind: 'at' }>,
  keep: (condition: string) => string | undefined,
): object {
  const earlier = (given.earlier ?? []).flatMap(({ at, if: condition }) => {
    const own = keep(condition);
    return own === undefined ? [] : [{ at, if: own }];
  });
  return earlier.length > 0 ? { earlier } : {};
}

function bodyOf({ pick, blocks }: DraftText, keep: (block: string, when: string) => string | undefined): object {
  const [only] = blocks;
  if (blocks.length === 1 && only?.id === 'main') return { body: only.text };
  return {
    blocks: {
      pick,
      blocks: blocks.map(({ id, when, text }) => ({ id, when: when === undefined ? undefined : keep(id, when), text })),
    },
  };
}

/** Roles over seats as evenly as they go, in their order. */
function seatsFor(roles: readonly string[], people: number): readonly (readonly string[])[] {
  return Array.from({ length: people }, (_, seat) => roles.filter((_role, index) => index % people === seat));
}

const changesOf = (injects: readonly DraftInject[]): object => {
  const times = injects.flatMap(({ id, playedAt }) =>
    playedAt === undefined ? [] : [[id, { at: playedAt }] as const],
  );
  return times.length === 0 ? {} : { changes: { injects: Object.fromEntries(times) } };
};

const bridgesOf = (windows: ReturnType<typeof windowsOf>, dayOne: StoryTime): readonly object[] | undefined => {
  const bridges = windows.slice(1).flatMap(({ from }, index) => {
    const before = windows[index];
    return !before || before.to === from
      ? []
      : [{ id: `b-${index + 1}`, from: formatInstant(before.to, dayOne), to: formatInstant(from, dayOne) }];
  });
  return bridges.length > 0 ? bridges : undefined;
};

const storyOf = (
  sent: readonly { readonly inject: string; readonly at: string }[],
  say: (nl: string, en: string) => string,
) => ({
  id: HAND,
  title: say('Invoer', 'Import'),
  initial: 'running',
  states: [{ id: 'running', title: say('Loopt', 'Running'), mood: 'calm' }],
  transitions: sent.map(({ inject, at }) => ({ from: 'running', at, effects: [{ send: inject }] })),
});

/** What no other program has and an exercise here cannot do without. */
const toFill = ({ roles, actors }: ScenarioDraft): readonly ImportNote[] => [
  note(
    'fill',
    '10-scenario.yaml: question',
    'De centrale vraag van de oefening.',
    'The central question of the exercise.',
  ),
  note(
    'fill',
    '20-cast.yaml: roles',
    `Van elke rol (${roles.length}) wat zij wil en haar rolkaart.`,
    `What each role (${roles.length}) wants, and its role card.`,
  ),
  ...(roles.every(({ name }) => name.length <= SHORT)
    ? []
    : [
        note(
          'fill',
          '20-cast.yaml: short',
          `Een korte naam van hoogstens ${SHORT} tekens, waar de naam nu is afgekapt.`,
          `A short name of at most ${SHORT} characters, where the name is cut off now.`,
        ),
      ]),
  ...(actors.length === 0
    ? []
    : [
        note(
          'fill',
          '20-cast.yaml: actors',
          `Van elke partij van buiten (${actors.length}) temperament, portret en een zin als niemand antwoordt.`,
          `Of each party from outside (${actors.length}) temperament, portrait, and a line when nobody answers.`,
        ),
      ]),
  note(
    'fill',
    '10-scenario.yaml: objectives',
    'Wat elke letter (P, S, M, U) betekent, en de dimensies met hun gewicht.',
    'What each letter (P, S, M, U) means, and the dimensions with their weight.',
  ),
  note(
    'fill',
    '30-script.yaml',
    'Lees alle teksten na op namen van echte personen; die kan een programma niet herkennen.',
    'Read all texts for names of real persons; a program cannot tell them.',
  ),
];
