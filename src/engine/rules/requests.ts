import type { PlayTime } from '../../base/time.ts';
import type { RequestId } from '../../scenario/model/ids.ts';
import type { Request } from '../../scenario/model/script.ts';
import type { RequestRecord } from '../state/engine-state.ts';
import { emit, put, touch, type World } from '../world.ts';

const closed: RequestRecord = { open: false, sent: [] };

export const requestRecord = (world: World, id: RequestId): RequestRecord => world.state.requests[id] ?? closed;

export const writeRequest = (world: World, id: RequestId, change: Partial<RequestRecord>): void => {
  put(world, 'requests', id, { ...requestRecord(world, id), ...change });
};

/** From now on its makers find it among their orders (R1). */
export function openRequest(world: World, request: Request): void {
  if (requestRecord(world, request.id).open) return;
  writeRequest(world, request.id, { open: true });
  emit(world, { type: 'requestOpened', request: request.id });
}

export function closeRequest(world: World, id: RequestId): void {
  if (requestRecord(world, id).open) writeRequest(world, id, { open: false });
}

/** A decision put it on its owner's list: open, with an hour; choosing never sends it (MECHANICS.md section 7). */
export function dueRequest(world: World, request: Request, due: PlayTime): void {
  openRequest(world, request);
  writeRequest(world, request.id, { due });
}

/** A sending has been recorded: conditions that ask for it look again. */
export const touchRequest = (world: World, id: RequestId): void => touch(world, `request:${id}`);
