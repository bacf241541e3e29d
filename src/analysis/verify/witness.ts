import type { Act, Input } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import { formatInstant } from '../../scenario/instant.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { replayInputs, type Sighting } from './explore/explore.ts';
import { marksOfEnd, marksOfEvent, type Mark } from './explore/marks.ts';
import type { Witness, WitnessStep } from './finding.ts';

type Words = Readonly<Record<Language, string>>;

/** Replays that the cutting down of one witness may cost. */
const REPLAYS = 60;

/** A path that an author can read: what has to be done, and when, until the mark is seen. */
export function witnessOf(mark: Mark, sighting: Sighting, reaches: Words): Witness {
  const { plan, seed } = sighting.run;
  const inputs = shrunk(plan, seed, sighting, mark);
  const steps = inputs.flatMap((input) => stepOf(plan, input));
  const at = instantOf(plan, sighting.at);
  return {
    reaches: { nl: `${reaches.nl} (${at})`, en: `${reaches.en} (${at})` },
    steps,
  };
}

/** As few of the inputs as still show it; those of a condition are kept as they are, it is looked at in between. */
function shrunk(plan: Plan, seed: string, { run, inputs: count }: Sighting, mark: Mark): readonly Input[] {
  let inputs = run.inputs.slice(0, count);
  const kind = mark.split(' ')[0] ?? '';
  if (['true', 'false', 'dead-end'].includes(kind)) return inputs.filter(isAct);
  let left = REPLAYS;
  const stillShows = (candidate: readonly Input[]): boolean => {
    left -= 1;
    let shown = false;
    const { state } = replayInputs(plan, seed, candidate, (_run, events) => {
      shown ||= events.some((event) => marksOfEvent(plan, event).includes(mark));
    });
    return shown || marksOfEnd(plan, state).includes(mark);
  };
  const bare = inputs.filter((input) => isAct(input) || input.command.by.kind === 'facilitator');
  if (bare.length < inputs.length && stillShows(bare)) inputs = bare;
  for (
    let size = Math.ceil((inputs.length - 1) / 2);
    size >= 1 && left > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    // The start is never left out; later acts first, because earlier ones open what they need.
    for (let end = inputs.length; end > 1 && left > 0; end -= size) {
      const candidate = [...inputs.slice(0, Math.max(1, end - size)), ...inputs.slice(end)];
      if (candidate.length < inputs.length && stillShows(candidate)) inputs = candidate;
    }
    if (size === 1) break;
  }
  return inputs.filter(isAct);
}

const isAct = ({ command }: Input): boolean => command.by.kind === 'role' && command.do.act !== 'note';

export const instantOf = (plan: Plan, at: Input['at']): string =>
  formatInstant(plan.timeline.storyOf(at), plan.scenario.dayOne);

function stepOf(plan: Plan, { at, command }: Input): readonly WitnessStep[] {
  if (command.by.kind !== 'role') return [];
  const what = wordsOf(command.do as Act);
  const { role } = command.by;
  return [{ at: instantOf(plan, at), text: { nl: `${role} ${what.nl}`, en: `${role} ${what.en}` } }];
}

function wordsOf(act: Act): Words {
  switch (act.act) {
    case 'read':
      return { nl: `opent ${act.message}`, en: `opens ${act.message}` };
    case 'share': {
      const item = 'message' in act.item ? act.item.message : 'fact' in act.item ? act.item.fact : act.item.card;
      const to = act.to === 'all' ? { nl: 'allen', en: 'everyone' } : { nl: act.to.join(', '), en: act.to.join(', ') };
      return { nl: `deelt ${item} met ${to.nl}`, en: `shares ${item} with ${to.en}` };
    }
    case 'board':
      return { nl: 'legt of verschuift een kaart op het bord', en: 'lays or moves a card on the board' };
    case 'log':
      return { nl: `legt ${act.kind} vast`, en: `logs ${act.kind}` };
    case 'alternative':
      return { nl: `noteert een alternatief bij ${act.decision}`, en: `logs an alternative on ${act.decision}` };
    case 'decide':
      return { nl: `beslist ${act.decision}: ${act.option ?? ''}`, en: `decides ${act.decision}: ${act.option ?? ''}` };
    case 'advise':
      return { nl: `adviseert ${act.option} in ${act.decision}`, en: `advises ${act.option} in ${act.decision}` };
    case 'confirm':
      return act.agree
        ? { nl: `bevestigt ${act.decision}`, en: `confirms ${act.decision}` }
        : { nl: `bevestigt ${act.decision} niet`, en: `does not confirm ${act.decision}` };
    case 'revise':
      return { nl: `herziet ${act.decision}: ${act.option}`, en: `revises ${act.decision}: ${act.option}` };
    case 'send':
      return {
        nl: `verstuurt ${act.request} met ${act.elements.join(', ')}`,
        en: `sends ${act.request} with ${act.elements.join(', ')}`,
      };
    case 'product': {
      const said = Object.values(act.fields).flatMap(({ sentences = [], option }) => [
        ...sentences.map(({ sentence }) => sentence as string),
        ...(option === undefined ? [] : [option]),
      ]);
      const with_ = [...said, ...act.elements].join(', ');
      return with_ === ''
        ? { nl: `verstuurt ${act.product}`, en: `sends ${act.product}` }
        : { nl: `verstuurt ${act.product} met ${with_}`, en: `sends ${act.product} with ${with_}` };
    }
    case 'prepare':
      return { nl: `legt ${act.product} klaar`, en: `lays ${act.product} ready` };
    case 'call':
      return { nl: `belt ${act.conversation}`, en: `calls ${act.conversation}` };
    case 'ask':
      return { nl: `vraagt ${act.topic} in ${act.conversation}`, en: `asks ${act.topic} in ${act.conversation}` };
    case 'hangUp':
      return { nl: `hangt op (${act.conversation})`, en: `hangs up (${act.conversation})` };
    case 'reply':
      return { nl: `antwoordt op ${act.message}`, en: `answers ${act.message}` };
    case 'chooseStart':
      return { nl: `kiest het begin van ${act.obligation}`, en: `chooses the start of ${act.obligation}` };
    default:
      return { nl: act.act, en: act.act };
  }
}
