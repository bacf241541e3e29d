import type { InjectRow, MoveRow } from '../../../src/projections/views/facilitator-view.ts';
import { HOUR, MINUTE, playTime, storyTime } from '../../../src/base/time.ts';

/** 2024-06-04, midnight in the scenario's own zone. */
export const DAY_ONE = Date.UTC(2024, 5, 4);
export const at = (hour: number, minute = 0) => storyTime(DAY_ONE + hour * HOUR + minute * MINUTE);

const role = { id: 'press', short: 'Pers', name: 'Persvoorlichting' };

export const injectRow = (id: string, change: Partial<InjectRow> = {}): InjectRow => ({
  id,
  move: 'mv-2',
  channel: 'mail',
  type: 'action',
  from: 'BSI',
  to: [role],
  toAll: false,
  gist: id,
  title: id,
  body: 'OEFENING',
  guidance: '',
  facts: [],
  status: 'planned',
  due: { story: at(16), play: playTime(60 * MINUTE) },
  reads: { read: 0, total: 1 },
  can: ['release', 'hold', 'delay', 'skip'],
  ...change,
});

export const moveRow = (id: string, state: MoveRow['state']): MoveRow => ({
  id,
  number: 1,
  title: id,
  intro: '',
  light: 'dag',
  windows: [],
  state,
});
