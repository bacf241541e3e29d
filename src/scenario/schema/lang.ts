import { z } from 'zod';

/** One translated text. */
export const langEntry = z.strictObject({
  of: z.string().optional().meta({ description: 'First 8 hex digits of the source hash; written by `cli stamp`' }),
  text: z.string().regex(/\S/),
});

/** A translation file: text key -> the text and the hash of the source it was made from. */
export const langFile = z.record(z.string(), langEntry).meta({ title: 'Spoedoverleg translation' });
