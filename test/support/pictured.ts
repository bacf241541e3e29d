import { edited } from '../scenario/fixture.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';

/** A PNG of one pixel. */
export const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The small scenario with a picture at its one attachment; and whatever pictures there are. */
export const pictured = (
  pictures: Readonly<Record<string, string>>,
  named = 'pictures/list.png',
): readonly SourceText[] => [
  ...edited(['Een lijst met links. }', `Een lijst met links., picture: ${named} }`]),
  ...Object.entries(pictures).map(([path, text]) => ({ path, text })),
];
