import type { Language } from '../../scenario/model/ids.ts';
import { cleaner, collector, marked, unique } from './collect.ts';
import { note, withId } from './draft.ts';
import type { DraftDecision, DraftInject, ImportNote, ScenarioDraft } from './draft.ts';
import { readTime } from './msel-cells.ts';

type Row = Readonly<Record<string, unknown>>;

/** An array of rows with `Script` and `Player`. */
export const isT3sf = (data: unknown): data is readonly Row[] =>
  Array.isArray(data) &&
  data.length > 0 &&
  data.every((row) => typeof row === 'object' && row !== null) &&
  data.some((row) => 'Script' in (row as Row) && 'Player' in (row as Row));

/** T3SF has a row for each receiver: rows with one sender, hour, subject and text are one inject. */
export function readT3sf(rows: readonly Row[], title: string, language: Language): ScenarioDraft {
  const taken = new Set<string>(['all', 'ctl']);
  const [roles, actors] = [collector('seat', taken), collector('act', taken)];
  const { clean, notes: cleaned } = cleaner();
  const text = (row: Row, key: string): string =>
    typeof row[key] === 'string' || typeof row[key] === 'number' ? clean(String(row[key])).trim() : '';
  const notes: ImportNote[] = [];
  const groups = Map.groupBy(rows, (row) =>
    ['Date', 'From', 'Subject', 'Script'].map((key) => text(row, key)).join('\u0000'),
  );
  const decisions: DraftDecision[] = [];
  const injects = [...groups.values()].map((same, index): DraftInject => {
    const row = same[0] ?? {};
    const id = unique(`in-${index + 1}`, taken);
    const subject = text(row, 'Subject');
    const poll = text(row, 'Poll')
      .split('|')
      .map((one) => one.trim())
      .filter(Boolean);
    if (poll.length > 1)
      decisions.push({
        id: unique(`dec-${index + 1}`, taken),
        title: subject,
        opens: id,
        options: poll.map((one) => ({ text: one })),
      });
    if (same.some((one) => text(one, 'Photo') !== '' || text(one, 'Picture Name') !== ''))
      notes.push(
        note(
          'left',
          withId(subject || id, id),
          'Afbeelding niet overgenomen (een adres op internet); voeg zelf een bijlage met beschrijving toe.',
          'Picture not carried over (an address on the internet); add an attachment with a description yourself.',
        ),
      );
    const read = readTime(text(row, 'Date'));
    const at =
      read ?? `D1 ${String(9 + Math.floor(index / 6)).padStart(2, '0')}:${String((index % 6) * 10).padStart(2, '0')}`;
    if (read === undefined)
      notes.push(
        note(
          'changed',
          withId(subject || id, id),
          `De tijd '${text(row, 'Date')}' is niet te lezen; komt nu op ${at}.`,
          `The time '${text(row, 'Date')}' cannot be read; comes at ${at} now.`,
        ),
      );
    return {
      id,
      move: 'mv-course',
      trigger: { kind: 'at', at },
      channel: 'mail',
      from: text(row, 'From') === '' ? 'ctl' : actors.of(text(row, 'From')),
      to: [...new Set(same.map((one) => text(one, 'Player')))].filter(Boolean).map((name) => roles.of(name)),
      type: 'action',
      gist: subject || id,
      subject: marked(subject || id, language),
      body: { pick: 'all', blocks: [{ id: 'main', text: text(row, 'Script') || subject || id }] },
      facts: [],
      attachments: [],
      expected: [],
      objectives: [],
    };
  });
  if (rows.some((row) => text(row, 'Profile') !== ''))
    notes.push(note('left', 'Profile', 'Profielplaatjes niet overgenomen.', 'Profile pictures not carried over.'));
  if (rows.some((row) => text(row, 'Real Time') !== ''))
    notes.push(
      note(
        'left',
        'Real Time',
        'De echte kloktijd niet overgenomen; het tempo volgt uit de verhaaltijd.',
        'The real clock time not carried over; the pace follows from the story time.',
      ),
    );
  if (groups.size < rows.length)
    notes.push(
      note(
        'changed',
        '#',
        `${rows.length} regels werden ${groups.size} injects: dezelfde tekst aan meer ontvangers is één inject.`,
        `${rows.length} rows became ${groups.size} injects: one text to several receivers is one inject.`,
      ),
    );
  return {
    title,
    language,
    moves: [{ id: 'mv-course', name: language === 'nl' ? 'Verloop' : 'Course' }],
    roles: roles.list,
    actors: actors.list,
    facts: [],
    objectives: [],
    injects,
    decisions,
    signals: [],
    questions: [],
    notes: [...notes, ...cleaned()],
  };
}
