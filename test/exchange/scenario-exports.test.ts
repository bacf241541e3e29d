import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { createMachine, transition } from 'xstate';
import { facilitatorHandbook } from '../../src/exchange/handbook/facilitator-handbook.ts';
import { participantHandbook } from '../../src/exchange/handbook/participant-handbook.ts';
import { proofingCopy } from '../../src/exchange/handbook/proofing-copy.ts';
import { columnOfHead, mselColumns } from '../../src/exchange/msel/columns.ts';
import { mselRows } from '../../src/exchange/msel/rows.ts';
import { mselCsv, mselXlsx } from '../../src/exchange/msel/write-msel.ts';
import { storylineJson } from '../../src/exchange/storyline-json.ts';
import { namesByElement } from '../../src/scenario/edit/uses.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { smallScenario } from '../scenario/fixture.ts';
import { PIXEL, pictured } from '../support/pictured.ts';

const reading = readScenario(smallScenario);
const { scenario } = reading;
if (!scenario) throw new Error('the fixture has errors');
const [hour, short] = scenario.variants;
if (!hour || !short) throw new Error('the fixture has two variants');

/** Every text replaced by a word that tells which it is. */
const tokenOf = (key: string): string => `canary-${key.replaceAll('.', '-x-')}-end`;
const marked: Scenario = {
  ...scenario,
  texts: Object.fromEntries(
    Object.entries(scenario.texts).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.keys(texts).map((key) => [key, tokenOf(key)])),
    ]),
  ) as Scenario['texts'],
};
const tokensIn = (html: string): readonly string[] => [...new Set(html.match(/canary-.*?-end/g) ?? [])].toSorted();

test('the page for participants holds no word of the script, and no id', () => {
  const allowed = ['small.title', 'small.summary', 'small.question', 'mv-1.intro'].concat(
    marked.roles.flatMap(({ id }) => [`${id}.name`, `${id}.short`]),
  );
  for (const language of ['nl', 'en'] as const) {
    const html = participantHandbook(marked, hour, language);
    expect(tokensIn(html)).toEqual(allowed.map(tokenOf).toSorted());
    const rest = html.replace(/canary-.*?-end/g, '');
    const ids = [scenario.injects, scenario.facts, scenario.decisions, scenario.roles, scenario.moves]
      .flat()
      .map(({ id }) => id);
    expect(ids.filter((id) => rest.includes(id))).toEqual([]);
  }
});

test('the handbook of the staff holds all texts of what takes part in the variant, and nothing of other injects', () => {
  const html = facilitatorHandbook(marked, short, 'nl');
  for (const { id } of scenario.injects)
    expect([id, html.includes(tokenOf(`${id}.gist`))]).toEqual([id, short.injects.includes(id)]);
  for (const key of ['seat-ciso.brief', 'in-mail.a1.body', 'in-phone.body.curt', 'dec-notify.b.reason', 'q-share.text'])
    expect([key, html.includes(tokenOf(key))]).toEqual([key, true]);
});

test('on paper conditions are sentences and channels words, and what others answer stands there', () => {
  const source = readScenario(smallScenario).scenario;
  if (!source) throw new Error('the fixture has errors');
  for (const [variant, language] of [hour, short].flatMap((one) => [[one, 'nl'] as const, [one, 'en'] as const])) {
    const html = facilitatorHandbook(source, variant, language);
    expect(html.match(/(?:happened|flag|value|decided|ticked)\('/g)).toBeNull();
  }
  const html = facilitatorHandbook(marked, hour, 'nl');
  const answers = [
    ...scenario.conversations
      .filter(({ id }) => hour.conversations.includes(id))
      .flatMap(({ topics }) => topics.flatMap(({ answer }) => answer.blocks.map(({ key }) => key))),
    ...scenario.requests
      .filter(({ id }) => hour.requests.includes(id))
      .flatMap(({ answers: given, elements }) => [...given, ...elements].map(({ text }) => text)),
  ];
  expect(answers.length).toBeGreaterThan(2);
  expect(answers.filter((key) => !html.includes(tokenOf(key)))).toEqual([]);
  expect(html).toContain('· telefoon ·');
});

test('the proofing copy holds every text once by its key, and every link leads somewhere', () => {
  const html = proofingCopy(marked, reading.texts, namesByElement(smallScenario), 'en');
  const missing = reading.texts.filter(({ key }) => !html.includes(tokenOf(key)));
  expect(missing.map(({ key }) => key)).toEqual([]);
  const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]));
  const dead = [...html.matchAll(/href="#([^"]+)"/g)].filter((found) => !anchors.has(found[1] ?? ''));
  expect(dead.map((found) => found[1])).toEqual([]);
  expect(html).toContain('Named in: <a href="#');
});

