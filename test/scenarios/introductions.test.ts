import { expect, test } from 'vitest';
import { shipped } from './shipped.ts';

/** An hour that an introduction begins with, as 'Woensdag 5 juni, 08.00 uur.' or 'Wednesday 5 June, 08:00.' */
const opening = /^[^.]*?, (?<hour>\d{2})[.:](?<minute>\d{2})(?: uur)?\./;

test.each(shipped.flatMap(({ scenario }) => scenario.variants.map((variant) => ({ scenario, variant }))))(
  'the introductions of $scenario.id, variant $variant.id, begin at no other hour than the part does',
  ({ scenario, variant }) => {
    const wrong = scenario.moves.flatMap((move) => {
      const from = variant.windows.find((one) => one.move === move.id)?.from;
      if (from === undefined) return [];
      const begins = new Date(from).toISOString().slice(11, 16);
      return Object.values(scenario.texts).flatMap((texts) => {
        const { hour, minute } = opening.exec(texts[move.intro] ?? '')?.groups ?? {};
        return hour === undefined || `${hour}:${minute}` === begins ? [] : [`${move.id}: ${hour}:${minute}, not ${begins}`];
      });
    });
    expect(wrong).toEqual([]);
  },
);
