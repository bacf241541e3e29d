import { z } from 'zod';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { idFrom } from '../scenario-id.ts';
import { cleaner, collector, marked, unique } from './collect.ts';
import { note, withId } from './draft.ts';
import type {
  DraftDecision,
  DraftInject,
  DraftTrigger,
  ImportNote,
  ImportProblem,
  Named,
  ScenarioDraft,
} from './draft.ts';
import { dayClock } from './day-clock.ts';

const inject = z.looseObject({
  id: z.string(),
  title: z.string(),
  content: z.string().default(''),
  target_teams: z.array(z.string()).nullish(),
  free_text_response: z.unknown().optional(),
  sequence_order: z.number().nullish(),
  release_at_minutes: z.number().nullish(),
  next_inject_id: z.string().nullish(),
  options: z
    .array(z.looseObject({ id: z.string(), label: z.string(), next_inject_id: z.string().nullish() }))
    .nullish(),
  expected_actions: z.array(z.string()).nullish(),
  triggers_communications: z
    .array(
      z.looseObject({
        direction: z.string().nullish(),
        external_entity: z.string().nullish(),
        subject: z.string().nullish(),
        body: z.string().nullish(),
        delay_after_release_seconds: z.number().nullish(),
      }),
    )
    .nullish(),
});
const scenario = z.looseObject({
  schema_version: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  participant_teams: z.array(z.looseObject({ id: z.string(), label: z.string().nullish() })).nullish(),
  start_inject_id: z.string().nullish(),
  injects: z.array(inject).min(1),
  debrief_notes: z.string().nullish(),
});

export const isIceberg = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'schema_version' in data && 'injects' in data;

const STEP = 15;

