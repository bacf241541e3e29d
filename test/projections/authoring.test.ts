import { describe, expect, it } from 'vitest';
import { storyTime, type Duration } from '../../src/base/time.ts';
import { attachmentSheet } from '../../src/projections/authoring/attachment-sheet.ts';
import { chartSheet } from '../../src/projections/authoring/chart-sheet.ts';
import { knowledgeSheet } from '../../src/projections/authoring/knowledge-sheet.ts';
import { laneSheet } from '../../src/projections/authoring/lane-sheet.ts';
import type { Condition } from '../../src/scenario/model/ids.ts';
import { mselSheet } from '../../src/projections/authoring/msel-sheet.ts';
import type { SheetSource } from '../../src/projections/authoring/sheet-source.ts';
import { traceSheet } from '../../src/projections/authoring/trace-sheet.ts';
import { translationSheet } from '../../src/projections/authoring/translation-sheet.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { smallFiles } from '../app/studio/small-files.ts';

const reading = readScenario(smallFiles());
const scenario = reading.draft?.scenario;
if (!scenario) throw new Error('the small scenario can be read');
const source: SheetSource = {
  scenario,
  placeOf: () => ({ file: 'x.yaml', from: 0 }),
  placeOfPart: () => ({ file: 'x.yaml', from: 1 }),
  text: (key) => (key === undefined ? '' : (scenario.texts.nl[key] ?? '')),
};

describe('the script as a table', () => {
  const sheet = mselSheet(source);
  it('has every inject once, in the order of move and hour, those without an hour last', () => {
    expect(sheet.rows.map(({ id }) => id).toSorted()).toEqual(scenario.injects.map(({ id }) => id).toSorted());
    for (const move of sheet.moves) {
      const hours = sheet.rows.filter((row) => row.move === move.id).map(({ story }) => story ?? Infinity);
      expect(hours).toEqual(hours.toSorted((a, b) => a - b));
    }
  });
  it('names who sends by their name', () => {
    const named = new Map(sheet.senders.map(({ id, name }) => [id, name]));
    for (const { from } of sheet.rows.filter((row) => row.from !== 'ctl')) {
      const actor = scenario.actors.find(({ id }) => id === from);
      expect(named.get(from)).toBe(actor && scenario.texts[scenario.language][actor.short]);
    }
    expect(named.size).toBeGreaterThan(0);
  });
  it('says the hour as authors write it, and the minute at which it is played', () => {
    const variant = scenario.variants[0];
    const first = variant?.windows[0];
    const timed = scenario.injects.find(
      ({ id, trigger }) => trigger.kind === 'at' && variant?.injects.includes(id) && first && trigger.at <= first.to,
    );
    const row = sheet.rows.find(({ id }) => id === timed?.id);
    if (timed?.trigger.kind !== 'at' || !first) throw new Error('the small scenario has an inject with an hour');
    expect(row?.at).toMatch(/^D\d+ \d\d:\d\d$/);
    expect(row?.real).toBeCloseTo((timed.trigger.at - first.from) / first.pace / 60_000, 1);
  });
});

describe('who learns what', () => {
  it('counts what the script gives, and names facts that reach nobody', () => {
    const sheet = knowledgeSheet(source);
    const lost = { ...scenario.facts[0], id: 'f-lost' } as (typeof scenario.facts)[number];
    const more = knowledgeSheet({ ...source, scenario: { ...scenario, facts: [...scenario.facts, lost] } });
    expect(more.rows.filter(({ nowhere }) => nowhere).map(({ id }) => id)).toEqual([
      ...sheet.rows.filter(({ nowhere }) => nowhere).map(({ id }) => id),
      'f-lost',
    ]);
    const given = scenario.injects.find(({ facts, to }) => facts.length > 0 && to !== 'all');
    const cell = sheet.rows.find(({ id }) => id === given?.facts[0])?.cells[given?.to[0] ?? ''];
    expect(cell).toContainEqual(expect.objectContaining({ way: 'inject', by: given?.id }));
  });

  it('has no hour for an inject whose hour is half typed', () => {
    const at = storyTime(NaN);
    const injects = scenario.injects.map((one) =>
      one.trigger.kind === 'at' ? { ...one, trigger: { ...one.trigger, at } } : one,
    );
    const ways = knowledgeSheet({ ...source, scenario: { ...scenario, injects } }).rows.flatMap(({ cells }) =>
      Object.values(cells).flat(),
    );
    expect(ways.some(({ way }) => way === 'inject')).toBe(true);
    expect(ways.every((way) => !('at' in way))).toBe(true);
  });
});

