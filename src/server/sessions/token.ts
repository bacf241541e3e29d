import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** 192 random bits, in characters that need no escape in an address. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of a token: from it the token cannot be had back. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const sealedBy = (salt: string, who: string): string => createHmac('sha256', salt).update(who).digest('base64url');

/** What is kept of who made a session: good for asking whether it was somebody, and of no use for telling who, or what else they made. */
export function makerMark(who: string): string {
  const salt = newToken();
  return `${salt}.${sealedBy(salt, who)}`;
}

export function isMaker(mark: string, who: string): boolean {
  const [salt = '', sealed = ''] = mark.split('.');
  return sealed === sealedBy(salt, who);
}

/** Without the letters and digits that are taken for one another when read aloud or copied from a screen. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 6;

/** About 890 million possibilities; guessing is slowed down where codes are asked for. */
export const newJoinCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => letters[randomInt(letters.length)]).join('');

/** A code as somebody typed it: small letters, spaces and dashes do not matter. Undefined: it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => letters.includes(letter)) ? code : undefined;
}
