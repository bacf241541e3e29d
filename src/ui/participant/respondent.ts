const key = (seat: string): string => `spoedoverleg:respondent:${seat}`;
const answeredKey = (seat: string): string => `spoedoverleg:answered:${seat}`;

/**
 * A random name for who answers the questionnaire at this seat in this window: who loads the page anew and answers again changes what was
 * said, and counts once. Where nothing can be kept, that is lost.
 */
export function respondentHere(seat: string): string {
  const fresh = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  try {
    const kept = sessionStorage.getItem(key(seat));
    if (kept !== null) return kept;
    sessionStorage.setItem(key(seat), fresh);
  } catch {
    // Private windows may refuse.
  }
  return fresh;
}

/** The answers of this seat have been stored; what only set out, or was refused, is not answered. */
export function noteAnswered(seat: string): void {
  try {
    sessionStorage.setItem(answeredKey(seat), 'yes');
  } catch {
    // Private windows may refuse.
  }
}

/** Whether somebody answered at this seat in this window. */
export function answeredHere(seat: string): boolean {
  try {
    return sessionStorage.getItem(answeredKey(seat)) !== null;
  } catch {
    return false;
  }
}
