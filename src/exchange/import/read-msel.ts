import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { channels } from '../../scenario/model/cast.ts';
import type { Channel } from '../../scenario/model/cast.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { InjectType } from '../../scenario/model/script.ts';
import { columnOfHead, mselColumns } from '../msel/columns.ts';
import type { MselRow } from '../msel/columns.ts';
import { readNamed } from '../msel/named.ts';
import { cleaner, collector, insertion, marked, unique, withoutLinks } from './collect.ts';
import { readBody, readAttachments, readExpected, readTime, readTrigger } from './msel-cells.ts';
import { storyDays } from './story-days.ts';
import { note } from './draft.ts';
import type { DraftInject, ImportNote, ImportProblem, ScenarioDraft } from './draft.ts';

const types: readonly InjectType[] = ['admin', 'context', 'action', 'contingency', 'noise'];
const typeWords: Readonly<Record<string, InjectType>> = {
  administrative: 'admin',
  administratief: 'admin',
  contextual: 'context',
  'expected action': 'action',
  inject: 'action',
  reserve: 'contingency',
  ruis: 'noise',
};
const channelWords: Readonly<Record<string, Channel>> = {
  email: 'mail',
  'e-mail': 'mail',
  call: 'phone',
  telefoon: 'phone',
  telephone: 'phone',
  nieuws: 'news',
  media: 'news',
  sms: 'chat',
  slack: 'chat',
  teams: 'chat',
  twitter: 'social',
  memo: 'memo',
  brief: 'memo',
  letter: 'memo',
  manual: 'system',
};

/** Columns that have no place in a scenario; what stands in them is named in the report. */
const leftOut = [
  'controller',
  'status',
  'released',
  'contingency',
  'hint',
  'clocks',
  'decision',
  'bob',
  'tempo',
  'tlp',
  'duration',
  'observed',
  'drift',
  'changes',
  'author',
] as const;

/** Of these only that they stayed behind is said: they hold names of persons. */
const ofPersons: readonly string[] = ['controller', 'author'];

const headRow = (table: readonly (readonly string[])[]): number =>
  table.findIndex((row) => row.filter((cell) => columnOfHead(cell) !== undefined).length >= 3);

/** Whether a table has a line of heads that are known here. */
export const isMsel = (table: readonly (readonly string[])[]): boolean => headRow(table) >= 0;

/** A list of injects in rows and columns, ours or of somebody else. */
export function readMsel(
  table: readonly (readonly string[])[],
  title: string,
  language: Language,
): Result<ScenarioDraft, ImportProblem> {
  const head = headRow(table);
  if (head < 0)
    return err({
      text: {
        nl: 'Geen regel met kolomkoppen gevonden; verwacht zijn koppen als Titel, Van, Aan, Verhaaltijd en Volledige tekst.',
        en: 'No line with column heads was found; expected are heads such as Title, From, To, Story time and Full text.',
      },
    });
  const heads = (table[head] ?? []).map(columnOfHead);
  const notes: ImportNote[] = (table[head] ?? []).flatMap((cell, index) =>
    heads[index] === undefined && cell.trim() !== ''
      ? [
          note(
            'left',
            cell.trim(),
            `Onbekende kolom '${cell.trim()}' niet overgenomen.`,
            `Unknown column '${cell.trim()}' not carried over.`,
          ),
        ]
      : [],
  );
  const rows = table
    .slice(head + 1)
    .map((cells): MselRow => {
      const row: Record<string, string> = {};
      cells.forEach((cell, index) => {
        const [column, text] = [heads[index], cell.replace(/\r\n/g, '\n').trimEnd()];
        if (column === undefined || text.trim() === '') return;
        // Two columns may say one thing together, such as a date and a time.
        const before = row[column];
        row[column] = before === undefined ? text : `${before}${column === 'storyTime' ? ' ' : '\n'}${text}`;
      });
      return row;
    })
    .filter((row) => Object.keys(row).length > 1);
  if (rows.length === 0)
    return err({
      text: {
        nl: 'De lijst heeft alleen kolomkoppen; er staat geen inject onder.',
        en: 'The list has column heads only; there is no inject below them.',
      },
    });
  return ok(draftOf(rows, title, language, notes));
}

