/** Why a command is not possible now. For participants the wording reveals nothing beyond their own view. */
export const rejectionCodes = [
  'not-started',
  'paused',
  'closed',
  'occupied',
  'not-yours',
  'unknown-item',
  'already-done',
  'not-open',
  'incomplete',
  'not-possible-now',
  'out-of-range',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

export interface Rejection {
  readonly code: RejectionCode;
  /** Which field of the command is at fault, for the form. */
  readonly field?: string;
}
