import type { Move } from '../scenario/model/variant.ts';
import { say, type ViewContext } from './context.ts';
import type { MoveHead, PauseReason } from './views/shared.ts';

/** The moves that this variant plays, in order. */
export const playedMoves = ({ plan }: Pick<ViewContext, 'plan'>): readonly Move[] =>
  plan.scenario.moves.filter(({ id }) => plan.timeline.windows.some(({ move }) => move === id));

type Place = Pick<ViewContext, 'plan' | 'state'>;

/** Where the move being played stands among those that this variant plays, from 0. */
function placeOf({ plan, state }: Place): number {
  const window = plan.timeline.windows[state.window] ?? plan.timeline.windows[0];
  return Math.max(
    0,
    playedMoves({ plan }).findIndex((move) => move.id === window?.move),
  );
}

/** The move being played: its number among those that this variant plays, and its title, never a later one's. */
export function moveHead(context: ViewContext): MoveHead {
  const played = playedMoves(context);
  const place = placeOf(context);
  const move = played[place];
  return {
    number: place + 1,
    of: played.length,
    title: say(context, move?.title),
    light: move?.light ?? 'dag',
  };
}

/** Why the clock stands still; nothing but in a pause. Where a stretch of the story ended, whether its move did too is read from the timeline. */
export function pauseOf({ plan, state }: Place): { readonly pause?: PauseReason } {
  if (state.phase !== 'paused') return {};
  const reason = (state.pauseReason ?? 'facilitator') as PauseReason;
  const { windows } = plan.timeline;
  const goesOn = reason === 'endOfMove' && windows[state.window + 1]?.move === windows[state.window]?.move;
  return { pause: goesOn ? 'laterInMove' : reason };
}

/** The number of the move that has ended, as long as the clock stands still there. */
export const endedMove = (at: Place): number | undefined =>
  pauseOf(at).pause === 'endOfMove' ? placeOf(at) + 1 : undefined;
