import type { MessageView } from '../../projections/views/role-view.ts';
import type { Refusal } from '../shared/use-send.ts';
import { callBehind } from './calls.ts';
import { useRoleView } from './role-view-context.tsx';
import { useAct } from './use-act.ts';

/** Answers a ringing phone or rings back: takes the call that it opens, or hears what was said when it opens none. */
export const useAnswer = (): {
  /** True when the host has taken it. */
  answer(message: MessageView): Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
} => {
  const view = useRoleView();
  const { send, busy, refusal } = useAct();
  return {
    answer: (message) => {
      const call = callBehind(view, message);
      return send(call ? { act: 'call', conversation: call.handle } : { act: 'read', message: message.handle });
    },
    busy,
    refusal,
  };
};
