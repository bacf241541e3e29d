import { z } from 'zod';
import type { NameKind } from '../names.ts';
import { meanings } from './meaning.ts';
import type { MemberKind } from './meaning.ts';

/** Ids: letters, digits and hyphens. They stand in text keys, so no full stops. */
const ID = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/** An id given to what it stands in; a name of something else is `ref` or `member`. */
export const id = z.string().regex(ID).register(meanings, { is: 'id' });
export const ownIds = z.array(id);

/** The id of an element of one of these kinds. */
export const ref = (...to: readonly [NameKind, ...NameKind[]]) =>
  z.string().regex(ID).register(meanings, { is: 'reference', to });
export const refs = (...to: readonly [NameKind, ...NameKind[]]) => z.array(ref(...to));

/** The id of an item of an element: an option, a state. */
export const member = (of: MemberKind) => z.string().regex(ID).register(meanings, { is: 'member', of });
export const members = (of: MemberKind) => z.array(member(of));

/** Entries of `covers` and `cut`: an id, or `<storyline> <signal or instant>`. */
export const entries = z.array(z.string().register(meanings, { is: 'entry' }));

/** `<decision>.<option>`. */
export const optionKey = z.string().register(meanings, { is: 'optionKey' });

/** Prose in the scenario's own language; translations stand in `lang/`. */
export const text = z.string().regex(/\S/).register(meanings, { is: 'text' });

const INSTANT =
  '^(D[1-9][0-9]{0,2} [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)$';

// The patterns below are for editors; the reader gives its own, clearer diagnostics for them.
export const instant = z
  .string()
  .meta({ pattern: INSTANT, description: 'Story instant: D2 12:00 or 2024-06-05T12:00' })
  .register(meanings, { is: 'instant' });
export const date = z.string().meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Date: 2024-06-04' });
export const duration = z.string().meta({
  pattern: '^-?([0-9]+d)?([0-9]+h([0-9]+)?)?([0-9]+m)?([0-9]+s)?$',
  description: 'Length of play time: 45m, 2h30, 90s',
});
export const condition = z
  .string()
  .regex(/\S/)
  .meta({ description: "CEL condition over declared names, e.g. happened('ev-x')" })
  .register(meanings, { is: 'condition' });
export const language = z.enum(['nl', 'en']);
