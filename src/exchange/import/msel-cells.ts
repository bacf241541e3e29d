import type { DraftExpectation, DraftText, DraftTrigger } from './draft.ts';
import { marked } from './collect.ts';

/** `§§ one` and `§ a1 | condition` lines part the blocks; without them the cell is one text. */
export function readBody(text: string, language: 'nl' | 'en'): DraftText {
  const head = /^§§ (all|one)\n/.exec(text);
  if (!head) return { pick: 'all', blocks: [{ id: 'main', text }] };
  const blocks = text
    .slice(head[0].length)
    .split(/^(?=§ )/m)
    .flatMap((piece) => {
      const found = /^§ ([A-Za-z0-9][A-Za-z0-9-]*)(?: \| ([^\n]*))?\n([^]*)$/.exec(piece);
      if (!found) return [];
      return [
        { id: found[1] ?? '', ...(found[2] === undefined ? {} : { when: found[2] }), text: (found[3] ?? '').trimEnd() },
      ];
    });
  return blocks.length === 0
    ? { pick: 'all', blocks: [{ id: 'main', text: marked(text, language) }] }
    : { pick: head[1] === 'one' ? 'one' : 'all', blocks };
}

export function readAttachments(
  text: string,
): readonly { readonly id: string; readonly title: string; readonly body: string }[] {
  if (text === '') return [];
  const found = [...text.matchAll(/^§ ([A-Za-z0-9][A-Za-z0-9-]*) \| ([^\n]*)\n([^]*?)(?=^§ |$(?![^]))/gm)];
  if (found.length === 0) return [{ id: 'a1', title: text.split('\n')[0] ?? text, body: text }];
  return found.map(([, id = '', title = '', body = '']) => ({ id, title, body: body.trimEnd() }));
}

/** `text [exp-x] (name [role], D1 13:30 – D1 14:30)` as we write it; other lines are expected actions in words. */
export function readExpected(text: string): {
  readonly expected: readonly DraftExpectation[];
  readonly rest: readonly string[];
} {
  const expected: DraftExpectation[] = [];
  const rest: string[] = [];
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const found = /^(.*) \[([A-Za-z0-9-]+)\] \((.*) \[([A-Za-z0-9-]+)\], (D\d+ [\d:]+) – (D\d+ [\d:]+)\)$/.exec(line);
    if (!found) rest.push(line.replace(/^[-*•]\s*/, ''));
    else {
      const [, words = '', id = '', roleName = '', role = '', full = '', zero = ''] = found;
      expected.push({ id, text: words, role, roleName, full, zero });
    }
  }
  return { expected, rest };
}

/** The trigger as we write it; else the story time, else the exercise time from nine o'clock, else ten minutes after the row before. */
export function readTrigger(text: string, story: string, exercise: string, next: () => number): DraftTrigger {
  const [first = '', ...more] = text.split('\n').map((line) => line.trim());
  const at = /^at (D\d+ [\d:]+|\d{4}-\d\d-\d\d[T ][\d:]+)$/.exec(first)?.[1];
  if (at !== undefined) {
    const earlier = more.flatMap((line) => {
      const found = /^earlier (D\d+ [\d:]+) if (.*)$/.exec(line);
      return found ? [{ at: found[1] ?? '', if: found[2] ?? '' }] : [];
    });
    return { kind: 'at', at, ...(earlier.length > 0 ? { earlier } : {}) };
  }
  const after = /^after ([\w-]+) \+ ([\dhms]+)$/.exec(first);
  if (after)
    return after[1]?.startsWith('in-')
      ? { kind: 'after', inject: after[1] ?? '', delay: after[2] ?? '0m' }
      : { kind: 'signal', signal: after[1] ?? '', delay: after[2] ?? '0m' };
  if (first.startsWith('when ')) return { kind: 'when', when: text.slice('when '.length).trim() };
  if (first === 'storyline') return { kind: 'storyline' };
  return { kind: 'at', at: readTime(story) ?? offset(exercise) ?? clockText(next()) };
}

const two = (n: number): string => String(n).padStart(2, '0');
const clockText = (minutes: number): string =>
  `D${1 + Math.floor(minutes / 1440)} ${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;

const days: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
  maa: 1,
  din: 2,
  woe: 3,
  don: 4,
  vri: 5,
  zat: 6,
  zon: 7,
};

/** A story time as people write it: `D2 12:00`, `14:30`, `Monday 9:30 AM`; a weekday counts from the Monday of the story. */
export function readTime(text: string): string | undefined {
  const own = /^D([1-9]\d*) (\d{1,2}):(\d\d)/.exec(text.trim());
  if (own) return `D${own[1]} ${two(Number(own[2]))}:${own[3]}`;
  const found = /(?:([A-Za-z]{3})[A-Za-z]*\.?\s+)?(\d{1,2})[:.](\d\d)\s*(AM|PM)?/i.exec(text);
  if (!found) return undefined;
  const half = (found[4] ?? '').toUpperCase();
  const hour = (Number(found[2]) % (half === '' ? 24 : 12)) + (half === 'PM' ? 12 : 0);
  const minute = Number(found[3]);
  if (hour > 23 || minute > 59) return undefined;
  return `D${days[(found[1] ?? '').toLowerCase()] ?? 1} ${two(hour)}:${two(minute)}`;
}

/** Hours and minutes from the start, taken as story time from nine o'clock. */
function offset(text: string): string | undefined {
  const found = /^(\d{1,3}):(\d\d)$/.exec(text.trim());
  return found ? clockText(9 * 60 + Number(found[1]) * 60 + Number(found[2])) : undefined;
}
