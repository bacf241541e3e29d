import { avoidFinding, type Property } from '../subject.ts';

/** While the exercise goes on something is still to come, or open. */
export const noDeadEnd: Property = {
  name: 'no-dead-end',
  title: { nl: 'de oefening loopt niet dood', en: 'the exercise has no dead end' },
  judge: (subject) => {
    const { timeline } = subject.plan;
    // Something of the script comes in the last minutes whatever the team does.
    const last = subject.plan.injects.some(
      ({ id, trigger, move }) =>
        id !== subject.plan.variant.epilogue &&
        trigger.kind === 'at' &&
        trigger.when === undefined &&
        timeline.end - (timeline.playOf(trigger.at, move) ?? 0) <= LAST * timeline.paceAt(timeline.end),
    );
    return [
      avoidFinding(subject, {
        property: 'no-dead-end',
        element: subject.plan.variant.id,
        mark: 'dead-end',
        proof: last,
        happens: {
          nl: 'Er komt niets meer en er staat niets meer open, terwijl de oefening nog meer dan 5 minuten duurt.',
          en: 'Nothing is to come and nothing is open, while the exercise goes on for more than 5 minutes.',
        },
        holds: {
          nl: 'Tot in de laatste 5 minuten komt er nog iets of staat er iets open.',
          en: 'Until the last 5 minutes something is still to come or open.',
        },
      }),
    ];
  },
};

const LAST = 5 * 60_000;
