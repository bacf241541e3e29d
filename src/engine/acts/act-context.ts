import type { RoleId } from '../../scenario/model/ids.ts';
import type { Act } from '../command.ts';
import type { Rejection } from '../rejection.ts';
import type { World } from '../world.ts';

/** An act of one role: refused with a reason before anything has changed, or done. */
export type ActHandler<K extends Act['act']> = (
  world: World,
  role: RoleId,
  act: Extract<Act, { act: K }>,
) => Rejection | undefined;

export const refuse = (code: Rejection['code'], field?: string): Rejection => ({
  code,
  ...(field === undefined ? {} : { field }),
});
