import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';

let hexOfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits; synchronous and the same in Node and every browser context. */
export const sha256Hex = (text: string): string => hexOfText(text);

/** An edge whose platform has a faster SHA-256 puts it here, once, at its start. It must give the same digits. */
export function usePlatformHash(hexOf: (text: string) => string): void {
  hexOfText = hexOf;
}

/** SHA-256 of bytes, as 64 hex digits. */
export const sha256OfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** SHA-256 over canonical JSON: equal data, equal digest. */
export const digestOf = (data: unknown): string => sha256Hex(canonicalJson(data));
