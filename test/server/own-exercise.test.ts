import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handInLimits } from '../../src/scenario/hand-in-limits.ts';
import { isPlayedPath } from '../../src/scenario/source/file-kinds.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { createExerciseCheck } from '../../src/server/exercise/check-exercise.ts';
import { edited } from '../scenario/fixture.ts';
import { PIXEL, pictured } from '../support/pictured.ts';
import { until } from '../support/until.ts';
import { request } from './support/plain-request.ts';
import { must, openRemote, startTestServer, type TestServer } from './support/test-server.ts';

const PATH = '/api/sessions/own-exercise';
const json = { 'content-type': 'application/json' };
/** Stands in the mail with which the exercise begins, and in nothing that is shipped. */
const MARK = 'zeven kastanjes';
const withMark: [string, string] = ['Ik stuur u vier schermafbeeldingen mee', `Het wachtwoord was ${MARK}`];
const played = (files: readonly SourceText[]): readonly SourceText[] => files.filter(({ path }) => isPlayedPath(path));
const own = played(edited(withMark));
const tables = { variant: '60', people: 2, name: 'Dinsdag', teams: ['Rood', 'Blauw'] };

describe('reading an exercise that is handed in', () => {
  const reports: unknown[] = [];
  const report = (error: unknown): void => void reports.push(error);

  it('gives its scenario, or its faults with their places in both languages', async () => {
    const check = createExerciseCheck(report);
    const good = await check(own);
    expect(good.ok && good.value.id).toBe('small');
    const bad = await check(
      played(
        edited([
          'from: act-journalist\n    to: [seat-ciso]\n    type: action\n    facts: [f-leak]\n    gist: De mail',
          'from: act-journalst\n    to: [seat-ciso]\n    type: action\n    facts: [f-leak]\n    gist: De mail',
        ]),
      ),
    );
    expect(bad).toMatchObject({ ok: false, error: { kind: 'faulty', faults: { count: 1 } } });
    const [fault] = !bad.ok && bad.error.kind === 'faulty' ? bad.error.faults.named : [];
    expect(fault).toMatchObject({ file: '30-script.yaml', line: 7 });
    expect(fault?.message.nl).toContain("Bedoelde u 'act-journalist'?");
    expect(fault?.message.en).toContain("Did you mean 'act-journalist'?");
    expect(reports).toEqual([]);
  });

  it.each([
    ['multiplies by aliases', `a: &a [x, x, x, x, x, x, x, x, x]\n${bomb()}`],
    ['is nested deeper than anything can read', `title: ${'['.repeat(200_000)}`],
  ])('ends with a file that %s', async (_what, text) => {
    const check = createExerciseCheck(() => undefined);
    const read = await check([{ path: 'a.yaml', text }]);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error.kind).toMatch(/^(faulty|endless)$/);
  });

  it('is given up when it takes too long, or too many wait, and goes on with the next', async () => {
    reports.splice(0);
    const hasty = createExerciseCheck(report, { time: 1, memory: 256, waiting: 1 });
    const three = await Promise.all([hasty(own), hasty(own), hasty(own)]);
    expect(three).toEqual([
      { ok: false, error: { kind: 'endless' } },
      { ok: false, error: { kind: 'endless' } },
      { ok: false, error: { kind: 'busy' } },
    ]);
    expect(reports).toHaveLength(2);
    expect(String(reports[0])).toContain('took over 1 ms');
  });
});

/** Nine times nine times nine …: a few lines that stand for more than any machine holds. */
function bomb(): string {
  const names = 'abcdefghijklm'.split('');
  return names
    .slice(1)
    .map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${names[index]}`).join(', ')}]`)
    .join('\n');
}

