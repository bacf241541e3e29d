import { describe, expect, it } from 'vitest';
import { verify } from '../../src/analysis/verify/verify.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { shippedFolders } from './shipped.ts';

/** Few walks, many fewer than `verify` itself takes: enough for all that is proved and for the load. */
const bounds = { walks: 4, runsOfEach: 1, seed: '1' };

describe.each(shippedFolders)('%s', (folder) => {
  const reading = loadScenario(folder);
  const { scenario } = reading;
  it.each(scenario?.variants.map(({ id }) => id) ?? [])('breaks nothing that verify looks at in variant %s', (id) => {
    if (!scenario) throw new Error('it has mistakes');
    const variant = scenario.variants.find((one) => one.id === id);
    const { findings } = verify(
      { ...reading, scenario },
      { ...bounds, variant: id, people: variant?.people.advised ?? 1 },
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ verdict }) => verdict === 'violated').map(({ message }) => message.en)).toEqual([]);
  });
});
