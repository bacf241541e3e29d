import type { ClockView } from '../../projections/views/shared.ts';
import type { HostMessage } from '../wire.ts';
import type { Clockwork } from './clockwork.ts';
import type { HostEnvironment } from './host-environment.ts';

/** While it only runs on, screens are told where the clock stands once in so many real ms. */
const TOLD_EVERY = 1_000;
/** Beats are not quite even: one that comes a little early is on time. */
const EARLY = 100;

type ClockMessage = HostMessage & { readonly type: 'clock' };

/** The clock as screens are told of it: the same message for all, and the same again while it need not be told anew. */
export interface ClockFace {
  message(): ClockMessage;
  /** As `message`, but where it only runs on that is left to the next beat, however long ago it was told. */
  standing(): ClockMessage;
}

export function createClockFace(clockwork: Clockwork, environment: HostEnvironment): ClockFace {
  let last: { readonly message: ClockMessage; readonly at: number } | undefined;
  /** It goes on as it was told: in the same pace, and with nothing that stands still moved. */
  function goesOn({ clock: was }: ClockMessage, clock: ClockView): boolean {
    if (was.pace !== clock.pace || was.multiplier !== clock.multiplier || was.running !== clock.running) return false;
    return was.play === clock.play || (clock.running && clock.play > was.play);
  }
  /** `within`: real ms for which a clock that runs on need not be told anew. */
  function told(within: number): ClockMessage {
    const clock = clockwork.view();
    const at = environment.steady();
    if (last && goesOn(last.message, clock) && (last.message.clock.play === clock.play || at - last.at < within))
      return last.message;
    last = { message: { type: 'clock', clock }, at };
    return last.message;
  }
  return {
    message: () => told(TOLD_EVERY - EARLY),
    standing: () => told(Infinity),
  };
}
