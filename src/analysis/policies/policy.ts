import type { RngState } from '../../base/rng.ts';
import type { Offers } from '../../projections/role/offers.ts';
import type { RoleView } from '../../projections/views/role-view.ts';
import type { SeatCommand } from './seat-act.ts';

/**
 * A simulated participant (MECHANICS.md section 17): sees what the person at that seat would see and nothing else. No command
 * means that it waits until something changes for its seat.
 */
export type Policy = (view: RoleView, offers: Offers, rng: RngState) => Choice;

export interface Choice {
  readonly command?: SeatCommand;
  /** The policy's own stream, after what it drew. */
  readonly rng: RngState;
}
