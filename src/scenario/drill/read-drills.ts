import type { StoryTime } from '../../base/time.ts';
import type { Report } from '../diagnostics/report.ts';
import { parseInstant } from '../instant.ts';
import type {
  ConversationId,
  DecisionId,
  InjectId,
  OptionId,
  ProductId,
  RequestId,
  RoleId,
  TopicId,
} from '../model/ids.ts';
import type { NameKind } from '../names.ts';
import type { Resolver } from '../resolve/resolver.ts';
import { makeResolver, optional } from '../resolve/resolver.ts';
import { drill, drillActs } from '../schema/drill.ts';
import type { AuthoredDrillExpect, AuthoredDrillStep } from '../schema/drill.ts';
import { findNode, placeInside, placeOf } from '../source/locate.ts';
import type { Path } from '../source/locate.ts';
import { readElement } from '../source/read-element.ts';
import type { SourceFile } from '../source/source-file.ts';
import { elementsOf, logFields, productFields } from './filled-form.ts';
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
    const act = resolveAct(r, step, path, () => lineOf(r, authored.steps, index));
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

/** The call that a question is asked in: the one that its role began last, else the one begun last by anyone. */
function lineOf(r: Resolver, steps: readonly AuthoredDrillStep[], index: number): string | undefined {
  const time = (step: AuthoredDrillStep): number => parseInstant(step.at, r.dayOne) ?? Number.NaN;
  const asking = steps[index];
  if (!asking) return undefined;
  const now = time(asking);
  const before = steps
    .flatMap((step, place) => (step.call === undefined ? [] : [{ step, place, at: time(step) }]))
    .filter(({ at, place }) => at < now || (at === now && place < index))
    .toSorted((a, b) => a.at - b.at);
  return (before.findLast(({ step }) => step.role === asking.role) ?? before.at(-1))?.step.call;
}

function resolveAct(
  r: Resolver,
  step: AuthoredDrillStep,
  path: Path,
  line: () => string | undefined,
): DrillAct | undefined {
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
      return { act, kind: r.ref('logKind', id, at), fields: logFields(r, step, path) };
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
      const elements = elementsOf(r, id, step, path);
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
    case 'call':
    case 'hangUp':
      return { act, conversation: r.ref('conversation', id, at) };
    case 'ask': {
      const conversation = line();
      if (conversation === undefined) {
        r.report.at('askWithoutCall', at);
        return undefined;
      }
      const topics = r.names.topics.get(conversation);
      const topic = r.member('topic', id, topics && new Set(topics.keys()), at) as TopicId;
      const wording =
        step.wording === undefined
          ? undefined
          : r.member('wording', step.wording, topics?.get(id), [...path, 'wording']);
      return { act, conversation: conversation as ConversationId, topic, ...optional('wording', wording) };
    }
    case 'product': {
      const product = r.ref('product', id, at);
      return { act, product, fields: productFields(r, id, step, path), elements: elementsOf(r, id, step, path) };
    }
    case 'prepare': {
      const fields = r.names.fields.get(id);
      const filled = need('filled', step.filled, []).map((field, index) =>
        r.member('field', field, fields && new Set(fields.keys()), [...path, 'filled', index]),
      );
      return { act, product: r.ref('product', id, at), filled };
    }
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
    sent: (authored.sent ?? []).map(
      (item, index) =>
        r.anyOf(['request', 'product'], 'requestOrProduct', item, [...path, 'sent', index]).id as RequestId | ProductId,
    ),
    claimed: list('claim', 'claimed', authored.claimed),
    overclaimed: list('claim', 'overclaimed', authored.overclaimed),
    asked: Object.fromEntries(
      Object.entries(authored.asked ?? {}).map(([conversation, topics]) => {
        const known = r.names.topics.get(conversation);
        return [
          r.ref('conversation', conversation, [...path, 'asked', conversation]),
          topics.map(
            (topic, index) =>
              r.member('topic', topic, known && new Set(known.keys()), [
                ...path,
                'asked',
                conversation,
                index,
              ]) as TopicId,
          ),
        ];
      }),
    ),
    shows: Object.fromEntries(
      Object.entries(authored.shows ?? {}).map(([inject, blocks]) => [
        r.ref('inject', inject, [...path, 'shows', inject]),
        blocks,
      ]),
    ),
    dimensions: Object.fromEntries(
      Object.entries(authored.dimensions ?? {}).map(([dimension, index]) => [
        r.ref('dimension', dimension, [...path, 'dimensions', dimension]),
        index,
      ]),
    ),
    ...optional('total', authored.total),
  };
}
