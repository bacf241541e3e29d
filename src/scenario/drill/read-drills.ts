import type { StoryTime } from '../../base/time.ts';
import type { Report } from '../diagnostics/report.ts';
import type { DecisionId, ElementId, InjectId, OptionId, RoleId } from '../model/ids.ts';
import type { NameKind } from '../names.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { makeResolver, optional } from '../resolve/resolver.ts';
import { drill, drillActs } from '../schema/drill.ts';
import type { AuthoredDrillExpect, AuthoredDrillStep } from '../schema/drill.ts';
import { findNode, placeInside, placeOf } from '../source/locate.ts';
import type { Path } from '../source/locate.ts';
import { readElement } from '../source/read-element.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Drill, DrillAct, DrillExpectation, DrillStep } from './drill.ts';

/** Reads one drill file against the names of its scenario; what is wrong goes to `report`. */
export function readDrill(file: SourceFile, scenario: Resolver, report: Report): Drill | undefined {
  const root = file.doc.contents;
  const locate = (path: Path) => findNode(file, root, path);
  // The same resolver as for the scenario, but its places are in this file.
  const local: Report = {
    ...report,
    at: (name, path, params, { inside, spot, ...rest } = {}) =>
      report.place(
        name,
        inside ? placeInside(locate(path), inside[0], inside[1]) : placeOf(locate(path), spot),
        params,
        rest,
      ),
    note: (text, path) => ({ text, ...placeOf(locate(path)) }),
  };
  const authored = readElement(drill, file.data, (name, path, params, options) =>
    local.at(name, path, params, options),
  );
  if (!authored) return undefined;
  const r = makeResolver(scenario.names, local, scenario.dayOne);
  const steps = authored.steps.flatMap((step, index): DrillStep[] => {
    const path = ['steps', index];
    const act = resolveAct(r, step, path);
    const at = r.instant(step.at, [...path, 'at']);
    return act
      ? [{ at, role: r.ref('role', step.role, [...path, 'role']), act, place: placeOf(locate([...path, 'at'])) }]
      : [];
  });
  return {
    id: authored.drill,
    file: file.path,
    variant: r.ref('variant', authored.variant, ['variant']),
    people: authored.people,
    seed: String(authored.seed),
    steps: steps.toSorted((a, b) => a.at - b.at),
    expect: authored.expect.map((one, index) => ({
      ...resolveExpect(r, one, ['expect', index]),
      place: placeOf(locate(['expect', index, 'at'])),
    })),
  };
}