describe('from objective to evidence', () => {
  it('has each expectation and decision under its objective', () => {
    const rows = traceSheet(source);
    expect(rows.flatMap(({ expectations }) => expectations.map(({ id }) => id)).toSorted()).toEqual(
      scenario.expectations.map(({ id }) => id).toSorted(),
    );
    expect(rows.flatMap(({ decisions }) => decisions.map(({ id }) => id)).toSorted()).toEqual(
      scenario.decisions.map(({ id }) => id).toSorted(),
    );
  });
  it('says in words what must hold where no signal is named, and not that nothing brings it about', () => {
    const [signal] = scenario.signals;
    const expectations = scenario.expectations.map((one) => ({
      ...one,
      evidence: { kind: 'holds' as const, when: `!happened('${signal?.id}')` as Condition },
    }));
    const shown = traceSheet({ ...source, scenario: { ...scenario, expectations } }).flatMap((row) => row.expectations);
    expect(shown.length).toBeGreaterThan(0);
    for (const { evidence, holds } of shown) {
      expect(evidence).toEqual([]);
      expect(holds?.words?.en).toMatch(/^‘.+’ has not happened$/);
    }
  });
  it('names what opens an expectation, its signals and what raises them as the scenario does', () => {
    const gists = new Map<string, string>(scenario.injects.map(({ id, gist }) => [id, source.text(gist)]));
    const titles = new Map<string, string>(scenario.signals.map(({ id, title }) => [id, source.text(title)]));
    const shown = traceSheet(source).flatMap(({ expectations }) => expectations);
    expect(shown.map(({ opens }) => opens.name)).toEqual(shown.map(({ opens }) => gists.get(opens.id)));
    const evidence = shown.flatMap((one) => one.evidence);
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.map(({ name }) => name)).toEqual(evidence.map(({ signal }) => titles.get(signal)));
    expect(evidence.some(({ own }) => own)).toBe(true);
    const [first] = scenario.injects;
    const raised = traceSheet({
      ...source,
      scenario: {
        ...scenario,
        signals: scenario.signals.map(({ when: _when, ...signal }) => signal),
        injects: scenario.injects.map((inject) => ({
          ...inject,
          effects:
            inject === first
              ? evidence.map(({ signal }) => ({ kind: 'raise' as const, signal: signal as never, credit: 1 }))
              : [],
        })),
      },
    });
    const others = raised.flatMap(({ expectations }) => expectations.flatMap((one) => one.evidence));
    expect(others.map(({ own, raisedBy }) => [own, raisedBy.includes(gists.get(first?.id ?? '') ?? '')])).toEqual(
      others.map(() => [false, true]),
    );
  });

  it('says when nothing shows that an objective was reached, or brings a signal about', () => {
    const bare = traceSheet({ ...source, scenario: { ...scenario, expectations: [], decisions: [] } });
    expect(bare.every((row) => row.bare)).toBe(true);
    const silent = traceSheet({
      ...source,
      scenario: {
        ...scenario,
        signals: scenario.signals.map(({ when: _when, ...signal }) => signal),
        decisions: [],
        requests: [],
        products: [],
        conversations: [],
        logKinds: [],
        storylines: [],
        injects: scenario.injects.map((inject) => ({ ...inject, effects: [] })),
      },
    });
    const evidence = silent.flatMap(({ expectations }) => expectations.flatMap((one) => one.evidence));
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.every(({ raisedBy }) => raisedBy.length === 0)).toBe(true);
  });
});

