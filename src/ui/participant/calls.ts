import type { CallView, MessageView, RoleView } from '../../projections/views/role-view.ts';
import type { ClockView } from '../../projections/views/shared.ts';
import type { PlayTime, StoryTime } from '../../base/time.ts';

/** The call that this seat is in. */
export const ownCall = (view: RoleView): CallView | undefined =>
  view.calls.find((call) => call.state === 'active' && call.mine);

/** The call that a ringing or missed message opens, if it can be taken now. */
export const callBehind = (view: RoleView, message: MessageView): CallView | undefined =>
  view.calls.find(
    (call) =>
      call.message === message.handle && view.affordances.some((one) => one.act === 'call' && one.ref === call.handle),
  );

/** Shown as a call from then on, no longer as the message that rang. */
export const hasBegun = (call: CallView): boolean => call.state === 'active' || call.lines.length > 0;

/** Whether a message is only the ringing of a call that stands in the list itself. */
export const isTakenUp = (view: RoleView, message: MessageView): boolean =>
  view.calls.some((call) => call.message === message.handle && hasBegun(call));

export interface CallRows {
  /** Under way: one's own, or a colleague's. */
  readonly active: readonly CallView[];
  readonly available: readonly CallView[];
  readonly over: readonly CallView[];
}

const lastLine = (call: CallView): number => call.lines.at(-1)?.at ?? 0;

/** The calls of the phone's list. One that rings or was missed stands there as a message until it is taken. */
export const callRows = (view: RoleView): CallRows => {
  const waiting = new Set(
    view.messages.filter((one) => one.state === 'ringing' || one.state === 'missed').map((one) => one.handle),
  );
  const shown = view.calls.filter((call) => hasBegun(call) || call.message === undefined || !waiting.has(call.message));
  const latest = (a: CallView, b: CallView): number => lastLine(b) - lastLine(a);
  return {
    active: shown.filter((one) => one.state === 'active').sort((a, b) => Number(b.mine) - Number(a.mine)),
    available: shown.filter((one) => one.state === 'available'),
    over: shown.filter((one) => one.state === 'over').sort(latest),
  };
};

export interface AnswerTime {
  /** Hour of the answer in the story. */
  readonly at: StoryTime;
  /** Real seconds until then at the present pace, rounded up; 0 when it is due. */
  readonly seconds: number;
}

/** When the answer to the topic under way comes. A topic lasts within one window, so play and story run alike until then. */
export const answerTime = (clock: ClockView, until: PlayTime): AnswerTime => {
  const left = Math.max(0, until - clock.play);
  return { at: (clock.story + left) as StoryTime, seconds: Math.ceil(left / (clock.pace || 1) / 1_000) };
};
