import { formatCivil } from '../../base/civil-time.ts';
import { SECOND, storyTime, type RealTime } from '../../base/time.ts';

/** `2026-11-28T14:05:00Z`, to the second. */
export function isoInstant(at: RealTime): string {
  const text = formatCivil(storyTime(Math.floor(at / SECOND) * SECOND));
  return `${text.length === 16 ? `${text}:00` : text}Z`;
}
