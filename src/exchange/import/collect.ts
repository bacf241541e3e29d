import { idFrom } from '../scenario-id.ts';
import type { ImportNote, Named } from './draft.ts';
import { note } from './draft.ts';
import { scrub } from './scrub.ts';

/** Gives each name one id, and none twice. */
export interface Collector {
  readonly list: readonly Named[];
  /** The id for a name; a known one when it was met before (without regard to case). */
  of(name: string, wanted?: string): string;
}

export function collector(prefix: string, taken: Set<string>): Collector {
  const list: Named[] = [];
  const byName = new Map<string, string>();
  return {
    list,
    of: (name, wanted) => {
      const key = name.trim().toLowerCase();
      const before = wanted === undefined ? byName.get(key) : list.find(({ id }) => id === wanted)?.id;
      if (before !== undefined) return before;
      const id = unique(wanted ?? `${prefix}-${idFrom(name, 'x')}`, taken);
      byName.set(key, id);
      list.push({ id, name: name.trim() || id });
      return id;
    },
  };
}

/** An id that is not in use yet; it is then. */
export function unique(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}

/** What is put in when a text is shown; what it names is not carried over. Lists of what stands in the log always exist. */
export const insertion = /\{(?!list:(?:open-decisions|decisions|sent)\})[a-z]+:[^}]*\}/g;

/** Cleans texts of addresses, telephone numbers and secrets, and counts what was taken out. */
export function cleaner() {
  const counts = { address: 0, telephone: 0, secret: 0, insertion: 0 };
  return {
    clean: (text: string): string => {
      const { text: clean, found } = scrub(text);
      for (const kind of found) counts[kind]++;
      return clean.replace(insertion, () => {
        counts.insertion++;
        return '[...]';
      });
    },
    notes: (): readonly ImportNote[] => {
      const words = {
        address: ['E-mailadressen', 'E-mail addresses'],
        telephone: ['Telefoonnummers', 'Telephone numbers'],
        secret: ['Geheimen of sleutels', 'Secrets or keys'],
      } as const;
      const inserted =
        counts.insertion === 0
          ? []
          : [
              note(
                'changed',
                'texts',
                `Invoegingen zoals {decision:...} werden '[...]' (${counts.insertion} ×).`,
                `Insertions such as {decision:...} became '[...]' (${counts.insertion} ×).`,
              ),
            ];
      const kept = (Object.keys(words) as (keyof typeof words)[])
        .filter((kind) => counts[kind] > 0)
        .map((kind) =>
          note(
            'privacy',
            'texts',
            `${words[kind][0]} uit de teksten gehaald (${counts[kind]}).`,
            `${words[kind][1]} taken out of the texts (${counts[kind]}).`,
          ),
        );
      return [...kept, ...inserted];
    },
  };
}

/** The text with the mark of an exercise, when it had none. */
export const marked = (text: string, language: 'nl' | 'en'): string => {
  const mark = language === 'nl' ? 'OEFENING' : 'OEFENING / EXERCISE';
  return text.trimStart().startsWith('OEFENING') ? text : `${mark} – ${text}`;
};

/** A fact or text link that leads to nothing that was carried over keeps its words only. */
export const withoutLinks = (text: string, known: (id: string) => boolean): string =>
  text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, words: string, id: string) => (known(id) ? whole : words));
