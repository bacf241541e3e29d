import { percentile, rounded } from './figures.ts';
import type { Sent } from './playing-seat.ts';

/** Of one kind of command; times in real ms from sending to the answer, of those that were answered. */
export interface CommandFigures {
  readonly act: string;
  readonly sent: number;
  readonly acknowledged: number;
  readonly rejected: number;
  readonly unanswered: number;
  readonly p50ms: number;
  readonly p99ms: number;
}

export function figuresOf(act: string, sent: readonly Sent[]): CommandFigures {
  const times = sent.flatMap(({ after }) => after ?? []);
  const count = (outcome: Sent['outcome']): number => sent.filter((one) => one.outcome === outcome).length;
  return {
    act,
    sent: sent.length,
    acknowledged: count('acknowledged'),
    rejected: count('rejected'),
    unanswered: count('waiting'),
    p50ms: rounded(percentile(times, 0.5)),
    p99ms: rounded(percentile(times, 0.99)),
  };
}

/** By kind, the most frequent first. */
export function figuresByAct(sent: readonly Sent[]): readonly CommandFigures[] {
  const kinds = [...new Set(sent.map(({ act }) => act))];
  return kinds
    .map((kind) =>
      figuresOf(
        kind,
        sent.filter(({ act }) => act === kind),
      ),
    )
    .toSorted((a, b) => b.sent - a.sent || (a.act < b.act ? -1 : 1));
}

/** How often each reason was given for a rejection. */
export function reasonsOf(sent: readonly Sent[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of sent) if (code !== undefined) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
