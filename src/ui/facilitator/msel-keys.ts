import type { InjectRow } from '../../projections/views/facilitator-view.ts';

export type RowAct = 'release' | 'hold' | 'unhold' | 'later' | 'earlier' | 'skip' | 'unskip' | 'withdraw';
export type GridIntent =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'details' }
  | { readonly kind: 'act'; readonly act: RowAct };

type Can = InjectRow['can'];

/** What a row allows: `delay` reads as both later and earlier. */
export function rowActs(can: Can): readonly RowAct[] {
  const acts: RowAct[] = [];
  if (can.includes('release')) acts.push('release');
  if (can.includes('hold')) acts.push('hold');
  if (can.includes('unhold')) acts.push('unhold');
  if (can.includes('delay')) acts.push('later', 'earlier');
  if (can.includes('skip')) acts.push('skip');
  if (can.includes('unskip')) acts.push('unskip');
  if (can.includes('withdraw')) acts.push('withdraw');
  return acts;
}

const PAGE = 8;

/**
 * Keys of the script board while the focus is in it: arrows, Home, End and page keys move; Enter opens; S sends, H holds or lets
 * go, + and - shift by five minutes, K skips or takes that back. Undefined: not ours, leave it to the browser.
 */
export function gridIntent(
  key: string,
  at: { readonly index: number; readonly count: number; readonly can: Can; readonly modified: boolean },
): GridIntent | undefined {
  if (at.modified) return undefined;
  const last = at.count - 1;
  const to = (index: number): GridIntent => ({ kind: 'move', to: Math.min(last, Math.max(0, index)) });
  switch (key) {
    case 'ArrowDown':
      return to(at.index + 1);
    case 'ArrowUp':
      return to(at.index - 1);
    case 'PageDown':
      return to(at.index + PAGE);
    case 'PageUp':
      return to(at.index - PAGE);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'Enter':
      return { kind: 'details' };
  }
  const allowed = rowActs(at.can);
  const first = (...acts: readonly RowAct[]): GridIntent | undefined => {
    const act = acts.find((candidate) => allowed.includes(candidate));
    return act && { kind: 'act', act };
  };
  switch (key.toLowerCase()) {
    case 's':
      return first('release');
    case 'h':
      return first('unhold', 'hold');
    case 'k':
      return first('unskip', 'skip');
    case '+':
    case '=':
      return first('later');
    case '-':
      return first('earlier');
    default:
      return undefined;
  }
}
