import type { EngineState } from '../engine/state/engine-state.ts';
import type { Move } from '../scenario/model/variant.ts';
import { say, type ViewContext } from './context.ts';
import type { MoveHead, PauseReason } from './views/shared.ts';

/** The moves that this variant plays, in order. */
export const playedMoves = ({ plan }: Pick<ViewContext, 'plan'>): readonly Move[] =>
  plan.scenario.moves.filter(({ id }) => plan.timeline.windows.some(({ move }) => move === id));

/** The move being played: its number among those that this variant plays, and its title, never a later one's. */
export function moveHead(context: ViewContext): MoveHead {
  const { plan, state } = context;
  const window = plan.timeline.windows[state.window] ?? plan.timeline.windows[0];
  const played = playedMoves(context);
  const number = played.findIndex((move) => move.id === window?.move);
  const move = played[Math.max(0, number)];
  return {
    number: Math.max(0, number) + 1,
    of: played.length,
    title: say(context, move?.title),
    light: move?.light ?? 'dag',
  };
}

export const pauseOf = (state: EngineState): { readonly pause?: PauseReason } =>
  state.phase === 'paused' ? { pause: (state.pauseReason ?? 'facilitator') as PauseReason } : {};
