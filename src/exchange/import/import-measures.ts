import { MINUTE } from '../../base/time.ts';
import type { StoryTime } from '../../base/time.ts';
import { formatInstant, parseInstant } from '../../scenario/instant.ts';
import { note, withId } from './draft.ts';
import type { ImportNote, ScenarioDraft } from './draft.ts';
import type { DraftWindow } from './import-windows.ts';

const MOST_OPTIONS = 4;

/** Expected actions become ticks on a form that opens with their inject; each raises the signal of its expectation. */
export function measuresOf(
  draft: ScenarioDraft,
  dayOne: StoryTime,
  windows: readonly DraftWindow[],
  say: (nl: string, en: string) => string,
) {
  const last = windows.at(-1)?.to ?? dayOne;
  const notes: ImportNote[] = [];
  const objectives =
    draft.objectives.length > 0
      ? draft.objectives
      : [{ id: 'obj-import', name: say('Treedt op zoals verwacht', 'Responds as expected'), tags: [] }];
  const firstRole = draft.roles[0]?.id ?? '';
  const expectations: { id: string }[] = [];
  const requests: { id: string }[] = [];
  const signals: { id: string; title: string }[] = draft.signals.map(({ id, name }) => ({ id, title: name }));
  for (const inject of draft.injects) {
    if (inject.expected.length === 0) continue;
    const receiver = inject.to === 'all' ? firstRole : (inject.to[0] ?? firstRole);
    const at = inject.trigger.kind === 'at' ? parseInstant(inject.trigger.at, dayOne) : undefined;
    const opened = at ?? windows.find(({ move }) => move === inject.move)?.from ?? dayOne;
    const elements = inject.expected.map((one, index) => {
      const base = one.id?.replace(/^exp-/, '') ?? `${inject.id.replace(/^in-/, '')}-${index + 1}`;
      const signal = `ev-${base}`;
      const full = one.full ?? formatInstant(Math.min(last, opened + 60 * MINUTE) as StoryTime, dayOne);
      signals.push({ id: signal, title: one.text });
      expectations.push({
        id: one.id ?? `exp-${base}`,
        role: one.role ?? receiver,
        text: one.text,
        evidence: { all: [signal] },
        opens: inject.id,
        full,
        zero: one.zero ?? formatInstant(last, dayOne),
        objective: inject.objectives[0] ?? objectives[0]?.id,
        dimension: 'dim-import',
      } as { id: string });
      return { id: `e${index + 1}`, text: one.text, signal };
    });
    requests.push({
      id: `req-${inject.id.replace(/^in-/, '')}`,
      title: say(`Acties: ${inject.gist}`, `Actions: ${inject.gist}`),
      by: [...new Set([receiver, ...draft.roles.map((role) => role.id)])],
      toText: say('de eigen organisatie', 'the own organisation'),
      opens: { when: `released('${inject.id}')` },
      elements: elements.map(({ id, text }) => ({ id, text })),
      effects: elements.map(({ id, signal }) => ({ raise: signal, when: `ticked('${id}')` })),
    } as { id: string });
  }
  if (requests.length > 0)
    notes.push(
      note(
        'changed',
        'expected',
        `${expectations.length} verwachte acties zijn vakjes geworden op formulieren die met hun inject opengaan. Zet er ook vakjes bij die een vergissing zijn, anders wijst het formulier de weg.`,
        `${expectations.length} expected actions became ticks on forms that open with their inject. Add ticks that are mistakes as well, or the form shows the way.`,
      ),
    );
  for (const { id, title, options } of draft.decisions)
    for (const { text } of options.slice(MOST_OPTIONS))
      notes.push(
        note(
          'left',
          withId(title, id),
          `Optie niet overgenomen, want een besluit heeft er hoogstens vier: ${text}`,
          `Option not carried over, for a decision has four at most: ${text}`,
        ),
      );
  const decisions = draft.decisions.map(({ id, title, opens, options }) => ({
    id,
    title,
    by: firstRole,
    opens,
    deadline: formatInstant(last, dayOne),
    default: 'a',
    owner: firstRole,
    objective: objectives[0]?.id,
    options: options.slice(0, MOST_OPTIONS).map(({ text, signal }, index) => ({
      id: 'abcd'[index] as string,
      text,
      reason: say('Nog in te vullen.', 'To be filled in.'),
      ratings: { 'dim-import': 2 },
      effects: signal === undefined ? undefined : [{ raise: signal }],
    })),
  }));
  if (decisions.length > 0)
    notes.push(
      note(
        'fill',
        '30-script.yaml: decisions',
        'De opties zijn alle gelijk gewaardeerd (2); geef ze een eigen waardering, reden en tijdslimiet.',
        'All options are rated alike (2); give them a rating, a reason and a deadline of their own.',
      ),
    );
  return { objectives, expectations, requests, signals, decisions, notes };
}
