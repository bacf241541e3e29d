import { lookAt } from '../engine/world.ts';
import type { Condition } from '../scenario/model/ids.ts';
import type { ViewContext } from './context.ts';

/** Whether a condition of the scenario holds in the state that is looked at. */
export const conditionHolds = (context: Pick<ViewContext, 'plan' | 'state'>, condition: Condition): boolean =>
  context.plan.condition(condition).test(lookAt(context.plan, context.state).reader);