describe('the translation table', () => {
  const wish = { show: 'all', words: '' } as const;
  it('tells missing from stale, and finds by words', () => {
    const files = smallFiles();
    const script = files.find(({ path }) => path === '30-script.yaml');
    const gist = /gist: '?(.+?)'?$/m.exec(script?.text ?? '')?.[1] ?? '';
    const changed = readScenario(
      files.map((file) => (file === script ? { ...file, text: file.text.replace(gist, `${gist} nu`) } : file)),
    );
    const open = translationSheet(changed.texts, changed.translations, { ...wish, show: 'open' });
    expect(open).toMatchObject({ stale: 1, missing: 0, rows: [{ state: 'stale', source: `${gist} nu` }] });
    const found = translationSheet(changed.texts, changed.translations, { ...wish, words: `${gist} NU` });
    expect(found?.rows.length).toBe(1);
    const without = readScenario(files.filter(({ path }) => !path.startsWith('lang/')));
    const none = translationSheet(without.texts, without.translations, wish);
    expect(none?.missing).toBe(none?.total);
  });
});

describe('storylines as they are drawn', () => {
  const charts = chartSheet(source);
  it('have every state and every transition of the scenario', () => {
    expect(charts.map(({ id }) => id)).toEqual(scenario.storylines.map(({ id }) => id));
    for (const [index, chart] of charts.entries()) {
      const storyline = scenario.storylines[index];
      expect(chart.states.map(({ id }) => id)).toEqual(storyline?.states.map(({ id }) => id));
      expect(chart.transitions.map(({ id }) => id)).toEqual(storyline?.transitions.map(({ id }) => id));
      expect(chart.states.some(({ id }) => id === chart.initial)).toBe(true);
    }
  });
  it('say in a state what is sent on the way to it, and in a transition the signal by its title', () => {
    let sent = 0;
    for (const { transitions, states } of charts)
      for (const { to, sends } of transitions) {
        sent += sends.length;
        if (to !== undefined)
          expect(states.find(({ id }) => id === to)?.sends).toEqual(expect.arrayContaining([...sends]));
      }
    expect(sent).toBeGreaterThan(0);
    const titles = scenario.signals.map(({ title }) => source.text(title));
    for (const { trigger } of charts.flatMap(({ transitions }) => transitions))
      if (trigger.kind === 'on') expect(titles).toContain(trigger.text);
  });
});

