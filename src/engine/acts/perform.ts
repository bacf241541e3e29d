import type { RoleId } from '../../scenario/model/ids.ts';
import type { Act } from '../command.ts';
import type { Rejection } from '../rejection.ts';
import type { World } from '../world.ts';
import { refuse } from './act-context.ts';
import { board } from './board.ts';
import { advise, alternative, confirm, decide, revise } from './decide.ts';
import { momentAllows } from './moment.ts';
import { read } from './read.ts';
import { ask, call, hangUp } from './call.ts';
import { prepare, product } from './product.ts';
import { send } from './send.ts';
import { share } from './share.ts';
import { chooseStart, log, note, reply } from './speak.ts';

/** Does an act of a role, or says why not; the world is untouched when it is refused (A1). */
export function perform(world: World, role: RoleId, act: Act): Rejection | undefined {
  if (!world.plan.role.has(role)) return refuse('not-yours');
  if (!world.spoken) {
    const refused = momentAllows(world, role, act.act);
    if (refused) return refused;
  }
  switch (act.act) {
    case 'read':
      return read(world, role, act);
    case 'product':
      return product(world, role, act);
    case 'prepare':
      return prepare(world, role, act);
    case 'call':
      return call(world, role, act);
    case 'ask':
      return ask(world, role, act);
    case 'hangUp':
      return hangUp(world, role, act);
    case 'share':
      return share(world, role, act);
    case 'board':
      return board(world, role, act);
    case 'log':
      return log(world, role, act);
    case 'alternative':
      return alternative(world, role, act);
    case 'decide':
      return decide(world, role, act);
    case 'advise':
      return advise(world, role, act);
    case 'confirm':
      return confirm(world, role, act);
    case 'revise':
      return revise(world, role, act);
    case 'send':
      return send(world, role, act);
    case 'reply':
      return reply(world, role, act);
    case 'note':
      return note(world, role, act);
    case 'chooseStart':
      return chooseStart(world, role, act);
  }
}
