import { exercise20 } from './exercise-20.ts';
import type { Template } from './template.ts';

/** What a new scenario can begin as. */
export const templates: readonly Template[] = [exercise20];