describe('a session of an exercise of one’s own', () => {
  let server: TestServer;
  const open: { close(): void }[] = [];
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(async () => {
    for (const one of open) one.close();
    await server.close();
  });
  const post = (body: object, headers: Readonly<Record<string, string>> = {}) =>
    request(server.base, PATH, { ...json, ...headers }, body);

  const announce = (length: number): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { ...json, 'content-length': length };
      const sent = httpRequest(new URL(PATH, server.base), { agent: false, method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });

  it('is made at the machine itself only, and elsewhere not a byte of the exercise is read', async () => {
    for (const headers of [{ 'x-forwarded-for': '10.0.0.3' }, { host: 'evil.example' }]) {
      // What no schema would take: who may not is told so before anything of it is looked at.
      const answer = await post({ files: 'x'.repeat(300_000) }, headers);
      expect(answer).toEqual({ status: 403, body: { problem: 'not-allowed' } });
    }
    expect((await post({ ...tables, files: own }, { origin: 'http://evil.example' })).status).toBe(403);
  });

  it('is refused with the reason, and nothing of it is kept', async () => {
    const answers = {
      form: await post({ ...tables, files: 'x' }),
      none: await post({ ...tables, files: [] }),
      out: await post({ ...tables, files: [...own, { path: '../a.yaml', text: '' }] }),
      deep: await post({ ...tables, files: [...own, { path: 'lang/deeper/a.yaml', text: '' }] }),
      other: await post({ ...tables, files: [...own, { path: 'notes.txt', text: '' }] }),
      remarks: await post({ ...tables, files: [...own, { path: 'review.yaml', text: '' }] }),
      drill: await post({ ...tables, files: [...own, { path: 'drills/a.yaml', text: '' }] }),
      twice: await post({ ...tables, files: [...own, ...own] }),
      many: await post({
        ...tables,
        files: Array.from({ length: handInLimits.files + 1 }, (_, index) => ({ path: `${index}.yaml`, text: '' })),
      }),
      variant: await post({ ...tables, variant: '90', files: own }),
      people: await post({ ...tables, people: 9, files: own }),
    };
    for (const [what, { status, body }] of Object.entries(answers))
      expect([what, status, body]).toEqual([what, 400, { problem: 'not-understood' }]);
    const large = [...own, { path: 'z.yaml', text: `# ${'x'.repeat(handInLimits.yamlLetters)}` }];
    expect(await post({ ...tables, files: large })).toEqual({ status: 413, body: { problem: 'too-long' } });
    expect(await post({ ...tables, files: [{ path: 'z.yaml', text: 'x'.repeat(9_000_000) }] })).toEqual({
      status: 413,
      body: { problem: 'too-long' },
    });
    // What says that it is longer than anything that is read is refused before a byte of it has come.
    expect(await announce(17_000_000)).toBe(413);
    const faulty = await post({ ...tables, files: played(edited(withMark, ['light: dag', 'light: zon'])) });
    expect(faulty).toMatchObject({ status: 422, body: { problem: 'faulty', faults: { count: 1 } } });
    const noPicture = played(pictured({ 'pictures/list.png': 'bm8gcGljdHVyZQ==' }));
    expect(await post({ ...tables, files: noPicture })).toMatchObject({ status: 422, body: { problem: 'faulty' } });
    expect(server.stored()).not.toContain('Dinsdag');
    expect(server.reports).toEqual([]);
  });

  it('plays that exercise, after a restart too, and leaves nothing of it when it is deleted', async () => {
    const files = played(pictured({ 'pictures/list.png': PIXEL })).map(({ path, text }) => ({
      path,
      text: text.replace(...withMark),
    }));
    const { token } = await must(server.api.createOwn({ ...tables, files }));
    expect(JSON.parse((await server.auditOf(token))[0]?.what ?? '')).toEqual({
      op: 'create',
      teams: 2,
      ownExercise: 'small',
    });
    const code = await server.codeOf(token);
    const seat = (await must(server.api.takeSeat(code, 0, 0))).token;
    await server.restart();
    const desk = openRemote(server, token, { kind: 'facilitator' }, 0);
    const screen = openRemote(server, seat, { kind: 'seat', seat: 0 });
    open.push(desk, screen);
    await until(() => expect(desk.view()?.kind).toBe('facilitator'));
    await until(() => expect(screen.view()?.kind).toBe('role'));
    // Nobody has been given the mail yet.
    expect(JSON.stringify(screen.views)).not.toContain(MARK);
    expect((await desk.client.send({ act: 'start' })).ok).toBe(true);
    await until(() => expect(JSON.stringify(screen.view())).toContain(MARK));
    // The facilitator looks back with the exercise that was played, on whatever device.
    const run = JSON.parse((await must(server.api.run(token, 0))).file ?? '') as { readonly scenario: unknown };
    expect(JSON.stringify(run.scenario)).toContain(MARK);
    for (const path of ['scenarios/small.json', 'scenarios/index.json', 'scenarios/small.source.json'])
      expect(await (await fetch(new URL(path, server.base))).text()).not.toContain(MARK);

    const digests = await server.exercises();
    expect(digests).toHaveLength(1);
    const again = await must(server.api.createOwn({ ...tables, files }));
    // The same exercise is kept once.
    expect(await server.exercises()).toEqual(digests);
    desk.close();
    screen.close();
    await server.remove(token);
    expect(await server.exercises()).toEqual(digests);
    await server.remove(again.token);
    expect(await server.exercises()).toEqual([]);
    expect(await server.api.open(token)).toEqual({ ok: false, problem: 'unknown' });
    expect(server.reports).toEqual([]);
  });
});
