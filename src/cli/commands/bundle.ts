import { fingerprintOf, spaced } from '../../analysis/bundle/fingerprint.ts';
import { decodeJournal } from '../../engine/journal/file.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import { writeContainer } from '../../exchange/bundle/container.ts';
import { evidenceParts } from '../../exchange/bundle/evidence.ts';
import { verifyBundle } from '../../exchange/bundle/verify-bundle.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import { UsageError, type CliCommand } from '../command.ts';
import { readTextFile } from '../read-file.ts';
import { problemText } from '../journal-problem.ts';
import { writeFile } from '../write-file.ts';

/** `bundle`: a run as evidence, in one file. */
export const bundleCommand: CliCommand = {
  name: 'bundle',
  usage: '<journal> --out FILE [--without-texts] [--lang nl|en]',
  summary: {
    nl: 'maak van een opgeslagen run één bewijsbundel; --without-texts laat weg wat mensen typten',
    en: 'make one evidence bundle of a saved run; --without-texts leaves out what people typed',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      out: { type: 'string' },
      'without-texts': { type: 'boolean' },
      lang: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    if (values.out === undefined) throw new UsageError({ nl: 'Geef --out FILE.', en: '--out FILE is needed.' });
    const text = readTextFile(path);
    const journal = decodeJournal(text);
    if (!journal.ok) {
      err(`${path}: ${problemText(journal.error)[language]}\n`);
      return 1;
    }
    const { header, scenario, records, texts } = journal.value;
    const { name, notes } = JSON.parse(text) as { readonly name?: unknown; readonly notes?: unknown };
    const run = {
      name: typeof name === 'string' ? name : header.title,
      header,
      scenario,
      records,
      texts: values['without-texts'] ? [] : texts,
      notes: Array.isArray(notes) ? (notes as NoteRecord[]) : [],
    };
    const fingerprint = fingerprintOf(run, { records: records.length, notes: run.notes.length });
    const bytes = writeContainer(evidenceParts(run, fingerprint, []));
    const [problem] = verifyBundle(bytes).problems;
    if (problem) {
      err(`${path}: ${problem.part}: ${problem.message[language]}\n`);
      return 1;
    }
    const failed = writeFile(values.out, bytes);
    if (failed !== undefined) {
      err(`${failed[language]}\n`);
      return 1;
    }
    const words = { nl: 'vingerafdruk', en: 'fingerprint' };
    out(`${values.out}: ${bytes.length} bytes, ${words[language]} ${spaced(fingerprint)}\n`);
    return 0;
  },
};
