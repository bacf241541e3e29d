import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFile } from '../../src/exchange/import/import-file.ts';
import type { Imported } from '../../src/exchange/import/import-file.ts';
import { importReport } from '../../src/exchange/import/import-report.ts';
import { mselColumns } from '../../src/exchange/msel/columns.ts';
import type { MselRow } from '../../src/exchange/msel/columns.ts';
import { mselRows } from '../../src/exchange/msel/rows.ts';
import { mselCsv, mselXlsx } from '../../src/exchange/msel/write-msel.ts';
import { exercise20 } from '../../src/exchange/template/exercise-20.ts';
import { formatSources } from '../../src/scenario/edit/format-source.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { smallScenario } from '../scenario/fixture.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'import');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function imported(name: string, data: Uint8Array, language: 'nl' | 'en' = 'en'): Promise<Imported> {
  const outcome = await importFile(name, data, language);
  if (!outcome.ok) throw new Error(outcome.error.text.en);
  return outcome.value;
}
const errorsOf = ({ diagnostics }: Imported): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, range }) => `${file}:${range.start.line} ${code}`);
const scenarioOf = (files: readonly SourceText[]): Scenario => {
  const { scenario } = readScenario(files);
  if (!scenario) throw new Error('errors');
  return scenario;
};
const all = ({ files }: Imported): string => files.map(({ text }) => text).join('\n');

test.each([
  ['branches.json', 'icebergttx'],
  ['rows.json', 't3sf'],
  ['bundle.json', 'openaev'],
  ['list.csv', 'msel-csv'],
] as const)('%s is told to be %s, and becomes a scenario that passes check and is in shape', async (name, format) => {
  for (const language of ['nl', 'en'] as const) {
    const result = await imported(name, fixture(name), language);
    expect(result.format).toBe(format);
    expect(errorsOf(result)).toEqual([]);
    expect(formatSources(result.files)).toEqual({ ok: true, value: [] });
    expect(importReport(name, result.notes, result.diagnostics, language)).toContain(
      language === 'nl' ? '## Nog in te vullen' : '## To be filled in',
    );
  }
});

test('IcebergTTX: what is said of a message has behind the id of the file the one that the message has here', async () => {
  const result = await imported('branches.json', fixture('branches.json'));
  const said = result.notes.map(({ where }) => where).filter((where) => where.includes('.options'));
  expect(said).toEqual(['contain.options (in-contain)']);
});

