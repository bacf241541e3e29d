import { formatDuration } from '../msel/rows.ts';
import type { Trigger } from '../../scenario/model/script.ts';
import type { Words } from './scenario-words.ts';

/** When a message comes, as somebody reads it who does not know the language of conditions. */
export function triggerWords({ pick, at, when, named }: Words, trigger: Trigger): string {
  const only = trigger.kind === 'storyline' || trigger.kind === 'when' ? undefined : trigger.when;
  const unless = only === undefined ? [] : [`${pick('alleen als', 'only if')} ${when(only)}`];
  switch (trigger.kind) {
    case 'at':
      return [
        ...trigger.earlier.map(
          (one) => `${pick('al om', 'as early as')} ${at(one.at)} ${pick('als', 'if')} ${when(one.when)}`,
        ),
        ...unless,
      ].join('; ');
    case 'when':
      return `${pick('zodra', 'as soon as')} ${when(trigger.when)}`;
    case 'after':
      return [`${formatDuration(trigger.delay)} ${pick('na', 'after')}: ${named(trigger.after)}`, ...unless].join('; ');
    case 'storyline':
      return pick('door een verhaallijn', 'by a storyline');
  }
}
