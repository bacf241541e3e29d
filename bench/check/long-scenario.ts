import { exercise20 } from '../../src/exchange/template/exercise-20.ts';
import { writePart } from '../../src/scenario/edit/write-part.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';

const PARTS = 4;
/** Injects of a part of some six hundred lines. */
const INJECTS = 33;

const words = Array.from({ length: 66 }, (_, index) => `woord${index + 1}`).join(' ');

/**
 * A scenario of some three thousand lines: that of `cli new`, with four parts of six hundred lines behind it.
 * @param also has it in English as well, except for those parts
 */
export function longScenario({ also = false } = {}): readonly SourceText[] {
  const english = also ? { also: { language: 'en', title: 'Long' } as const } : {};
  const files = exercise20.files({ id: 'long', title: 'Lang', language: 'nl', ...english });
  const ids = Array.from({ length: PARTS * INJECTS }, (_, index) => `in-long-${index + 1}`);
  const parts = Array.from({ length: PARTS }, (_, part) =>
    writePart({
      path: `6${part}-long.yaml`,
      data: {
        injects: ids.slice(part * INJECTS, (part + 1) * INJECTS).map((id, index) => ({
          id,
          move: 'mv-1',
          at: 'D1 10:00',
          if:
            index % 2 === 0
              ? "!happened('ev-answered') && knows('seat-press', 'f-list-sent')"
              : "released('in-report')",
          channel: 'mail',
          from: 'act-sender',
          to: ['seat-privacy'],
          type: 'context',
          facts: ['f-list-sent'],
          gist: `Bericht ${index + 1}`,
          subject: 'OEFENING – Nog een bericht',
          body: `OEFENING\n\n[Aan die mail zat het verkeerde bestand.](f-list-sent) ${words}\n\nGroet`,
        })),
      },
    }),
  );
  return [
    ...files.map(({ path, text }) =>
      path.startsWith('10-')
        ? {
            path,
            text: text
              .replace('in-end]', `in-end, ${ids.join(', ')}]`)
              .replace('      - in-end\n', `      - in-end\n${ids.map((id) => `      - ${id}\n`).join('')}`),
          }
        : { path, text },
    ),
    ...parts,
  ];
}
