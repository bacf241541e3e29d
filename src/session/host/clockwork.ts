import { sha256Hex } from '../../base/hash.ts';
import { playTime, type PlayTime } from '../../base/time.ts';
import { nextDue } from '../../engine/advance.ts';
import type { Directive } from '../../engine/command.ts';
import type { ClockView } from '../../projections/views/shared.ts';
import { moveHand, nextStop } from './clock-hand.ts';
import type { HostEnvironment } from './host-environment.ts';
import type { Keeper } from './keeper.ts';
import type { Planned, RunCore } from './run-core.ts';

/** While the clock runs a record is stored at least this often, in real ms; below the 5 s of the rule by one slow beat. */
const MARK_EVERY = 4_000;
/** By up to so much a run is earlier, always by the same: two hundred that were started at one go do not all store at once ever after. */
const EARLIER = 1_000;

/** Moves play time by the beats of the pacer, and stores before anything that fell due is shown. */
export interface Clockwork {
  /** Play time for a command that arrives now. */
  now(): PlayTime;
  view(): ClockView;
  /** `steady`: real ms at which the beat came. */
  beat(steady: number): Promise<void>;
  /** The beats stopped for too long: the run stands paused at the last record. */
  gap(): Promise<void>;
  /** To be called after every change of the state that did not come from here. */
  follow(wasRunning: boolean): void;
}

export function createClockwork(core: RunCore, keeper: Keeper, environment: HostEnvironment): Clockwork {
  const { timeline } = core.plan;
  let hand: number = core.state.now;
  let since = environment.steady();
  const markEvery = MARK_EVERY - EARLIER * shareOf(core.journal.id);
  const running = (): boolean => core.state.phase === 'running';
  const pause = (at: PlayTime, reason: 'endOfMove' | 'gap'): Planned => ({
    id: environment.randomId(),
    at,
    command: { by: { kind: 'facilitator' }, do: { act: 'pause', reason } satisfies Directive },
  });
  const shown = (at: PlayTime): Planned => ({ mark: { kind: 'shown' }, at });

  return {
    now: () => playTime(Math.max(core.state.now, Math.floor(hand))),
    view() {
      const play = playTime(Math.max(core.state.now, Math.floor(hand)));
      return {
        play,
        story: timeline.storyOf(play),
        pace: timeline.paceAt(play) * core.multiplier,
        multiplier: core.multiplier,
        running: running(),
      };
    },
    async beat(steady) {
      const real = Math.max(0, steady - since);
      since = Math.max(since, steady);
      if (!running()) {
        hand = core.state.now;
        return;
      }
      const from = Math.max(hand, core.state.now);
      const stop = nextStop(timeline, from);
      hand = moveHand(timeline, from, real, core.multiplier);
      const at = playTime(Math.floor(hand));
      if (at >= stop) {
        const ended = await keeper.keep([shown(at), pause(at, 'endOfMove')]);
        // The exercise may have ended of itself on the way; then there is nothing to pause.
        if (ended.kind === 'refused') await keeper.keep([shown(at)]);
      } else if ((nextDue(core.state) ?? Infinity) <= at || steady - (keeper.last?.steady ?? -Infinity) >= markEvery) {
        await keeper.keep([shown(at)]);
      }
      if (!running()) hand = core.state.now;
    },
    async gap() {
      if (running()) await keeper.keep([pause(core.state.now, 'gap')]);
      hand = core.state.now;
      since = environment.steady();
    },
    follow(wasRunning) {
      hand = running() ? Math.max(hand, core.state.now) : core.state.now;
      if (!wasRunning) since = environment.steady();
    },
  };
}

/** From 0 to below 1, evenly spread over ids. */
const shareOf = (id: string): number => Number.parseInt(sha256Hex(id).slice(0, 8), 16) / 2 ** 32;
