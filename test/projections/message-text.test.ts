import { expect, it } from 'vitest';
import { unmarked } from '../../src/projections/message-text.ts';

it('names a message for staff without the exercise mark and without half a pair of quotation marks', () => {
  expect(unmarked('OEFENING / EXERCISE "Analysis here. I have …')).toBe('Analysis here. I have …');
  expect(unmarked("OEFENING – 'Met woordvoering NCSC. Ik …")).toBe('Met woordvoering NCSC. Ik …');
  expect(unmarked("OEFENING – 'Kort gesprek.'")).toBe("'Kort gesprek.'");
  expect(unmarked("'Geen signalen' is geen bewijs")).toBe("'Geen signalen' is geen bewijs");
});
