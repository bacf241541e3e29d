import { MINUTE, SECOND, type Duration } from '../../base/time.ts';

/** Real ms from one act to the next look, at least and at most; typing and talking go in there. */
export const RESTS = [20 * SECOND, 80 * SECOND] as const;
/** Real ms in which somebody who waits notices that something came. */
export const NOTICES = 5 * SECOND;
/** So few words are read at a glance. */
export const GLANCE = 12;
/** Silent reading of non-fiction by adults: 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

/** Real ms that a person needs for so many words. */
export const readingTime = (words: number): Duration => Math.round((words / WORDS_A_MINUTE) * MINUTE);
