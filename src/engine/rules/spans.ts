/** Real minutes that a decision or an expectation stays open at least from the moment that opens it (MECHANICS.md section 2). */
export const FLOOR = 3;

/** Real minutes that a call rings before it is a missed call (MECHANICS.md section 9). */
export const RINGING = 3;

/** Play minutes in which an actor that must confirm does so. */
export const ACTOR_CONFIRMS = 10;

/** Play minutes after which the receiver's authored line comes (SCENARIO-WEBEX.md section 16: within 10). */
export const ANSWERS_AFTER = 6;

/** Play minutes after which an actor sends its authored line to a reply that nobody answered (MECHANICS.md section 6). */
export const PATIENCE = 10;

/** Storyline events within one instant; beyond it the chart at hand is stopped and the run goes on (A5, MECHANICS.md section 4). */
export const CASCADE_CAP = 1_000;
