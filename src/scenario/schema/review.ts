import { z } from 'zod';
import { date } from './primitives.ts';

/** ENISA's Cybersecurity Exercise Methodology (2026): six phases, and what is asked before one goes on to the next. */
export const exercisePhases = {
  initiation: ['mandate', 'purpose', 'means', 'legal', 'team', 'risks'],
  design: ['objectives', 'audience', 'scenario', 'evaluation', 'communication', 'stop'],
  preparation: ['reviewed', 'rehearsed', 'translated', 'invited', 'room', 'staff'],
  execution: ['clear', 'briefed', 'observers', 'paper', 'hotwash'],
  evaluation: ['debriefed', 'rated', 'evidence', 'report', 'heard'],
  forward: ['owners', 'decided', 'shared', 'stored', 'next'],
} as const;
export type ExercisePhase = keyof typeof exercisePhases;

const phaseNames = Object.keys(exercisePhases) as [ExercisePhase, ...ExercisePhase[]];
const checks = [...new Set(Object.values(exercisePhases).flat())] as [string, ...string[]];

const comment = z.strictObject({
  on: date,
  by: z.string().regex(/\S/).optional().meta({ description: 'Who says it: a function rather than a name' }),
  text: z.string().regex(/\S/),
});

export const elementReview = z.strictObject({
  status: z.enum(['change', 'approved']).optional().meta({ description: 'Absent: still to be reviewed' }),
  of: z.string().optional().meta({ description: 'Hash of the element as it was approved' }),
  comments: z.array(comment).default([]),
});

const phase = z.strictObject({
  done: z.array(z.enum(checks)).default([]),
  go: z.boolean().optional().meta({ description: 'Decided: go (true) or no-go (false)' }),
});

const acceptance = z.strictObject({
  variant: z.string().optional().meta({ description: 'Absent: in every variant' }),
  property: z.string().regex(/\S/).meta({ description: 'As `verify --json` names it: load-bearable' }),
  element: z.string().regex(/\S/),
  reason: z.string().regex(/\S/).meta({ description: 'Why it is meant to be so' }),
});

/** `review.yaml`: comments and status by element id, and how far the preparation of the exercise is. */
export const reviewFile = z
  .strictObject({
    elements: z.record(z.string(), elementReview).default({}),
    phases: z.partialRecord(z.enum(phaseNames), phase).default({}),
    accepted: z.array(acceptance).optional().meta({ description: 'Findings of verify that are meant to be so' }),
  })
  .meta({ title: 'Spoedoverleg review' });

export type Review = z.output<typeof reviewFile>;
export type ElementReview = z.output<typeof elementReview>;
export type Acceptance = z.output<typeof acceptance>;
export type ReviewComment = z.output<typeof comment>;
