import { spaced } from '../analysis/bundle/fingerprint.ts';
import type { VerifiedBundle } from '../exchange/bundle/verify-bundle.ts';
import type { Localized } from '../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../scenario/model/ids.ts';
import type { ExitCode } from './command.ts';

interface Manner {
  readonly language: Language;
  readonly json: boolean;
}

/** Says what a check of a bundle found: in words, or as `{ ok, digest, problems, ... }`. */
export function reportBundle(
  path: string,
  verified: VerifiedBundle,
  { language, json }: Manner,
  out: (text: string) => void,
): ExitCode {
  const { problems, examined, extent } = verified;
  const ok = problems.length === 0;
  if (json) {
    const found = problems.map(({ part, message }) => ({ part, message: message[language] }));
    const { digest = null, fingerprint = null, removed = 0, semantics = null } = examined ?? {};
    const report = {
      ok,
      digest,
      problems: found,
      fingerprint,
      removedTexts: removed,
      semantics,
      extent: extent ?? null,
    };
    out(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    for (const { part, message } of problems) out(`${path}: ${part}: ${message[language]}\n`);
    out(`${path}: ${outcome(verified)[language]}\n`);
    if (examined?.digest !== undefined) out(`digest ${examined.digest}\n`);
  }
  return ok ? 0 : 1;
}

/** Without a fingerprint that was printed elsewhere it can only be said that everything fits together. */
function outcome({ problems, run, examined, extent }: VerifiedBundle): Localized {
  if (problems.length > 0 || !run || !examined) {
    const count = Math.max(1, problems.length);
    return {
      nl: `niet in orde (${count} ${count === 1 ? 'bevinding' : 'bevindingen'})`,
      en: `not in order (${count} ${count === 1 ? 'finding' : 'findings'})`,
    };
  }
  const removed = {
    nl: examined.removed === 1 ? ', 1 tekst verwijderd' : `, ${examined.removed} teksten verwijderd`,
    en: examined.removed === 1 ? ', 1 text removed' : `, ${examined.removed} texts removed`,
  };
  const [nlRemoved, enRemoved] = examined.removed > 0 ? [removed.nl, removed.en] : ['', ''];
  const print = spaced(examined.fingerprint);
  const { semantics, inputs } = examined;
  const nlPlayed = `vastgelegd onder semantiek ${semantics}, gereproduceerd (${inputs} handelingen)${nlRemoved}`;
  const enPlayed = `recorded under semantics ${semantics}, reproduced (${inputs} inputs)${enRemoved}`;
  if (!extent)
    return {
      nl: `consistent, vingerafdruk ${print}; ${nlPlayed}`,
      en: `consistent, fingerprint ${print}; ${enPlayed}`,
    };
  const after = run.records.length - extent.records + run.notes.length - extent.notes;
  return {
    nl: `ongewijzigd sinds de vingerafdruk${after > 0 ? ` (daarna kwamen er ${after} records bij)` : ''}; ${nlPlayed}`,
    en: `unaltered since the fingerprint${after > 0 ? ` (${after} records were added after it)` : ''}; ${enPlayed}`,
  };
}
