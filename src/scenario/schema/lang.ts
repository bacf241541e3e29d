import { z } from 'zod';

/** A translation file: text key -> the text and the hash of the source it was made from. */
export const langFile = z
  .record(
    z.string(),
    z.strictObject({
      of: z.string().optional().meta({ description: 'First 8 hex digits of the source hash; written by `cli stamp`' }),
      text: z.string().regex(/\S/),
    }),
  )
  .meta({ title: 'Spoedoverleg translation' });
