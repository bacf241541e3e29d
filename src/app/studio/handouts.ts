import { exportScenario } from '../../exchange/scenario-export.ts';
import type { HandoutFile, HandoutName, HandoutWish } from '../../store/studio.ts';
import type { Workshop } from './workshop.ts';

const page = 'text/html';
const kinds: Readonly<Record<HandoutName, { readonly name: (variant: string) => string; readonly type: string }>> = {
  facilitator: { name: (variant) => `facilitator-${variant}.html`, type: page },
  participant: { name: (variant) => `participant-${variant}.html`, type: page },
  proofing: { name: () => 'proofing.html', type: page },
  'msel-xlsx': {
    name: (variant) => `msel-${variant}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'msel-csv': { name: (variant) => `msel-${variant}.csv`, type: 'text/csv' },
};

/** The scenario of the last reading as a file for others; undefined while it has errors or has no such version. */
export async function handoutOf(
  workshop: Workshop,
  { handout, variant, language }: HandoutWish,
): Promise<HandoutFile | undefined> {
  const reading = workshop.reading();
  const wanted = reading?.scenario?.variants.find(({ id }) => id === variant);
  if (!reading?.scenario || !wanted) return undefined;
  const source = { ...reading, scenario: reading.scenario, files: workshop.files() };
  const content = await exportScenario(source, handout, wanted, language);
  const { name, type } = kinds[handout];
  return {
    name: name(variant),
    type,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  };
}
