import { utf8Bytes, utf8Text } from '../../base/utf8.ts';
import { sha256OfBytes } from '../../base/hash.ts';
import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';

/** One part of an evidence bundle. */
export interface Part {
  /** Lower case letters, digits, dots and hyphens. */
  readonly name: string;
  readonly text: string;
}

/** Something wrong in a bundle, and where. `part`: a part's name, `container` for what holds them together, `seal` for its last line. */
export interface BundleProblem {
  readonly part: string;
  readonly message: Localized;
}

export interface ReadContainer {
  /** Those that could be read, in the order of the file; also those with a problem. */
  readonly parts: readonly Part[];
  readonly problems: readonly BundleProblem[];
}

/**
 * The container of an evidence bundle: a first line, then each part as a line `part <name> <bytes> <sha256>` with its bytes and a line
 * end after it, then a last line `seal <sha256 of everything before>`. Equal parts give equal bytes; it can be read in any editor.
 */
const FIRST = 'spoedoverleg-bundle 1\n';
const HEAD = /^part ([a-z0-9.-]{1,80}) (0|[1-9][0-9]{0,11}) ([0-9a-f]{64})\n$/;
const SEAL = /^seal ([0-9a-f]{64})\n$/;
const LONGEST_LINE = 200;
const LINE_END = 10;

export function writeContainer(parts: readonly Part[]): Uint8Array {
  const pieces = [utf8Bytes(FIRST)];
  for (const { name, text } of parts) {
    const bytes = utf8Bytes(text);
    pieces.push(utf8Bytes(`part ${name} ${bytes.length} ${sha256OfBytes(bytes)}\n`), bytes, utf8Bytes('\n'));
  }
  const body = joined(pieces);
  return joined([body, utf8Bytes(`seal ${sha256OfBytes(body)}\n`)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Whether a file begins as a bundle of any format does. */
export const looksLikeBundle = (bytes: Uint8Array): boolean =>
  utf8Text(bytes.subarray(0, 20)) === 'spoedoverleg-bundle ';

/** Reads a container strictly: any byte that is not as `writeContainer` would have written it is a problem with a name. */
export function readContainer(bytes: Uint8Array): ReadContainer {
  const parts: Part[] = [];
  const problems: BundleProblem[] = [];
  const wrong = (part: string, nl: string, en: string): void => void problems.push({ part, message: { nl, en } });
  const first = utf8Bytes(FIRST).length;
  if (utf8Text(bytes.subarray(0, first)) !== FIRST) {
    const newer = looksLikeBundle(bytes);
    wrong(
      'container',
      newer ? 'het formaat is nieuwer, of de eerste regel is gewijzigd' : 'dit is geen bewijsbundel',
      newer ? 'the format is newer, or the first line was changed' : 'this is no evidence bundle',
    );
    return { parts, problems };
  }
  let at = first;
  for (;;) {
    const after = parts.at(-1)?.name;
    const line = lineAt(bytes, at);
    const seal = line === undefined ? null : SEAL.exec(line);
    if (line !== undefined && seal) {
      if (seal[1] !== sha256OfBytes(bytes.subarray(0, at)))
        wrong('seal', 'het zegel past niet bij wat ervoor staat', 'the seal does not fit what stands before it');
      const rest = bytes.length - at - line.length;
      if (rest > 0) wrong('container', `na het zegel staan nog ${rest} bytes`, `${rest} bytes stand after the seal`);
      return { parts, problems };
    }
    const head = line === undefined ? null : HEAD.exec(line);
    if (!line || !head) {
      const place = after ?? 'container';
      const nl = after === undefined ? 'de eerste regel' : `deel ‘${after}’`;
      const en = after === undefined ? 'the first line' : `part ‘${after}’`;
      wrong(
        place,
        `na ${nl} (byte ${at}) volgt geen deel en geen zegel`,
        `after ${en} (byte ${at}) no part and no seal follows`,
      );
      return { parts, problems };
    }
    const [, name = '', length = '0', hash] = head;
    const from = at + line.length;
    const to = from + Number(length);
    const content = bytes.subarray(from, to);
    if (to > bytes.length) {
      wrong(name, `afgebroken: ${content.length} van ${length} bytes`, `cut off: ${content.length} of ${length} bytes`);
      return { parts, problems };
    }
    if (sha256OfBytes(content) !== hash)
      wrong(name, 'de inhoud is niet die welke is vastgelegd', 'the content is not the one that was recorded');
    const text = utf8Text(content);
    if (text === undefined) wrong(name, 'de inhoud is geen tekst', 'the content is no text');
    parts.push({ name, text: text ?? '' });
    if (bytes[to] !== LINE_END) {
      wrong(
        name,
        `na dit deel (byte ${to}) ontbreekt het regeleinde`,
        `after this part (byte ${to}) the line end is missing`,
      );
      return { parts, problems };
    }
    at = to + 1;
  }
}

/** The line that begins at `at`, its end included; undefined when there is none of a sensible length. */
function lineAt(bytes: Uint8Array, at: number): string | undefined {
  const end = bytes.subarray(at, at + LONGEST_LINE).indexOf(LINE_END);
  return end < 0 ? undefined : utf8Text(bytes.subarray(at, at + end + 1));
}
