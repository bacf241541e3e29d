import type { PartData } from '../../scenario/edit/write-part.ts';

/** A team that does what is expected, and one that does nothing. */
export const drills = (variant: string): readonly PartData[] => [
  {
    path: 'drills/careful.yaml',
    data: {
      drill: 'careful',
      variant,
      people: 3,
      seed: 1,
      steps: [
        { at: 'D1 09:15', role: 'seat-privacy', share: 'in-report', to: 'all' },
        { at: 'D1 09:25', role: 'seat-privacy', call: 'call-sender' },
        { at: 'D1 09:26', role: 'seat-privacy', ask: 't1' },
        { at: 'D1 10:15', role: 'seat-privacy', send: 'req-recall', elements: ['e1', 'e2'] },
        { at: 'D1 10:30', role: 'seat-privacy', share: 'in-second-tab', to: 'all' },
        { at: 'D1 10:40', role: 'seat-privacy', send: 'req-report', elements: ['e1', 'e2', 'e3'] },
        {
          at: 'D1 10:45',
          role: 'seat-press',
          product: 'prod-answer',
          fields: { kern: 'x', said: ['cl-sent', 'cl-asked'] },
        },
      ],
      expect: [
        { at: 'D1 09:20', happened: ['ev-shared'], knows: { 'seat-press': ['f-list-sent'] } },
        { at: 'D1 10:40', released: ['in-second-tab'], chose: { 'dec-recall': 'b', 'dec-notify': 'a' } },
        {
          at: 'D1 11:05',
          state: { 'st-journal': 'answered' },
          claimed: ['cl-sent', 'cl-asked'],
          not: ['ev-overclaim'],
        },
        {
          at: 'end',
          met: ['exp-share', 'exp-sheet', 'exp-report', 'exp-answer', 'exp-no-overclaim'],
          shows: { 'in-article': ['answered'] },
          notReleased: ['in-nudge'],
        },
      ],
    },
  },
  {
    path: 'drills/silent.yaml',
    data: {
      drill: 'silent',
      variant,
      people: 3,
      seed: 1,
      steps: [],
      expect: [
        { at: 'D1 10:55', released: ['in-nudge'], notReleased: ['in-second-tab'] },
        {
          at: 'end',
          missed: ['exp-share', 'exp-sheet', 'exp-report', 'exp-answer'],
          chose: { 'dec-recall': 'a', 'dec-notify': 'b' },
          shows: { 'in-article': ['silent'] },
        },
      ],
    },
  },
];
