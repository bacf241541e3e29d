const key = (seat: string): string => `spoedoverleg:respondent:${seat}`;
const answeredKey = (seat: string): string => `spoedoverleg:answered:${seat}`;

/** A random name for somebody who answers the questionnaire. */
export const newRespondent = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The name of who answers at this seat in this window: who loads the page anew and answers again changes what was said, and counts once.
 * Where nothing can be kept, that is lost.
 */
export function respondentHere(seat: string): string {
  const fresh = newRespondent();
  try {
    const kept = sessionStorage.getItem(key(seat));
    if (kept !== null) return kept;
    sessionStorage.setItem(key(seat), fresh);
  } catch {
    // Private windows may refuse.
  }
  return fresh;
}

/** From now on somebody else answers at this seat in this window, who has not answered yet. Returns how to take that back. */
export function giveWay(seat: string, respondent: string): () => void {
  const names = [key(seat), answeredKey(seat)];
  try {
    const before = names.map((name) => [name, sessionStorage.getItem(name)] as const);
    sessionStorage.setItem(key(seat), respondent);
    sessionStorage.removeItem(answeredKey(seat));
    return () => {
      for (const [name, value] of before) if (value !== null) sessionStorage.setItem(name, value);
    };
  } catch {
    // Private windows may refuse.
    return () => undefined;
  }
}

/** The answers of this seat have been stored; what only set out, or was refused, is not answered. */
export function noteAnswered(seat: string): void {
  try {
    sessionStorage.setItem(answeredKey(seat), 'yes');
  } catch {
    // Private windows may refuse.
  }
}

/** Whether who answers now at this seat in this window did so before. */
export function answeredHere(seat: string): boolean {
  try {
    return sessionStorage.getItem(answeredKey(seat)) !== null;
  } catch {
    return false;
  }
}
