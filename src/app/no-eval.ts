import { config } from 'zod';

// zod tries whether it may compile schemas to code; our security policy forbids that, and even the attempt is reported
// as a breach. Imported before anything that defines a schema.
config({ jitless: true });
