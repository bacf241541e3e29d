import { useCallback } from 'react';
import { MINUTE } from '../../base/time.ts';
import type { InjectRow } from '../../projections/views/facilitator-view.ts';
import { useT } from '../shared/i18n.ts';
import { useConsole } from './console-actions.tsx';
import { rowTitle } from './row-words.ts';
import type { RowAct } from './msel-keys.ts';

/** Play ms by which one press shifts an inject. */
export const SHIFT = 5 * MINUTE;

/** Carries out what was chosen for a row; a release is kept back first. */
export const useRowActs = (): ((row: InjectRow, what: RowAct, reason?: string) => void) => {
  const t = useT('facilitator');
  const { act, release } = useConsole();
  return useCallback(
    (row, what, reason) => {
      const because = reason ? { reason } : {};
      const inject = row.id;
      const said = t(`notice.${what}`, { what: rowTitle(row) });
      switch (what) {
        case 'release':
          return release(row, reason);
        case 'later':
          return void act({ act: 'delay', inject, by: SHIFT, ...because }, said);
        case 'earlier':
          return void act({ act: 'delay', inject, by: -SHIFT, ...because }, said);
        case 'hold':
          return void act({ act: 'hold', inject, ...because }, said);
        case 'skip':
          return void act({ act: 'skip', inject, ...because }, said);
        case 'withdraw':
          return void act({ act: 'withdraw', inject, ...because }, said);
        case 'unhold':
        case 'unskip':
          return void act({ act: what, inject }, said);
      }
    },
    [act, release, t],
  );
};