describe('a variant over time', () => {
  const variant = scenario.variants[0];
  if (!variant) throw new Error('the small scenario has a variant');
  const sheet = laneSheet(source, variant.id);
  it('has each inject of the variant once: at an hour, or among those without', () => {
    const shown = [...sheet.items.filter(({ kind }) => kind === 'inject'), ...sheet.untimed].map(({ id }) => id);
    expect(shown.toSorted()).toEqual([...variant.injects].toSorted());
  });
  it('puts them at the minute at which the script has them', () => {
    for (const row of mselSheet(source, variant.id).rows) {
      const item = sheet.items.find(({ id }) => id === row.id);
      if (row.real !== undefined) expect(item).toMatchObject({ real: row.real, movable: true });
    }
  });
  it('draws a decision from the inject that opens it to its deadline', () => {
    const decisions = scenario.decisions.filter(({ id }) => variant.decisions.includes(id));
    expect(decisions.length).toBeGreaterThan(0);
    for (const { id, opens, deadline } of decisions) {
      const item = sheet.items.find((one) => one.id === id);
      const opening = 'inject' in opens ? sheet.items.find((one) => one.id === opens.inject)?.from : undefined;
      expect(item).toMatchObject({ kind: 'decision', to: variant.changes.decisions[id]?.deadline ?? deadline });
      if (opening !== undefined && item?.to !== undefined && opening < item.to) expect(item.from).toBe(opening);
    }
  });
  it('gives what a storyline sends at an hour that hour, and what follows an inject the hour after it', () => {
    const [first] = scenario.injects.filter(({ id, trigger }) => trigger.kind === 'at' && variant.injects.includes(id));
    const [line] = scenario.storylines;
    if (first?.trigger.kind !== 'at' || !line) throw new Error('the small scenario has both');
    const { at } = first.trigger;
    const follower = { ...first, id: 'in-follower' as typeof first.id };
    const sent = { ...first, id: 'in-sent' as typeof first.id, trigger: { kind: 'storyline' } as const };
    const changed = laneSheet(
      {
        ...source,
        scenario: {
          ...scenario,
          injects: [
            ...scenario.injects,
            { ...follower, trigger: { kind: 'after', after: first.id, delay: 600_000 as Duration } },
            sent,
          ],
          storylines: [
            {
              ...line,
              transitions: [
                {
                  id: 'x',
                  from: line.initial,
                  trigger: { kind: 'at', at },
                  effects: [{ kind: 'send', inject: sent.id, time: { delay: 300_000 as Duration } }],
                },
              ],
            },
          ],
          variants: [{ ...variant, injects: [...variant.injects, follower.id, sent.id] }],
        },
      },
      variant.id,
    );
    const from = (id: string): number => (changed.items.find((one) => one.id === id)?.from ?? NaN) - at;
    expect([from(follower.id), from(sent.id)]).toEqual([600_000, 300_000]);
    expect(changed.items.find(({ id }) => id === sent.id)?.storyline).toBe(line.id);
  });
});

describe('attachments', () => {
  const sheet = attachmentSheet(source, reading.translations, reading.sources);
  it('are all there, each with its text and how far each other language is', () => {
    const written = scenario.injects.flatMap(({ id, attachments }) => attachments.map((one) => `${id}.${one.id}`));
    expect(written.length).toBeGreaterThan(0);
    expect(sheet.rows.map(({ inject, id }) => `${inject}.${id}`)).toEqual(written);
    for (const { body, title, lacking } of sheet.rows) {
      expect(body.text).not.toBe('');
      expect(body.others.map(({ language }) => language)).toEqual(reading.translations.map(({ language }) => language));
      expect([title, body].every(({ others }) => others.every(({ state }) => state === 'fresh'))).toBe(!lacking);
    }
  });
  it('lack something when a translation is missing or out of date', () => {
    const none = attachmentSheet(
      source,
      reading.translations.map((state) => ({ ...state, texts: {}, fresh: new Set<string>() })),
      reading.sources,
    );
    expect(none.rows.every(({ lacking }) => lacking)).toBe(true);
    expect(none.rows[0]?.body.others[0]?.state).toBe('missing');
    const stale = attachmentSheet(
      source,
      reading.translations.map((state) => ({ ...state, fresh: new Set<string>() })),
      reading.sources,
    );
    expect(stale.rows[0]?.body.others[0]?.state).toBe('stale');
  });
});

describe('the conditions of a scenario', () => {
  it('are sentences in the script and the drawings, with the condition as written behind them', () => {
    const conditions = [
      ...mselSheet(source).rows.map(({ condition }) => condition),
      ...chartSheet(source).flatMap(({ transitions }) =>
        transitions.flatMap(({ guard, trigger }) => [guard, trigger.condition]),
      ),
    ].filter((one) => one !== undefined);
    expect(conditions.length).toBeGreaterThan(0);
    for (const { source: written, words } of conditions) {
      expect(words, written).toBeDefined();
      // No name is left as an id.
      for (const { id } of [...scenario.signals, ...scenario.injects, ...scenario.decisions])
        expect(`${words?.nl} ${words?.en}`.split(/[‘’]/)).not.toContain(id);
    }
  });
});