function draftOf(rows: readonly MselRow[], title: string, asked: Language, notes: ImportNote[]): ScenarioDraft {
  const taken = new Set<string>(['all', 'ctl']);
  const [moves, roles, actors] = [collector('mv', taken), collector('seat', taken), collector('act', taken)];
  const facts = new Map<string, { id: string; name: string; truth?: string; truthNote?: string }>();
  const objectives = new Map<string, { id: string; name: string; tags: string[] }>();
  const { clean, notes: cleaned } = cleaner();
  const language = languageOf(rows, asked);
  const [own, other] = language === 'nl' ? (['Nl', 'En'] as const) : (['En', 'Nl'] as const);
  const cell = (row: MselRow, column: string): string => clean(row[column] ?? '');
  const lines = (text: string): readonly string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  for (const row of rows) {
    for (const line of lines(cell(row, 'facts'))) {
      const { name, id } = readNamed(line);
      if (id !== undefined && !facts.has(id)) facts.set(id, { id: unique(id, taken), name });
    }
    for (const line of lines(cell(row, 'truth'))) {
      const [, id = '', truth = '', rest] = /^([\w-]+): ([a-z-]+)(?: – (.*))?$/.exec(line) ?? [];
      const fact = facts.get(id);
      if (fact && ['source', 'public-record', 'fictional', 'mixed'].includes(truth))
        Object.assign(fact, { truth, ...(rest ? { truthNote: rest } : {}) });
    }
    const named = lines(cell(row, 'objectives')).map(readNamed);
    for (const { name, id } of named) {
      if (id === undefined) continue;
      const before = objectives.get(id) ?? { id: unique(id, taken), name, tags: [] };
      if (named.length === 1) before.tags = lines(cell(row, 'tags')).slice();
      objectives.set(id, before);
    }
  }
  const known = (id: string): boolean => facts.has(id);
  const timeOf = storyDays(rows);
  let clock = 9 * 60;
  const injects = rows.map((row, index): DraftInject => {
    const text = (column: string): string => withoutLinks(cell(row, column), known);
    const id = unique(
      /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(row['id'] ?? '') && /[A-Za-z]/.test(row['id'] ?? '')
        ? (row['id'] ?? '')
        : `in-${index + 1}`,
      taken,
    );
    const move = readNamed(cell(row, 'move') || (language === 'nl' ? 'Verloop' : 'Course'));
    const [from, to] = [readNamed(cell(row, 'from')), cell(row, 'to')];
    const parts =
      to === 'all' || to === ''
        ? []
        : to
            .split(/\n|;|,(?![^[]*\])/)
            .map((part) => readNamed(part.trim()))
            .filter(({ name, id: role }) => name !== '' || role !== undefined);
    const everyone =
      parts.length === 0 || parts.some(({ name }) => /^(all|alle|iedereen|everyone|everybody)$/i.test(name));
    const gist = text(`synopsis${own}`) || text(`synopsis${other}`) || text('title') || id;
    const body = readBody(text(`text${own}`) || text(`text${other}`) || gist, language);
    const written = text(`text${own}`) !== '' ? text(`text${other}`) : '';
    for (const column of ['textNl', 'textEn'] as const)
      for (const [found] of (row[column] ?? '').matchAll(insertion))
        notes.push(
          note(
            'changed',
            `${id}.body`,
            `De invoeging ${found} werd '[...]'.`,
            `The insertion ${found} became '[...]'.`,
          ),
        );
    const storyTime = timeOf(row);
    let guessed = false;
    const trigger = readTrigger(row['trigger'] ?? '', storyTime, row['exerciseTime'] ?? '', () => {
      guessed = true;
      return (clock += 10);
    });
    if (guessed && trigger.kind === 'at')
      notes.push(
        row['storyTime'] === undefined
          ? note(
              'changed',
              id,
              `Heeft geen tijd; komt nu op ${trigger.at}.`,
              `Has no time; comes at ${trigger.at} now.`,
            )
          : note(
              'changed',
              id,
              `De tijd '${row['storyTime']}' is niet te lezen; komt nu op ${trigger.at}.`,
              `The time '${row['storyTime']}' cannot be read; comes at ${trigger.at} now.`,
            ),
      );
    for (const column of leftOut) {
      const value = cell(row, column).trim();
      const name = mselColumns.find((one) => one.id === column)?.title;
      if (value === '' || !name) continue;
      notes.push(
        ofPersons.includes(column)
          ? note('left', `${id}.${column}`, `${name.nl} (persoonsgegeven)`, `${name.en} (personal data)`)
          : note('left', `${id}.${column}`, `${name.nl}: ${value}`, `${name.en}: ${value}`),
      );
    }
    const note35 = text('guidance');
    const { expected, rest } = readExpected(text('expected'));
    const channel = channelOf(row['channel'] ?? '');
    if (channel === undefined && (row['channel'] ?? '') !== '')
      notes.push(
        note(
          'changed',
          `${id}.channel`,
          `Kanaal '${row['channel'] ?? ''}' is 'memo' geworden.`,
          `Channel '${row['channel'] ?? ''}' became 'memo'.`,
        ),
      );
    const subject = text('title');
    const needsSubject = !['phone', 'chat', 'social'].includes(channel ?? 'memo');
    return {
      id,
      move: moves.of(move.name, move.id),
      trigger,
      ...(trigger.kind === 'at' && readTime(storyTime) !== undefined && readTime(storyTime) !== trigger.at
        ? { playedAt: readTime(storyTime) as string }
        : {}),
      ...((row['condition'] ?? '') === '' ? {} : { if: row['condition'] ?? '' }),
      channel: channel ?? 'memo',
      from: from.name === 'ctl' || from.id === 'ctl' || from.name === '' ? 'ctl' : actors.of(from.name, from.id),
      to: everyone ? 'all' : [...new Set(parts.map(({ name, id: role }) => roles.of(name, role)))],
      type: typeOf(row['type'] ?? ''),
      gist,
      ...(text(`synopsis${own}`) !== '' && text(`synopsis${other}`) !== ''
        ? { otherGist: text(`synopsis${other}`) }
        : {}),
      ...(subject !== ''
        ? { subject: marked(subject, language) }
        : needsSubject
          ? { subject: marked(gist, language) }
          : {}),
      body,
      ...(written === '' ? {} : { otherBody: readBody(written, language === 'nl' ? 'en' : 'nl') }),
      facts: lines(cell(row, 'facts')).flatMap((line) => readNamed(line).id ?? []),
      ...(note35 === '' ? {} : { guidance: note35 }),
      attachments: readAttachments(text('alt')),
      expected: [...expected, ...rest.map((one) => ({ text: one }))].map((one) => ({
        ...one,
        ...('role' in one && one.role !== undefined ? { role: roles.of(one.roleName ?? one.role, one.role) } : {}),
      })),
      objectives: lines(cell(row, 'objectives')).flatMap((line) => readNamed(line).id ?? []),
    };
  });
  if (roles.list.length === 0) roles.of(language === 'nl' ? 'Team' : 'Team');
  return {
    title,
    language,
    moves: moves.list,
    roles: roles.list,
    actors: actors.list,
    facts: [...facts.values()],
    objectives: [...objectives.values()],
    injects,
    decisions: [],
    signals: [],
    questions: [],
    notes: [...notes, ...cleaned()],
  };
}

/** The language in which most rows have a text; of an even count the one asked for. */
function languageOf(rows: readonly MselRow[], asked: Language): Language {
  const count = (column: string): number => rows.filter((row) => (row[column] ?? '') !== '').length;
  const [nl, en] = [count('textNl') + count('synopsisNl'), count('textEn') + count('synopsisEn')];
  return nl === en ? asked : nl > en ? 'nl' : 'en';
}

const typeOf = (word: string): InjectType => {
  const plain = word.trim().toLowerCase();
  return types.find((one) => one === plain) ?? typeWords[plain] ?? 'action';
};

const channelOf = (word: string): Channel | undefined => {
  const plain = word.trim().toLowerCase();
  return channels.find((one) => one === plain) ?? channelWords[plain];
};
