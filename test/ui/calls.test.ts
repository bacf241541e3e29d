import { describe, expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import type { CallView, RoleView } from '../../src/projections/views/role-view.ts';
import { answerTime, callBehind, callRows, ownCall } from '../../src/ui/participant/calls.ts';
import { messagesIn, shownTabs, tabCount } from '../../src/ui/participant/tabs.ts';
import { liaisonView } from '../gallery/fixtures/liaison.ts';
import { at, clockAt } from '../gallery/fixtures/story.ts';
import { callsView, inCallView, productsView } from '../gallery/fixtures/words.ts';

const handles = (calls: readonly CallView[]): readonly string[] => calls.map((one) => one.handle);

/** The ringing message of the fixture opens call k1. */
const ringing = (change: Partial<CallView> = {}): RoleView => {
  const view = callsView('nl');
  return {
    ...view,
    messages: liaisonView('nl').messages,
    calls: view.calls.map((call) => (call.handle === 'k1' ? { ...call, message: ringer.handle, ...change } : call)),
  };
};
const ringer = (() => {
  const found = liaisonView('nl').messages.find((one) => one.state === 'ringing');
  if (!found) throw new Error('fixture lacks a ringing call');
  return found;
})();

describe('the phone list', () => {
  it('has what is under way, what can be rung and what was said, each once', () => {
    const rows = callRows(callsView('nl'));
    expect(handles(rows.active)).toEqual(['k3']);
    expect(handles(rows.available)).toEqual(['k1']);
    expect(handles(rows.over)).toEqual(['k2']);
  });

  it('puts one’s own call before a colleague’s', () => {
    expect(handles(callRows(inCallView('nl', false)).active)).toEqual(['k1', 'k3']);
  });

  it('shows a ringing call as the message that rings, and from its beginning as the call', () => {
    const before = ringing();
    expect(handles(callRows(before).available)).toEqual([]);
    expect(messagesIn(before, 'phone').map((one) => one.handle)).toContain(ringer.handle);
    const taken = ringing({ state: 'active', mine: true, lines: [{ at: at(1, '13:52'), mine: false, text: 'Ja?' }] });
    expect(handles(callRows(taken).active)).toContain('k1');
    expect(messagesIn(taken, 'phone').map((one) => one.handle)).not.toContain(ringer.handle);
  });

  it('counts a call of this seat as something to look at', () => {
    expect(tabCount(callsView('nl'), 'phone').fresh).toBe(0);
    expect(tabCount(inCallView('nl', false), 'phone').fresh).toBe(1);
  });
});

describe('answering', () => {
  it('takes the call that the message opens, when it can be taken', () => {
    expect(callBehind(ringing(), ringer)?.handle).toBe('k1');
    expect(callBehind({ ...ringing(), affordances: [] }, ringer)).toBeUndefined();
    expect(callBehind(callsView('nl'), ringer)).toBeUndefined();
  });
});

it('knows the call of this seat from a colleague’s', () => {
  expect(ownCall(callsView('nl'))).toBeUndefined();
  expect(ownCall(inCallView('nl', true))?.handle).toBe('k1');
});

describe('time until the answer', () => {
  const clock = clockAt(1, '13:52');
  it('is counted in real seconds at the present pace, and told as an hour of the story', () => {
    const { at: hour, seconds } = answerTime(clock, playTime(clock.play + 120_000));
    expect(hour).toBe(at(1, '13:54'));
    expect(seconds).toBe(24);
  });
  it('is never past', () => {
    expect(answerTime(clock, playTime(clock.play - 60_000))).toEqual({ at: clock.story, seconds: 0 });
  });
});

it('has a place for papers only when there are any', () => {
  expect(shownTabs(callsView('nl'), ['requests', 'products', 'todo'])).toEqual(['requests', 'todo']);
  expect(shownTabs(productsView('nl'), ['requests', 'products', 'todo'])).toContain('products');
});
