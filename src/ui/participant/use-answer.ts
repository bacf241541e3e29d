import type { MessageView } from '../../projections/views/role-view.ts';
import type { Refusal } from '../shared/use-send.ts';
import { callBehind } from './calls.ts';
import { useRoleView } from './role-view-context.tsx';
import { formOf, useAct } from './use-act.ts';

/** Answers a ringing phone or rings back: takes the call that it opens, or hears what was said when it opens none. */
export const useAnswer = (
  message: MessageView,
): {
  /** True when the host has taken it. */
  answer(): Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
} => {
  const call = callBehind(useRoleView(), message)?.handle;
  const { send, busy, refusal } = useAct([formOf('call', call ?? message.handle)]);
  return {
    answer: () => send(call ? { act: 'call', conversation: call } : { act: 'read', message: message.handle }),
    busy,
    refusal,
  };
};
