import { z } from 'zod';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Channel } from '../../scenario/model/cast.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { cleaner, collector, marked, unique } from './collect.ts';
import { dayClock } from './day-clock.ts';
import { note, withId } from './draft.ts';
import type { DraftInject, ImportNote, ImportProblem, ScenarioDraft } from './draft.ts';
import { htmlText } from './html-text.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();
const expectation = z.looseObject({
  expectation_type: z.string().nullish(),
  expectation_name: z.string().nullish(),
  expectation_description: z.string().nullish(),
});
const inject = z.looseObject({
  inject_id: z.string(),
  inject_title: z.string().nullish(),
  inject_description: z.string().nullish(),
  inject_enabled: z.boolean().nullish(),
  inject_all_teams: z.boolean().nullish(),
  inject_teams: list(z.string()),
  inject_documents: list(z.unknown()),
  inject_depends_duration: z.number().nullish(),
  inject_depends_on: list(
    z.looseObject({
      dependency_relationship: z
        .looseObject({ inject_parent_id: z.string().nullish(), inject_children_id: z.string().nullish() })
        .nullish(),
    }),
  ),
  inject_content: z
    .looseObject({
      subject: z.string().nullish(),
      body: z.string().nullish(),
      message: z.string().nullish(),
      status: z.string().nullish(),
      articles: list(z.string()),
      expectations: list(expectation),
    })
    .nullish(),
  inject_injector_contract: z
    .looseObject({
      injector_contract_injector_type: z.string().nullish(),
      injector_contract_payload: z.unknown().optional(),
    })
    .nullish(),
});

export type OpenAev = Readonly<Record<string, unknown>>;

export const isOpenAev = (data: unknown): data is OpenAev =>
  typeof data === 'object' &&
  data !== null &&
  ['scenario_information', 'exercise_information', 'inject_information'].some((key) => key in data);

const channelByType: readonly (readonly [RegExp, Channel])[] = [
  [/_email$/, 'mail'],
  [/_ovh_sms$/, 'chat'],
  [/_mastodon$/, 'social'],
  [/_channel$/, 'news'],
  [/_manual$/, 'memo'],
];

const builtIn =
  /\$\{(user|exercise|scenario|teams|player_uri|challenges_uri|scoreboard_uri|lessons_uri|document_uri)[^}]*\}/g;
/** Roles that fit at the table; teams beyond them are named in the report. */
const SEATS = 8;