test('IcebergTTX: what an option leads to comes after its choice, expected actions are ticks, messages are mails', async () => {
  const { injects, decisions, expectations, requests } = scenarioOf(
    (await imported('branches.json', fixture('branches.json'))).files,
  );
  const [decision] = decisions;
  const signal = decision?.options[0]?.effects[0];
  expect(decision?.options.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(signal).toMatchObject({ kind: 'raise', signal: 'ev-contain' });
  expect(injects.find(({ id }) => id === 'in-contain')?.trigger).toMatchObject({ kind: 'after', after: 'ev-contain' });
  expect(injects.find(({ id }) => id === 'in-alert-mail-1')).toMatchObject({
    channel: 'mail',
    trigger: { after: 'in-alert' },
  });
  expect(expectations.length).toBe(3);
  expect(requests.find(({ id }) => id === 'req-alert')?.elements.length).toBe(2);
});

test('T3SF: one text to three receivers is one inject; a poll is a decision; weekdays and AM or PM are read', async () => {
  const result = await imported('rows.json', fixture('rows.json'));
  const { injects, decisions, roles } = scenarioOf(result.files);
  expect(injects.map(({ to }) => (to === 'all' ? 0 : to.length))).toEqual([1, 3]);
  expect(roles.length).toBe(3);
  expect(decisions.map(({ options }) => options.length)).toEqual([2]);
  expect(result.files[2]?.text).toContain('at: D1 09:30');
  expect(result.files[2]?.text).toContain('at: D2 14:05');
});

test('OpenAEV: persons, addresses, tokens and what looks like a secret stay behind, and the report says so', async () => {
  const result = await imported('bundle.json', fixture('bundle.json'));
  const text = all(result);
  for (const canary of [
    'Vries',
    'devries@',
    '+31 6',
    'SECRET-TOKEN',
    'hunter2-canary',
    'animation@',
    '<p>',
    'alert(1)',
  ])
    expect([canary, text.includes(canary)]).toEqual([canary, false]);
  expect(text).toContain('Voorbeeldbedrijf');
  const kinds = result.notes.filter(({ kind }) => kind === 'privacy').map(({ where }) => where);
  expect(kinds).toEqual(expect.arrayContaining(['users', 'mail_from', 'texts']));
  expect(result.notes.filter(({ kind }) => kind === 'left').map(({ text: said }) => said.en)).toEqual(
    expect.arrayContaining(['1 disabled injects not carried over.', 'Technical inject not carried over.']),
  );
  const { injects, actors } = scenarioOf(result.files);
  expect(injects.map(({ channel }) => channel)).toEqual(['mail', 'chat']);
  expect(actors.map(({ id }) => id)).toEqual(['act-head-of-it']);
  const zipped = await imported(
    'bundle.zip',
    zipSync({ 'x.json': fixture('bundle.json'), 'logo.png': new Uint8Array(8) }),
  );
  expect(zipped.files.slice(1)).toEqual(result.files.slice(1));
});

test('a list of others: heads by other names, unknown columns named, times as they come', async () => {
  const result = await imported('list.csv', fixture('list.csv'));
  const { injects, roles, expectations } = scenarioOf(result.files);
  expect(injects.map(({ trigger }) => trigger.kind)).toEqual(['at', 'at']);
  expect(roles.map(({ id }) => id)).toEqual(['seat-it', 'seat-press-office']);
  expect(expectations.length).toBe(1);
  expect(result.notes.map(({ where }) => where)).toEqual(expect.arrayContaining(['Colour', 'in-1.controller']));
  // Who was to play it is a person: that there was one is said, not who.
  expect(all(result) + JSON.stringify(result.notes)).not.toContain('A. Person');
});

/** What an export holds in the columns that an import reads. */
const carried = [
  'id',
  'sequence',
  'move',
  'storyTime',
  'type',
  'title',
  'synopsisNl',
  'synopsisEn',
  'from',
  'to',
  'channel',
  'textNl',
  'textEn',
  'expected',
  'objectives',
  'tags',
  'trigger',
  'condition',
  'facts',
  'dependency',
  'truth',
  'guidance',
  'alt',
];
/** Columns whose content the report of the import names when it stayed behind. */
const said = ['clocks', 'decision'];

const rowsOf = (files: readonly SourceText[]): readonly MselRow[] => {
  const scenario = scenarioOf(files);
  const [variant] = scenario.variants;
  if (!variant) throw new Error('no variant');
  return mselRows(scenario, variant, scenario.language);
};

test.each([
  ['small', smallScenario],
  ['template', exercise20.files({ id: 'mine', title: 'Mijn', language: 'nl' })],
] as const)(
  'a list exported as workbook and imported again loses nothing that it carries (%s)',
  async (_name, files) => {
    const before = rowsOf(files);
    const result = await imported('list.xlsx', await mselXlsx(before, 'nl'), 'nl');
    expect(result.format).toBe('msel-xlsx');
    expect(errorsOf(result)).toEqual([]);
    const named = new Set(result.notes.map(({ where }) => where));
    const after = rowsOf(result.files);
    const lost = before.flatMap((row, index) =>
      mselColumns
        .map(({ id }) => id)
        .filter((column) => {
          const place = `${row['id'] ?? ''}.${column}`;
          if (said.includes(column)) return (row[column] ?? '') !== '' && !named.has(place);
          if (!carried.includes(column) || (row[column] ?? '') === (after[index]?.[column] ?? '')) return false;
          // A condition on what a list does not hold, such as a value, is named in the report instead.
          const fields =
            { condition: ['if', 'when'], textNl: ['body'], textEn: ['body'], trigger: ['trigger', 'earlier', 'when'] }[
              column
            ] ?? [];
          const storyline = column === 'dependency' || column === 'storyTime' ? ['trigger'] : [];
          return ![...fields, ...storyline].some((field) =>
            [...named].some((one) => one.startsWith(`${row['id'] ?? ''}.${field}`)),
          );
        })
        .map((column) => `${row['id'] ?? ''}.${column}: ${row[column] ?? ''} | ${after[index]?.[column] ?? ''}`),
    );
    expect(lost).toEqual([]);
    const again = await imported('list.csv', bytes(mselCsv(before, 'en')), 'nl');
    expect(again.files.slice(1)).toEqual(result.files.slice(1));
  },
);

test('a damaged, empty or foreign file gets a clear answer', async () => {
  const workbook = await mselXlsx([{ id: 'in-1', title: 'x', from: 'y', to: 'z' }], 'nl');
  const problem = async (name: string, data: Uint8Array): Promise<string> => {
    const outcome = await importFile(name, data, 'en');
    return outcome.ok ? `read as ${outcome.value.format}` : outcome.error.text.en;
  };
  const zip = zipSync({ 'x.json': fixture('bundle.json') });
  const given: readonly [string, Uint8Array, RegExp][] = [
    ['empty.csv', new Uint8Array(0), /empty/],
    ['cut.json', fixture('branches.json').slice(0, 300), /JSON file is damaged or cut off/],
    ['cut.zip', zip.slice(0, zip.length - 30), /damaged or cut off/],
    ['cut.xlsx', workbook.slice(0, workbook.length - 200), /damaged/],
    ['other.json', bytes('{"a":1}'), /no MSEL/],
    [
      'old.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /old version of Office .* save it as xlsx/,
    ],
    ['plan.pdf', bytes('%PDF-1.7'), /This is a PDF/],
    ['plan.docx', zipSync({ 'word/document.xml': strToU8('<w/>') }), /This is a Word document\. .* save that as xlsx/],
    ['plan.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), /This is a presentation/],
    ['list.ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), /LibreOffice/],
    ['heads.csv', bytes('No,Time,From,To,Title,Text'), /column heads only/],
    [
      'sales.csv',
      bytes(`Title,From,To,Text\n${Array.from({ length: 2_001 }, (_, n) => `t${n},a,b,c`).join('\n')}`),
      /has 2001 rows; no more than 2000/,
    ],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /no MSEL/],
    ['prose.txt', bytes('Dear all,\nplease find\nattached'), /No line with column heads/],
    [
      'iceberg.json',
      bytes('{"schema_version":"1.0","title":"x","injects":[{"id":1}]}'),
      /IcebergTTX, but 'injects\.0\.id'/,
    ],
    ['openaev.json', bytes('{"scenario_information":{},"scenario_injects":[{}]}'), /OpenAEV, but its injects/],
    ['pictures.zip', zipSync({ 'a.png': new Uint8Array(9) }), /holds no scenario/],
    ['up.zip', zipSync({ '../../x.json': strToU8('{}') }), /outside its folder/],
    ['bomb.zip', zipSync({ 'x.json': new Uint8Array(80 * 1024 * 1024) }, { level: 9 }), /larger than 64 MB/],
    [
      'bomb.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/a.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 }),
      /larger than 64 MB/,
    ],
  ];
  for (const [name, data, expected] of given)
    expect([name, await problem(name, data)]).toEqual([name, expect.stringMatching(expected)]);
});

test('prose about a secret is no secret, and a block called main among others keeps its translation', async () => {
  const text = '§§ all\n§ main\nHet is geen geheim; no secret: everybody knew. Token: abc123def\n§ rest\nEn de rest.';
  const row = {
    id: 'in-x',
    title: 'X',
    from: 'ctl',
    to: 'all',
    synopsisNl: 'x',
    synopsisEn: 'y',
    textNl: text,
    textEn: text.replace('En de rest', 'And the rest'),
  };
  const result = await imported('x.xlsx', await mselXlsx([row], 'nl'), 'nl');
  expect(all(result)).toContain('no secret: everybody knew. Token: [...]');
  expect(result.files.find(({ path }) => path === 'lang/en.yaml')?.text).toContain('in-x.body.main:');
  expect(result.diagnostics.filter(({ file, code }) => file.startsWith('lang') && code === 'SO7011')).toEqual([]);
});

test.each(['utf-16le', 'windows-1252'] as const)(
  'a csv file that a spreadsheet saved in %s is read',
  async (encoding) => {
    const list =
      'Titel;Van;Aan;Verhaaltijd;Volledige tekst\nEén café;Café Zuid;Privé;09:10;Het reünieëtentje gaat niet door.\n';
    const data =
      encoding === 'windows-1252'
        ? Uint8Array.from(list, (letter) => letter.charCodeAt(0))
        : new Uint8Array(Buffer.from(`\uFEFF${list}`, 'utf16le'));
    const result = await imported('lijst.csv', data, 'nl');
    expect(errorsOf(result)).toEqual([]);
    for (const said of ['name: Privé', 'name: Café Zuid', 'Het reünieëtentje gaat niet door.'])
      expect(all(result)).toContain(said);
    const warned = result.notes.some(({ text }) => text.en.includes('letters of Windows'));
    expect(warned).toBe(encoding === 'windows-1252');
  },
);

test('of a workbook the sheet with known heads is read; the others and its macros are named as left behind', async () => {
  const workbook = await mselXlsx([{ id: 'in-1', title: 'The mail', from: 'A desk', to: 'The team' }], 'en');
  const entries = unzipSync(workbook);
  const text = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  const cover =
    '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Read this first</t></is></c></row></sheetData></worksheet>';
  const sheets = /<sheets>(.*)<\/sheets>/s.exec(text('xl/workbook.xml'))?.[1] ?? '';
  const data = zipSync({
    ...entries,
    'xl/workbook.xml': strToU8(
      text('xl/workbook.xml').replace(sheets, `<sheet name="Cover" sheetId="77" r:id="rIdCover"/>${sheets}`),
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      text('xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        '<Relationship Id="rIdCover" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/cover.xml"/></Relationships>',
      ),
    ),
    'xl/worksheets/cover.xml': strToU8(cover),
    'xl/vbaProject.bin': strToU8('Sub AutoOpen()'),
  });
  const result = await imported('plan.xlsm', data);
  expect(scenarioOf(result.files).injects.map(({ id }) => id)).toEqual(['in-1']);
  const left = result.notes
    .filter(({ kind }) => kind === 'left')
    .map(({ where, text: said }) => `${where}: ${said.en}`);
  expect(left).toEqual(['Cover: This sheet was not read.', 'macro: Macros not carried over and not run.']);
});

test('the heads that the answer to a list without heads names are known', async () => {
  const prose = await importFile('x.csv', bytes('a,b\nc,d'), 'en');
  if (prose.ok) throw new Error('read as a list');
  for (const language of ['nl', 'en'] as const) {
    const named = /(?:als|such as) (.*)\.$/.exec(prose.error.text[language])?.[1] ?? '';
    const heads = named.split(/, | en | and /);
    expect(heads).toHaveLength(5);
    const result = await imported(
      'x.csv',
      bytes(`${heads.join(',')}\nA mail,A desk,The team,09:10,Please ring us back.`),
    );
    expect(all(result)).toContain('Please ring us back.');
    expect(result.notes.filter(({ kind }) => kind === 'left')).toEqual([]);
  }
});

test('a date and a time in two columns are one hour, the first date is day 1, and an hour that is made up is named', async () => {
  const rows = [
    'Subject,From,To,Time,Date,Message',
    'One,A desk,The team,14:05,10-03-2026,First',
    'Two,A desk,The team,9:30 AM,11-03-2026,Second',
    'Three,A desk,The team,soon,,Third',
  ];
  const result = await imported('x.csv', bytes(rows.join('\n')));
  const script = result.files.find(({ path }) => path === '30-script.yaml')?.text ?? '';
  expect([...script.matchAll(/ at: (.*)/g)].map(([, at]) => at)).toEqual(['D1 14:05', 'D2 09:30', 'D1 09:10']);
  expect(result.notes.filter(({ kind }) => kind === 'changed').map(({ text }) => text.en)).toEqual([
    "The time 'soon' cannot be read; comes at D1 09:10 now.",
  ]);
});

test('OpenAEV: a message for a team that finds no role says where it goes now, and ids follow the hours', async () => {
  const teams = Array.from({ length: 10 }, (_, n) => ({ team_id: `t${n}`, team_name: `Team ${n}` }));
  const mail = (id: string, hour: number, inject_teams: readonly string[]) => ({
    inject_id: id,
    inject_title: id,
    inject_depends_duration: hour * 3600,
    inject_teams,
    inject_content: { subject: id, body: 'Text' },
  });
  const data = {
    scenario_information: { scenario_name: 'X', scenario_message_footer: 'END OF TEST' },
    scenario_teams: teams,
    scenario_injects: [
      mail('Late', 3, ['t9']),
      mail('Both', 2, ['t0', 't8']),
      mail('Early', 1, ['t0', 't1', 't2', 't3', 't4', 't5', 't6', 't7']),
    ],
  };
  const result = await imported('x.json', bytes(JSON.stringify(data)));
  const { injects } = scenarioOf(result.files);
  const script = result.files.find(({ path }) => path === '30-script.yaml')?.text ?? '';
  expect([...script.matchAll(/ gist: (.*)/g)].map(([, gist]) => gist)).toEqual(['Early', 'Both', 'Late']);
  expect(injects.map(({ id }) => id)).toEqual(['in-1', 'in-2', 'in-3']);
  expect(result.title).toBe('X');
  const said = result.notes.map(({ where, text }) => `${where}: ${text.en}`);
  expect(said).toContain('Late (in-3): Was for Team 9, without a role at the table; goes to everybody now.');
  expect(said).toContain('Both (in-2): Does not go to Team 8, without a role at the table.');
  expect(said).toContain('message_footer: The footer of every message was not carried over: END OF TEST');
});

test('OpenAEV: each team beyond the eight roles is named, with where its messages go; teams of one name are one role', async () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'a', 'H', 'Ninth', 'Tenth', 'Idle'];
  const mail = (id: string, inject_teams: readonly string[], inject_all_teams = false) => ({
    inject_id: id,
    inject_title: id,
    inject_depends_duration: 0,
    inject_teams,
    inject_all_teams,
    inject_content: { subject: id, body: 'Text' },
  });
  const data = {
    scenario_information: { scenario_name: 'X' },
    scenario_teams: names.map((team_name) => ({ team_id: team_name, team_name })),
    scenario_injects: [
      mail('Everyone', names, true),
      mail('Both', ['Ninth', 'Tenth']),
      mail('Shared', ['A', 'Tenth']),
      mail('Seated', names.slice(0, 9)),
    ],
  };
  const result = await imported('x.json', bytes(JSON.stringify(data)));
  const { roles, injects } = scenarioOf(result.files);
  expect(roles).toHaveLength(8);
  const left = result.notes.filter(({ kind }) => kind === 'left').map(({ where, text }) => `${where}: ${text.en}`);
  const why = 'Team not carried over: eight roles fit at the table. Merge teams.';
  expect(left).toEqual([
    `Ninth: ${why} Its messages: 1 to everybody now, 0 to the other receivers only; each is named below.`,
    `Tenth: ${why} Its messages: 1 to everybody now, 1 to the other receivers only; each is named below.`,
    `Idle: ${why} It had no messages of its own.`,
  ]);
  const said = result.notes.map(({ where, text }) => `${where}: ${text.en}`);
  expect(said).toContain('Both (in-2): Was for Ninth, Tenth, without a role at the table; goes to everybody now.');
  expect(said).toContain('Shared (in-3): Does not go to Tenth, without a role at the table.');
  expect(said.filter((one) => /^(Everyone|Seated): /.test(one))).toEqual([]);
  const seated = injects.find(({ id }) => id === 'in-4');
  expect(seated?.to).toHaveLength(8);
});

test('a poll with more answers than a decision has options names those that stayed behind, and a time that cannot be read', async () => {
  const row = {
    Date: 'later',
    From: 'A',
    Player: 'B',
    Subject: 'Which licence?',
    Script: 'Choose.',
    Poll: '1|2|3|4|five',
  };
  const result = await imported('x.json', bytes(JSON.stringify([row])));
  expect(scenarioOf(result.files).decisions[0]?.options).toHaveLength(4);
  const said = result.notes.map(({ where, text }) => `${where}: ${text.en}`);
  expect(said).toContain('Which licence? (dec-1): Option not carried over, for a decision has four at most: five');
  expect(said).toContain("Which licence? (in-1): The time 'later' cannot be read; comes at D1 09:00 now.");
});

test('a name that was cut off for its seat is to be filled in, and only then', async () => {
  const list = (to: string): Uint8Array => bytes(`Title,From,To,Time,Text\nOne,A desk,${to},09:10,Text`);
  const says = async (to: string): Promise<boolean> =>
    (await imported('x.csv', list(to))).notes.some(({ where }) => where === '20-cast.yaml: short');
  expect([await says('Executive Leadership'), await says('Leadership')]).toEqual([true, false]);
});
