import type { ClockView } from '../../projections/views/shared.ts';
import { useApp } from './store-context.tsx';

/** The clock as last sent; renders at each beat, so use it in small components only. */
export const useClock = (): ClockView | null => useApp((state) => state.clock);
