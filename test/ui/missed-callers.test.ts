import { expect, it } from 'vitest';
import type { MessageView } from '../../src/projections/views/role-view.ts';
import { missedCallers } from '../../src/ui/participant/missed-callers.ts';

const call = (handle: string, name: string, at: number, state: MessageView['state'] = 'missed'): MessageView =>
  ({ handle, at, state, from: { kind: 'actor', name } }) as unknown as MessageView;

it('names each caller once, with the last call and how often, the latest first', () => {
  const messages = [
    call('a', 'DG', 1),
    call('b', 'FG', 2),
    call('c', 'DG', 3),
    call('d', 'NCTV', 4, 'read'),
    call('e', 'NCTV', 5, 'ringing'),
  ];
  expect(missedCallers({ messages }).map(({ last, times }) => [last.handle, times])).toEqual([
    ['c', 2],
    ['b', 1],
  ]);
  expect(missedCallers({ messages: [] })).toEqual([]);
});
