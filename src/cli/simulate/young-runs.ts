import { setFlagsFromString } from 'node:v8';

/**
 * To be called before runs are played in this process. A run lasts some milliseconds, but when memory is first looked through the run of that
 * moment is all there, from which V8 concludes that what runs are made of lasts, and lays it among what is old from then on. Thrown away
 * there it costs a fifth of all time.
 */
export const expectShortRuns = (): void => setFlagsFromString('--no-allocation-site-pretenuring');
