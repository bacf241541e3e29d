import { formatCivil } from '../../base/civil-time.ts';
import { shortOf } from '../../projections/parties.ts';
import { isoInstant } from './iso-instant.ts';
import type { DecisionLine, TimelineLine } from './report.ts';
import type { ReportSource } from './source.ts';

/** Everything that happened, a line each, in order. */
export function timelineLines({ view, run, scope, words, context }: ReportSource): readonly TimelineLine[] {
  return view.timeline.map((item) => {
    const real = run.records[item.seq]?.real;
    return {
      seq: item.seq,
      story: formatCivil(item.at),
      ...(scope.real && real !== undefined ? { real: isoInstant(real) } : {}),
      at: item.at,
      kind: words.kinds[item.kind],
      who:
        item.roles.length === context.plan.roles.length ? '' : item.roles.map((id) => shortOf(context, id)).join(', '),
      // With ENDEX stands what was not played; of a message its opening words stay out of a list.
      what:
        (item.kind === 'move' || item.kind === 'other') && item.detail !== ''
          ? `${item.title}. ${item.detail}`
          : item.title,
    };
  });
}

export function decisionLines({ view, words }: ReportSource): readonly DecisionLine[] {
  return view.decisions
    .filter(({ state }) => state !== 'waiting')
    .map((item) => {
      const how = item.default
        ? 'defaulted'
        : item.own !== undefined
          ? 'own'
          : item.at === undefined
            ? 'none'
            : 'taken';
      return {
        ...(item.seq === undefined ? {} : { seq: item.seq }),
        story: item.at === undefined ? '' : formatCivil(item.at),
        title: item.title,
        by: item.by,
        choice: item.own ?? item.options.find(({ id }) => id === item.chosen)?.text ?? '',
        how: words.how[how],
        why: item.why ?? '',
        knownThen: item.knownThen.map(({ text }) => text),
        alternatives: item.alternatives,
        confidence: item.confidence === undefined ? '' : words.confidence[item.confidence],
        ratings: item.ratings.map(({ dimension, rating }) => words.ofThree(dimension, rating)).join('; '),
      };
    });
}
