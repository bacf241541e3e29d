import { z } from 'zod';

/** Ids: letters, digits and hyphens. They stand in text keys, so no full stops. */
const ID = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

export const id = z.string().regex(ID);
export const ids = z.array(id);

/** Prose in the scenario's own language; translations stand in `lang/`. */
export const text = z.string().regex(/\S/);

const INSTANT =
  '^(D[1-9][0-9]{0,2} [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)$';

// The patterns below are for editors; the reader gives its own, clearer diagnostics for them.
export const instant = z
  .string()
  .meta({ pattern: INSTANT, description: 'Story instant: D2 12:00 or 2024-06-05T12:00' });
export const date = z.string().meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Date: 2024-06-04' });
export const duration = z.string().meta({
  pattern: '^-?([0-9]+d)?([0-9]+h([0-9]+)?)?([0-9]+m)?([0-9]+s)?$',
  description: 'Length of play time: 45m, 2h30, 90s',
});
export const condition = z
  .string()
  .regex(/\S/)
  .meta({ description: "CEL condition over declared names, e.g. happened('ev-x')" });
export const language = z.enum(['nl', 'en']);
