import '../no-eval.ts';
import { importFile, type Imported } from '../../exchange/import/import-file.ts';
import { idFrom } from '../../exchange/scenario-id.ts';
import { templateMinutes } from '../../exchange/template/template.ts';
import { exercise20 } from '../../exchange/template/exercise-20.ts';
import { messageOf } from '../../scenario/diagnostics/format.ts';
import type { ImportReport } from '../../store/studio.ts';
import type { Made, MakeWish } from './maker-protocol.ts';

function reportOf(source: string, { format, notes, diagnostics }: Imported): ImportReport {
  const said = diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    source,
    format,
    errors: said.filter(({ severity }) => severity === 'error').length,
    lines: [
      ...notes,
      ...said.map((one) => ({
        kind: 'check' as const,
        where: `${one.file}:${one.range.start.line}`,
        text: { nl: messageOf(one, 'nl'), en: messageOf(one, 'en') },
      })),
    ],
  };
}

async function make(wish: MakeWish): Promise<Made> {
  if (wish.make === 'new') {
    const { title, language, also, minutes } = wish.wish;
    const length = templateMinutes.find((one) => one === minutes) ?? templateMinutes[0];
    const scenario = { id: idFrom(title, 'exercise'), title, language, minutes: length, ...(also ? { also } : {}) };
    return { ok: true, title, files: exercise20.files(scenario) };
  }
  const outcome = await importFile(wish.name, wish.bytes, wish.language);
  if (!outcome.ok) return { ok: false, problem: outcome.error.text };
  const { title, files } = outcome.value;
  return { ok: true, title, files, report: reportOf(wish.name, outcome.value) };
}

addEventListener('message', ({ data }: MessageEvent<MakeWish>) => {
  void make(data)
    .catch((error: unknown): Made => ({ ok: false, detail: String(error) }))
    .then((made) => postMessage(made));
});
