export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly shell?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** The program is ended when it takes longer. */
  readonly limitMs?: number;
}

export interface ProgramResult {
  readonly code: number;
  /** Both streams, in order of arrival. */
  readonly output: string;
}

export function startProgress(label: string): { stop(outcome: string): void };
export function runWithProgress(label: string, what: Program): Promise<ProgramResult>;
export function run(what: Program): Promise<ProgramResult>;
