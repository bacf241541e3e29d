import { join } from 'node:path';
import { loadScenario } from '../../../src/cli/load-scenario.ts';
import type { Scenario } from '../../../src/scenario/model/scenario.ts';
import type { HostEnvironment } from '../../../src/session/host/host-environment.ts';
import { createRun } from '../../../src/session/runs/create-run.ts';
import type { StoredRun } from '../../../src/session/store/journal-store.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios', 'small');

const read = loadScenario(folder).scenario;
if (!read) throw new Error('the small scenario has mistakes');

export const small: Scenario = read;

/** A run of the small scenario: two moves of two hours and one hour of story, five story seconds a real second. */
export const smallRun = (environment: HostEnvironment, people = 2): StoredRun =>
  createRun({ scenario: small, variant: '60', people, name: 'Tafel' }, environment);