test('a picture stands in what the staff and the reviewers read, and not in what participants do', () => {
  const shown = readScenario(pictured({ 'pictures/list.png': PIXEL }));
  if (!shown.scenario) throw new Error('the fixture has errors');
  const image = `<img src="data:image/png;base64,${PIXEL}" alt="Schermafbeelding">`;
  expect(facilitatorHandbook(shown.scenario, short, 'nl')).toContain(image);
  expect(proofingCopy(shown.scenario, shown.texts, new Map(), 'nl')).toContain(image);
  expect(participantHandbook(shown.scenario, short, 'nl')).not.toContain('<img');
});

test('texts cannot break out of a page', () => {
  const sly = {
    ...marked,
    texts: { ...marked.texts, nl: { ...marked.texts.nl, [scenario.summary]: '</p><script>alert(1)</script>' } },
  };
  for (const html of [participantHandbook(sly, hour, 'nl'), facilitatorHandbook(sly, hour, 'nl')])
    expect(html).not.toContain('<script');
});

test('every column of the list has a head that is found again, in both languages', () => {
  expect(
    mselColumns
      .flatMap(({ id, title }) => [title.nl, title.en].map((head) => [columnOfHead(head), id]))
      .filter(([a, b]) => a !== b),
  ).toEqual([]);
  expect(mselColumns.length).toBe(40);
  expect([columnOfHead('Subject'), columnOfHead('PLAYER'), columnOfHead('kleur')]).toEqual(['title', 'to', undefined]);
});

test('a row tells when in the story and when in the exercise, from whom to whom, and what is expected', () => {
  const rows = mselRows(scenario, hour, 'nl');
  const phone = rows.find((row) => row['id'] === 'in-phone');
  expect(phone).toMatchObject({
    move: 'De melding [mv-1]',
    storyTime: 'D1 13:20',
    exerciseTime: '0:04',
    from: 'Journaliste [act-journalist]',
    to: 'iedereen',
    trigger: "at D1 13:10\nearlier D1 13:05 if flag('quiet')",
    condition: "!happened('ev-shared')",
  });
  expect(phone?.['textNl']).toMatch(/^§§ one\n§ kind \| value\('var-trust'\) >= 3\nOEFENING/);
  const mail = rows.find((row) => row['id'] === 'in-mail');
  expect(mail?.['expected']).toBe('Deelt de mail met iedereen. [exp-share] (CISO [seat-ciso], D1 13:30 – D1 14:30)');
  expect(mail?.['decision']).toBe('Melden of niet? [dec-notify]');
  const own = scenario.injects.find(({ from }) => from === 'ctl');
  expect(rows.find((row) => row['id'] === own?.id)?.['from']).toBe('Oefenleiding [ctl]');
  expect(rows.find((row) => row['id'] === 'in-chat')?.['trigger']).toBe('after ev-shared + 10m');
});

test('the list as CSV has a line of heads and a row each, and no formula; as a workbook it is one', async () => {
  const rows = [...mselRows(scenario, hour, 'en'), { id: 'x', title: '=1+1' }];
  const csv = mselCsv(rows, 'en');
  const read = Papa.parse<string[]>(csv.replace(/^\u{FEFF}/u, ''), { skipEmptyLines: true }).data;
  expect(read.length).toBe(scenario.injects.length + 2);
  expect(read[0]?.[0]).toBe('Id');
  expect(read.at(-1)).toContain("'=1+1");
  const xlsx = await mselXlsx(rows, 'en');
  expect(new TextDecoder().decode(xlsx.slice(0, 2))).toBe('PK');
});

test('a storyline as XState JSON opens in XState and moves as it does here', () => {
  const [storyline] = scenario.storylines;
  if (!storyline) throw new Error('no storyline');
  const config = JSON.parse(storylineJson(scenario, storyline, 'nl')) as Record<string, unknown>;
  expect(config['description']).toContain('De pers');
  expect(config['description']).toContain('= D1 16:00');
  const machine = createMachine(
    config as never,
    { guards: { condition: () => false }, actions: { effects: () => undefined } } as never,
  );
  const state = machine.resolveState({ value: 'quiet' } as never);
  const [next] = transition(machine, state, { type: 'ev-fg-heard' } as never);
  expect(next.value).toBe('waiting');
});
