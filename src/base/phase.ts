/** Where an exercise as a whole stands; its chart says how it goes from one to the next. */
export type Phase = 'lobby' | 'running' | 'paused' | 'hotWash' | 'closed' | 'stopped';

/** ENDEX has been: the exercise is over, and is looked back on. A real emergency only stops it: it may go on. */
export const afterEndex = (phase: Phase): phase is 'hotWash' | 'closed' => phase === 'hotWash' || phase === 'closed';