/** A graph of injects: what an option leads to comes when that option was chosen; the rest follows the inject before it. */
export function readIceberg(data: unknown, language: Language): Result<ScenarioDraft, ImportProblem> {
  const read = scenario.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue?.path.join('.') ?? '';
    return err({
      text: {
        nl: `Dit lijkt een scenario van IcebergTTX, maar '${at}' klopt niet.`,
        en: `This looks like a scenario of IcebergTTX, but '${at}' is not right.`,
      },
    });
  }
  const { injects, participant_teams: teams, debrief_notes: debrief, start_inject_id: start } = read.data;
  const taken = new Set<string>(['all', 'ctl']);
  const [roles, actors] = [collector('seat', taken), collector('act', taken)];
  const { clean, notes: cleaned } = cleaner();
  const notes: ImportNote[] = [];
  const byTeam = new Map(
    (teams ?? []).map(({ id, label }) => [id, roles.of(clean(label ?? id), `seat-${idFrom(id, 'x')}`)]),
  );
  const idOf = new Map(injects.map(({ id }) => [id, unique(`in-${idFrom(id, 'x')}`, taken)]));
  const placeOf = (id: string, field: string): string => withId(`${id}.${field}`, idOf.get(id) ?? '');
  const signals: Named[] = [];
  const decisions: DraftDecision[] = [];
  const leads = new Map<string, { readonly signal?: string; readonly after?: string }>();
  for (const one of injects) {
    const options = one.options ?? [];
    if (options.length >= 2) {
      const decision = unique(`dec-${idFrom(one.id, 'x')}`, taken);
      decisions.push({
        id: decision,
        title: clean(one.title),
        opens: idOf.get(one.id) ?? '',
        options: options.map(({ id, label, next_inject_id: next }) => {
          if (next === null || next === undefined || !idOf.has(next)) return { text: clean(label) };
          const target = leads.get(next);
          const signal = target?.signal ?? unique(`ev-${idFrom(next, 'x')}`, taken);
          if (!target?.signal) signals.push({ id: signal, name: `${clean(one.title)}: ${clean(label)}` });
          leads.set(next, { ...target, signal });
          void id;
          return { text: clean(label), signal };
        }),
      });
      if (options.length > 4)
        notes.push(
          note(
            'left',
            placeOf(one.id, 'options'),
            `${options.length - 4} opties boven de vier niet overgenomen.`,
            `${options.length - 4} options beyond four not carried over.`,
          ),
        );
    } else {
      const next = options[0]?.next_inject_id ?? one.next_inject_id;
      if (options.length === 1)
        notes.push(
          note(
            'changed',
            placeOf(one.id, 'options'),
            'Eén optie is geen keuze; wat erop volgt, komt vanzelf.',
            'One option is no choice; what follows it comes by itself.',
          ),
        );
      if (next !== null && next !== undefined && idOf.has(next) && !leads.has(next))
        leads.set(next, { after: idOf.get(one.id) ?? '' });
    }
    if (one.free_text_response)
      notes.push(
        note(
          'left',
          placeOf(one.id, 'free_text_response'),
          'Vrij antwoord niet overgenomen; antwoorden op een bericht kan altijd.',
          'Free text response not carried over; a message can always be answered.',
        ),
      );
  }
  const ordered = injects.toSorted((a, b) => (a.sequence_order ?? 0) - (b.sequence_order ?? 0));
  const trigger = (one: (typeof injects)[number], index: number): DraftTrigger => {
    const lead = one.id === start ? undefined : leads.get(one.id);
    if (lead?.signal !== undefined) return { kind: 'signal', signal: lead.signal, delay: '5m' };
    if (lead?.after !== undefined) return { kind: 'after', inject: lead.after, delay: `${STEP}m` };
    return { kind: 'at', at: dayClock((one.release_at_minutes ?? index * STEP) * 60) };
  };
  const made = ordered.flatMap((one, index): readonly DraftInject[] => {
    const id = idOf.get(one.id) ?? '';
    const named = (one.target_teams ?? []).flatMap((team) => byTeam.get(team) ?? []);
    const main: DraftInject = {
      id,
      move: 'mv-course',
      trigger: trigger(one, index),
      channel: 'memo',
      from: 'ctl',
      to: named.length === 0 ? 'all' : named,
      type: 'action',
      gist: clean(one.title),
      subject: marked(clean(one.title), language),
      body: { pick: 'all', blocks: [{ id: 'main', text: clean(one.content) || clean(one.title) }] },
      facts: [],
      attachments: [],
      expected: (one.expected_actions ?? []).map((text) => ({ text: clean(text) })),
      objectives: [],
    };
    const messages = (one.triggers_communications ?? []).flatMap((message, n): readonly DraftInject[] => {
      if (message.direction === 'outbound') {
        notes.push(
          note(
            'left',
            placeOf(one.id, `triggers_communications.${n}`),
            'Uitgaand bericht niet overgenomen; maak er een verzoek of product van.',
            'Outbound message not carried over; make a request or product of it.',
          ),
        );
        return [];
      }
      const subject = clean(message.subject ?? one.title);
      return [
        {
          ...main,
          id: unique(`${id}-mail-${n + 1}`, taken),
          trigger: {
            kind: 'after',
            inject: id,
            delay: `${Math.max(0, Math.round(message.delay_after_release_seconds ?? 0))}s`,
          },
          channel: 'mail',
          from: actors.of(clean(message.external_entity ?? 'Extern')),
          type: 'context',
          gist: subject,
          subject: marked(subject, language),
          body: { pick: 'all', blocks: [{ id: 'main', text: clean(message.body ?? subject) }] },
          expected: [],
        },
      ];
    });
    return [main, ...messages];
  });
  if (roles.list.length === 0) roles.of('Team');
  for (const key of Object.keys(read.data))
    if (
      ![
        'schema_version',
        'title',
        'description',
        'participant_teams',
        'start_inject_id',
        'injects',
        'debrief_notes',
      ].includes(key)
    )
      notes.push(note('left', key, `'${key}' niet overgenomen.`, `'${key}' not carried over.`));
  return ok({
    title: clean(read.data.title),
    ...(read.data.description ? { summary: clean(read.data.description) } : {}),
    language,
    moves: [{ id: 'mv-course', name: language === 'nl' ? 'Verloop' : 'Course' }],
    roles: roles.list,
    actors: actors.list,
    facts: [],
    objectives: [],
    injects: made,
    decisions,
    signals,
    questions: debrief ? [clean(debrief)] : [],
    notes: [...notes, ...cleaned()],
  });
}
