import { randomUUID } from 'node:crypto';
import { draw, seedRng } from '../../src/base/rng.ts';
import { diligent } from '../../src/analysis/policies/diligent.ts';
import { hasty } from '../../src/analysis/policies/hasty.ts';
import type { Hints } from '../../src/analysis/policies/hints.ts';
import { policies, type PolicyName } from '../../src/analysis/policies/policies.ts';
import type { Policy } from '../../src/analysis/policies/policy.ts';
import { GLANCE, NOTICES, readingTime, RESTS } from '../../src/analysis/table/pace.ts';
import { wordsIn } from '../../src/analysis/table/reading.ts';
import { listed } from '../../src/projections/role/offers.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import { createClient } from '../../src/session/client/client.ts';
import { rawConnector, type RawScreen } from './raw-connector.ts';

/** What authors wrote for simulated participants is in the script, which nobody at a seat has: what it leaves open goes by chance. */
const none: Hints = {
  options: new Set(),
  topics: new Set(),
  wordings: new Set(),
  elements: new Map(),
  sentences: new Map(),
};

const byName = { ...policies, hasty: hasty(none), diligent: diligent(none) } satisfies Readonly<
  Record<PolicyName, Policy>
>;

/** One command of a seat, and what became of it. */
export interface Sent {
  readonly team: number;
  readonly id: string;
  readonly act: string;
  outcome: 'waiting' | 'acknowledged' | 'rejected';
  /** Code of the rejection. */
  code?: string;
  /** Real ms from sending to the answer. */
  after?: number;
}

export interface PlayingSeat {
  readonly team: number;
  /** Its line is open, and it sees something. */
  isThere(): boolean;
  /** It does nothing more; its line stays. */
  rest(): void;
  close(): void;
}

export interface PlayingSeatOptions extends RawScreen {
  readonly team: number;
  readonly seat: number;
  readonly policy: PolicyName;
  /** How many times as fast as a person at the usual pace it reads and acts. */
  readonly haste: number;
  /** Told of each command as it is sent. */
  onSent(sent: Sent): void;
}

/**
 * A seat at a line of its own, with somebody there who knows what the line brings and nothing else: reads what is new for as long as
 * its words take, then does what the policy makes of it, and waits for the answer before it looks again.
 */
export function openPlayingSeat(options: PlayingSeatOptions): PlayingSeat {
  const { team, seat, haste, onSent } = options;
  const policy: Policy = byName[options.policy];
  const read = new Set<string>();
  let rng = seedRng(`load/${team}/${seat}/${options.token}`);
  let view: RoleView | undefined;
  let there = false;
  let resting = false;
  let lastId = '';
  let timer: NodeJS.Timeout | undefined;
  /** It has looked, found nothing to do, and waits for something new; or its command is under way. */
  let idle = true;

  const chance = (): number => {
    const [drawn, next] = draw(rng);
    rng = next;
    return drawn;
  };
  const later = (ms: number): void => {
    idle = false;
    timer = setTimeout(look, Math.max(1, ms / haste));
  };
  const newWords = ({ messages }: RoleView): number =>
    messages.reduce((words, { handle, body }) => {
      if (body === undefined || read.has(handle)) return words;
      read.add(handle);
      return words + wordsIn(body);
    }, 0);

  function look(): void {
    if (resting) return;
    idle = true;
    if (!view || !there) return;
    const words = newWords(view);
    if (words > GLANCE) return later(readingTime(words));
    const choice = policy(view, listed(view), rng);
    rng = choice.rng;
    if (!choice.command) return;
    idle = false;
    const began = performance.now();
    const answer = client.send(choice.command.do);
    const sent: Sent = { team, id: lastId, act: choice.command.do.act, outcome: 'waiting' };
    onSent(sent);
    void answer.then((outcome) => {
      sent.after = performance.now() - began;
      sent.outcome = outcome.ok ? 'acknowledged' : 'rejected';
      if (!outcome.ok) sent.code = outcome.rejection.code;
      if (!resting) later(RESTS[0] + chance() * (RESTS[1] - RESTS[0]));
    });
  }

  const client = createClient({
    screen: { kind: 'seat', seat },
    language: 'nl',
    randomId: () => (lastId = randomUUID()),
    connect: rawConnector(options),
    sink: {
      view(next) {
        if (next.kind !== 'role') return;
        const first = view === undefined;
        view = next;
        // Not all at one instant, as nobody does who gets the same message as others.
        if (idle && !resting) later(first ? chance() * RESTS[0] : NOTICES * (0.5 + chance()));
      },
      clock: () => undefined,
      connection: (state) => (there = state === 'open'),
      typing: () => undefined,
      seats: () => undefined,
    },
  });
  return {
    team,
    isThere: () => there,
    rest() {
      resting = true;
      clearTimeout(timer);
    },
    close() {
      resting = true;
      clearTimeout(timer);
      client.close();
    },
  };
}
