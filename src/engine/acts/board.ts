import type { CardId, Column } from '../command.ts';
import { knowsFact, learn } from '../rules/knowledge.ts';
import { emit, touch, type World } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';

export const columns: readonly Column[] = ['known', 'said', 'unknown'];

/** The shared board: what lies there, everybody at the table has (K3). */
export const board: ActHandler<'board'> = (world, role, act) => {
  const { state, plan } = world;
  if (act.op === 'add') {
    if (!columns.includes(act.column)) return refuse('out-of-range', 'column');
    if ((act.fact === undefined) === (act.text === undefined)) return refuse('incomplete', 'text');
    if (act.fact !== undefined) {
      const { fact } = act;
      if (!knowsFact(state, role, fact)) return refuse('unknown-item', 'fact');
      if (state.cards.some((card) => card.fact === fact)) return refuse('already-done');
    }
    const id = `card-${state.nextCard}` as CardId;
    state.nextCard += 1;
    state.cards = [
      ...state.cards,
      {
        id,
        column: act.column,
        by: role,
        at: state.now,
        ...(act.fact === undefined ? {} : { fact: act.fact }),
        ...(act.text === undefined ? {} : { text: act.text }),
      },
    ];
    if (act.fact !== undefined)
      for (const item of plan.roles) learn(world, item.id, act.fact, world.spoken ? 'spoken' : 'shared', role);
    return changed(world, id, 'add', role);
  }
  const card = state.cards.find((item) => item.id === act.card);
  if (!card) return refuse('unknown-item', 'card');
  if (act.op === 'remove') {
    state.cards = state.cards.filter((item) => item.id !== act.card);
    return changed(world, act.card, 'remove', role);
  }
  if (!columns.includes(act.column)) return refuse('out-of-range', 'column');
  if (card.column === act.column) return refuse('already-done');
  state.cards = state.cards.map((item) => (item.id === act.card ? { ...item, column: act.column } : item));
  return changed(world, act.card, 'move', role);
};

function changed(
  world: World,
  card: CardId,
  op: 'add' | 'move' | 'remove',
  by: Parameters<typeof board>[1],
): undefined {
  emit(world, { type: 'cardChanged', card, op, by });
  touch(world, 'board');
}
