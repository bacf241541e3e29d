import type { InjectRow, InjectStatus, MoveRow } from '../../projections/views/facilitator-view.ts';

/** The four groups that a facilitator looks for; each status belongs to one. */
export const statusGroups = ['toCome', 'waiting', 'out', 'notComing'] as const;
export type StatusGroup = (typeof statusGroups)[number];

const groupOfStatus: Readonly<Record<InjectStatus, StatusGroup>> = {
  planned: 'toCome',
  held: 'waiting',
  due: 'waiting',
  released: 'out',
  withdrawn: 'out',
  skipped: 'notComing',
  notSent: 'notComing',
  conditionFailed: 'notComing',
  cutOff: 'notComing',
};

export const statusGroup = (status: InjectStatus): StatusGroup => groupOfStatus[status];

export interface MselFilter {
  /** Move id; absent: all moves. */
  readonly move?: string;
  /** Role id; injects to everybody match every role. */
  readonly role?: string;
  readonly group?: StatusGroup;
}

export const filterInjects = (rows: readonly InjectRow[], filter: MselFilter): readonly InjectRow[] =>
  rows.filter(
    (row) =>
      (filter.move === undefined || row.move === filter.move) &&
      (filter.role === undefined || row.toAll || row.to.some((role) => role.id === filter.role)) &&
      (filter.group === undefined || statusGroup(row.status) === filter.group),
  );

/** By the hour that counts: when it came, else when it is due; what nothing but a storyline decides comes last, as written. */
export function sortInjects(rows: readonly InjectRow[]): readonly InjectRow[] {
  const hour = (row: InjectRow): number => row.releasedAt ?? row.due?.story ?? Number.POSITIVE_INFINITY;
  return rows
    .map((row, index) => ({ row, index, hour: hour(row) }))
    .toSorted((a, b) => (a.hour === b.hour ? a.index - b.index : a.hour - b.hour))
    .map((entry) => entry.row);
}

/** The row on which the board opens: what waits for the facilitator, else the next one that comes by itself. */
export const nextInject = (rows: readonly InjectRow[]): InjectRow | undefined =>
  rows.find((row) => row.status === 'due') ??
  rows.find((row) => row.status === 'planned' && row.due?.play !== undefined && row.condition?.holds !== false) ??
  rows.find((row) => row.status === 'planned');

/** The move now played, the next one between two moves, and the first before STARTEX. */
export const currentMove = (moves: readonly MoveRow[]): MoveRow | undefined =>
  moves.find((move) => move.state === 'now') ??
  moves.find((move) => move.state === 'coming') ??
  moves.findLast((move) => move.state === 'past');