/** A scenario, simulation or inject bundle of OpenAEV (OpenBAS), which are one format with three prefixes. */
export function readOpenAev(
  data: OpenAev,
  fallbackTitle: string,
  language: Language,
): Result<ScenarioDraft, ImportProblem> {
  const prefix =
    (['scenario', 'exercise', 'inject'] as const).find((one) => `${one}_information` in data) ?? 'scenario';
  const info = data[`${prefix}_information`];
  const part = (name: string): readonly unknown[] => {
    const found = data[`${prefix}_${name}`];
    return Array.isArray(found) ? found : [];
  };
  const raw = prefix === 'inject' ? info : data[`${prefix}_injects`];
  const read = z.array(inject).safeParse(raw ?? []);
  if (!read.success || read.data.length === 0) {
    const at = read.success ? `${prefix}_injects` : (read.error.issues[0]?.path.join('.') ?? '');
    return err({
      text: {
        nl: `Dit is een bestand van OpenAEV, maar zijn injects zijn niet te lezen (${at}).`,
        en: `This is a file of OpenAEV, but its injects cannot be read (${at}).`,
      },
    });
  }
  const about = (typeof info === 'object' && info !== null ? info : {}) as Readonly<Record<string, unknown>>;
  const said = (key: string): string =>
    typeof about[`${prefix}_${key}`] === 'string' ? String(about[`${prefix}_${key}`]) : '';
  const taken = new Set<string>(['all', 'ctl']);
  const [roles, actors] = [collector('seat', taken), collector('act', taken)];
  const { clean, notes: cleaned } = cleaner();
  const notes: ImportNote[] = [];
  const variables = new Map(
    part('variables').flatMap((one) => {
      const { variable_key: key, variable_value: value } = one as Readonly<Record<string, unknown>>;
      return typeof key === 'string' && typeof value === 'string' ? [[key, value] as const] : [];
    }),
  );
  let unknown = 0;
  const words = (html: string): string =>
    clean(
      htmlText(
        html
          .replace(/<\/?#[^>]*>/g, '')
          .replace(/\$\{([a-z_0-9]+)\}/g, (whole, key: string) => variables.get(key) ?? whole),
      ).replace(builtIn, () => {
        unknown++;
        return '[...]';
      }),
    );
  const enabled = read.data.filter((one) => one.inject_enabled !== false);
  if (enabled.length < read.data.length)
    notes.push(
      note(
        'left',
        'injects',
        `${read.data.length - enabled.length} uitgeschakelde injects niet overgenomen.`,
        `${read.data.length - enabled.length} disabled injects not carried over.`,
      ),
    );
  const human = enabled.filter(
    (one) => one.inject_injector_contract?.injector_contract_payload == null && channelOf(one) !== undefined,
  );
  for (const one of enabled)
    if (!human.includes(one))
      notes.push(
        note(
          'left',
          one.inject_title ?? one.inject_id,
          'Technische inject niet overgenomen.',
          'Technical inject not carried over.',
        ),
      );
  if (human.length === 0)
    return err({
      text: {
        nl: 'Dit bestand van OpenAEV heeft alleen technische injects; daar is geen oefening aan tafel van te maken.',
        en: 'This file of OpenAEV has technical injects only; no tabletop can be made of it.',
      },
    });
  const addressed = new Set(human.flatMap((one) => (one.inject_all_teams ? [] : (one.inject_teams ?? []))));
  const teams = part('teams')
    .map((one) => one as Readonly<Record<string, unknown>>)
    .toSorted((a, b) => Number(addressed.has(String(b['team_id']))) - Number(addressed.has(String(a['team_id']))));
  const byTeam = new Map<string, string>();
  const without = new Map<string, string>();
  for (const team of teams) {
    const [teamId, name] = [String(team['team_id']), clean(String(team['team_name'] ?? 'Team')).trim()];
    // Teams of one name are one role.
    const seated = roles.list.some((role) => role.name.toLowerCase() === name.toLowerCase());
    if (seated || roles.list.length < SEATS) byTeam.set(teamId, roles.of(name));
    else without.set(teamId, name);
  }
  for (const [teamId, name] of without) {
    const mine = human.filter((one) => !one.inject_all_teams && one.inject_teams?.includes(teamId));
    const alone = mine.filter((one) => !one.inject_teams?.some((other) => byTeam.has(other)));
    notes.push(withoutSeat(name, alone.length, mine.length - alone.length));
  }
  if (roles.list.length === 0) roles.of('Team');
  const injects = human
    .toSorted((a, b) => (a.inject_depends_duration ?? 0) - (b.inject_depends_duration ?? 0))
    .map((one, index): DraftInject => {
      const id = unique(`in-${index + 1}`, taken);
      const content = one.inject_content;
      const title = words(one.inject_title ?? content?.subject ?? id);
      const place = withId(title, id);
      const sender = /(?:^|\n)\**\s*(?:Sender|Expéditeur|Van|From)\s*:\s*\**\s*([^\n]{2,60}?)\**\s*(?:\n|$)/i;
      const text = words(
        [content?.body, content?.message, content?.status].find(
          (part_) => typeof part_ === 'string' && part_.trim() !== '',
        ) ??
          one.inject_description ??
          title,
      );
      const from = sender.exec(text)?.[1]?.trim();
      const to = [...new Set((one.inject_teams ?? []).flatMap((team) => byTeam.get(team) ?? []))];
      const missed = one.inject_all_teams ? [] : (one.inject_teams ?? []).flatMap((team) => without.get(team) ?? []);
      if (missed.length > 0)
        notes.push(
          to.length === 0
            ? note(
                'changed',
                place,
                `Was voor ${missed.join(', ')}, zonder rol aan tafel; gaat nu naar iedereen.`,
                `Was for ${missed.join(', ')}, without a role at the table; goes to everybody now.`,
              )
            : note(
                'changed',
                place,
                `Gaat niet naar ${missed.join(', ')}, zonder rol aan tafel.`,
                `Does not go to ${missed.join(', ')}, without a role at the table.`,
              ),
        );
      if (
        (one.inject_depends_on ?? []).some(
          (dependency) => dependency.dependency_relationship?.inject_children_id === one.inject_id,
        )
      )
        notes.push(
          note(
            'left',
            place,
            'Hangt in het bestand af van een andere inject; hier komt hij op zijn tijd.',
            'Depends on another inject in the file; here it comes at its time.',
          ),
        );
      if ((one.inject_documents ?? []).length > 0)
        notes.push(note('left', place, 'Bijlagen niet overgenomen.', 'Attachments not carried over.'));
      return {
        id,
        move: 'mv-course',
        trigger: { kind: 'at', at: dayClock(one.inject_depends_duration ?? 0) },
        channel: channelOf(one) ?? 'memo',
        from: from === undefined ? 'ctl' : actors.of(from),
        to: one.inject_all_teams || to.length === 0 ? 'all' : to,
        type: 'action',
        gist: title,
        subject: marked(words(content?.subject ?? title), language),
        body: {
          pick: 'all',
          blocks: [{ id: 'main', text: (from === undefined ? text : text.replace(sender, '\n')).trim() || title }],
        },
        facts: [],
        attachments: [],
        expected: (content?.expectations ?? []).flatMap((expected) => {
          const said_ = words([expected.expectation_name, expected.expectation_description].filter(Boolean).join(': '));
          return said_ === '' ? [] : [{ text: said_ }];
        }),
        objectives: [],
      };
    });
  if (unknown > 0)
    notes.push(
      note(
        'changed',
        'texts',
        `Wat OpenAEV zelf invoegt werd '[...]' (${unknown} ×).`,
        `What OpenAEV itself inserts became '[...]' (${unknown} ×).`,
      ),
    );
  for (const [name, nl, en] of [
    ['users', 'personen niet overgenomen (persoonsgegevens)', 'persons not carried over (personal data)'],
    ['organizations', 'organisaties niet overgenomen', 'organisations not carried over'],
  ] as const)
    if (part(name).length > 0)
      notes.push(note('privacy', name, `${part(name).length} ${nl}.`, `${part(name).length} ${en}.`));
  for (const [key, nl, en] of [
    ['message_header', 'kop', 'header'],
    ['message_footer', 'voet', 'footer'],
  ] as const)
    if (said(key).trim() !== '')
      notes.push(
        note(
          'left',
          key,
          `De ${nl} van elk bericht is niet overgenomen: ${words(said(key))}`,
          `The ${en} of every message was not carried over: ${words(said(key))}`,
        ),
      );
  if (said('mail_from') !== '')
    notes.push(
      note(
        'privacy',
        'mail_from',
        'Het afzenderadres is niet overgenomen.',
        'The sender address was not carried over.',
      ),
    );
  for (const name of ['objectives', 'tags', 'documents', 'channels', 'articles', 'challenges', 'lessons_categories'])
    if (part(name).length > 0)
      notes.push(
        note(
          'left',
          name,
          `${part(name).length} × '${name}' niet overgenomen.`,
          `${part(name).length} × '${name}' not carried over.`,
        ),
      );
  if (`${prefix}_workflow` in data)
    notes.push(note('left', 'workflow', 'De werkstroom is niet overgenomen.', 'The workflow was not carried over.'));
  const questions = part('lessons_questions').flatMap((one) => {
    const { lessons_question_content: text } = one as Readonly<Record<string, unknown>>;
    return typeof text === 'string' && text.trim() !== '' ? [words(text)] : [];
  });
  return ok({
    title: words(said('name')) || fallbackTitle,
    ...(said('description') === '' ? {} : { summary: words(said('description')) }),
    language,
    moves: [{ id: 'mv-course', name: language === 'nl' ? 'Verloop' : 'Course' }],
    roles: roles.list,
    actors: actors.list,
    facts: [],
    objectives: [],
    injects,
    decisions: [],
    signals: [],
    questions,
    notes: [...notes, ...cleaned()],
  });
}

/** A team for which there was no place, and where its messages go now: to everybody, or to their other receivers. */
function withoutSeat(name: string, everybody: number, others: number): ImportNote {
  const where =
    everybody + others === 0
      ? { nl: 'Het had geen eigen berichten.', en: 'It had no messages of its own.' }
      : {
          nl: `Zijn berichten: nu ${everybody} naar iedereen, ${others} alleen naar de andere ontvangers; elk staat hieronder.`,
          en: `Its messages: ${everybody} to everybody now, ${others} to the other receivers only; each is named below.`,
        };
  return note(
    'left',
    name,
    `Team niet overgenomen: aan tafel passen acht rollen. Voeg teams samen. ${where.nl}`,
    `Team not carried over: eight roles fit at the table. Merge teams. ${where.en}`,
  );
}

/** The channel of an inject for people; undefined for a technical one. */
function channelOf({ inject_injector_contract: contract }: z.output<typeof inject>): Channel | undefined {
  const type = contract?.injector_contract_injector_type ?? '';
  if (type === '') return 'memo';
  return channelByType.find(([pattern]) => pattern.test(type))?.[1];
}
