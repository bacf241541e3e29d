import { expect, it } from 'vitest';
import { idsNear } from '../../../src/ui/studio/editor/ids-near.ts';

const text = `injects:
  - id: in-mail
    to: [seat-press]
    body: Hallo
  - { id: 'in-call', from: act-press }
  - id: in-later
`;
const at = (mark: string): readonly string[] => idsNear(text, text.indexOf(mark));

it('is the word at the cursor first, then the ids above it from near to far', () => {
  expect(at('eat-press')).toEqual(['seat-press', 'in-mail']);
  expect(at('Hallo')).toEqual(['Hallo', 'in-mail']);
  expect(at(' from:')).toEqual(['in-call', 'in-mail']);
  expect(at('- id: in-later')).toEqual(['-', 'in-later', 'in-call', 'in-mail']);
  expect(at('act-press').slice(0, 2)).toEqual(['act-press', 'in-call']);
  expect(idsNear('', 0)).toEqual([]);
});