function resolveAct(r: Resolver, step: AuthoredDrillStep, path: Path): DrillAct | undefined {
  const given = drillActs.filter((act) => step[act] !== undefined);
  const [act] = given;
  if (given.length !== 1 || act === undefined) {
    r.report.at('exactlyOne', path, { keys: drillActs.join(', ') });
    return undefined;
  }
  const need = <T>(key: keyof AuthoredDrillStep, value: T | undefined, otherwise: T): T => {
    if (value === undefined) r.report.at('missingKey', [...path, act], { key }, { spot: 'key' });
    return value ?? otherwise;
  };
  const target = step[act];
  const id = typeof target === 'string' ? target : '';
  const at = [...path, act];
  const text = (): string => need('text', step.text, '');
  const why = (): string => need('why', step.why, '');
  const to = (): readonly RoleId[] | 'all' => {
    const given = need('to', step.to, 'all');
    return given === 'all' ? 'all' : r.refs('role', typeof given === 'string' ? [given] : given, [...path, 'to']);
  };
  const decision = (): DecisionId => r.ref('decision', id, at);
  const option = (): OptionId => {
    const word = need('option', step.option, '');
    // What is missing was reported just now and need not dangle as well.
    const known = word === '' ? undefined : r.names.options.get(id);
    return r.member('option', word, known, [...path, 'option']) as OptionId;
  };
  switch (act) {
    case 'read':
      return { act, message: r.ref('inject', id, at) };
    case 'share': {
      const found = r.anyOf(['inject', 'fact'], 'factOrInject', id, at);
      const item = found.kind === 'fact' ? { fact: r.ref('fact', id, at) } : { message: id as InjectId };
      return { act, item, to: to() };
    }
    case 'board': {
      if ((step.fact === undefined) === (step.text === undefined))
        r.report.at('exactlyOne', path, { keys: 'fact, text' });
      const fact = step.fact === undefined ? undefined : r.ref('fact', step.fact, [...path, 'fact']);
      return { act, column: step.board ?? 'known', ...optional('fact', fact), ...optional('text', step.text) };
    }
    case 'log':
      return { act, kind: r.ref('logKind', id, at), fields: step.fields ?? {} };
    case 'alternative':
      return { act, decision: decision(), text: text(), ...optional('criterion', step.criterion) };
    case 'advise':
      return { act, decision: decision(), option: option(), ...optional('why', step.why) };
    case 'decide':
      return {
        act,
        decision: decision(),
        option: option(),
        why: why(),
        ...optional('confidence', step.confidence as 1 | 2 | 3 | undefined),
        ...optional('overrule', step.overrule),
      };
    case 'confirm':
      return { act, decision: decision(), agree: need('agree', step.agree, true), ...optional('why', step.why) };
    case 'revise':
      return { act, decision: decision(), option: option(), why: why() };
    case 'send': {
      const known = r.names.elements.get(id);
      const elements = (step.elements ?? []).map(
        (element, index) => r.member('element', element, known, [...path, 'elements', index]) as ElementId,
      );
      return { act, request: r.ref('request', id, at), elements, ...optional('text', step.text) };
    }
    case 'reply':
      return { act, message: r.ref('inject', id, at), text: text() };
    case 'note':
      return { act, to: to(), text: step.note ?? '' };
    case 'chooseStart':
      return {
        act,
        obligation: r.ref('obligation', id, at),
        start: r.instant(need('start', step.start, step.at), [...path, 'start']),
        why: why(),
      };
  }
}

function resolveExpect(r: Resolver, authored: AuthoredDrillExpect, path: Path): Omit<DrillExpectation, 'place'> {
  const list = <K extends NameKind>(kind: K, key: keyof AuthoredDrillExpect, ids: readonly string[] | undefined) =>
    r.refs(kind, ids ?? [], [...path, key]);
  const knowing = (key: 'knows' | 'knowsNot') =>
    Object.fromEntries(
      Object.entries(authored[key] ?? {}).map(([role, facts]) => [
        r.ref('role', role, [...path, key, role]),
        r.refs('fact', facts, [...path, key, role]),
      ]),
    );
  const at: StoryTime | 'end' = authored.at === 'end' ? 'end' : r.instant(authored.at, [...path, 'at']);
  return {
    at,
    state: Object.fromEntries(
      Object.entries(authored.state ?? {}).map(([storyline, state]) => [
        r.ref('storyline', storyline, [...path, 'state', storyline]),
        r.member('state', state, r.names.states.get(storyline), [...path, 'state', storyline]),
      ]),
    ),
    knows: knowing('knows'),
    knowsNot: knowing('knowsNot'),
    happened: list('signal', 'happened', authored.happened),
    not: list('signal', 'not', authored.not),
    released: list('inject', 'released', authored.released),
    notReleased: list('inject', 'notReleased', authored.notReleased),
    met: list('expectation', 'met', authored.met),
    missed: list('expectation', 'missed', authored.missed),
    chose: Object.fromEntries(
      Object.entries(authored.chose ?? {}).map(([decision, option]) => [
        r.ref('decision', decision, [...path, 'chose', decision]),
        r.member('option', option, r.names.options.get(decision), [...path, 'chose', decision]) as OptionId,
      ]),
    ),
    value: Object.fromEntries(
      Object.entries(authored.value ?? {}).map(([value, n]) => [r.ref('value', value, [...path, 'value', value]), n]),
    ),
    flag: list('flag', 'flag', authored.flag),
  };
}
