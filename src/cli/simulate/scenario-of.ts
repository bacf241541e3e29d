import type { Scenario } from '../../scenario/model/scenario.ts';

/**
 * A scenario out of its JSON. Its ids were cut from files with wide letters, and so each holds two bytes a letter where one would do; read
 * anew they are small, and runs are quicker with them.
 */
export const scenarioOf = (text: string): Scenario => JSON.parse(text) as Scenario;
