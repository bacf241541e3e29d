import type { TextRef } from '../../engine/command.ts';
import type { FlatRun } from './flat-run.ts';

/** Names for places and numbers. */
export interface Words {
  roleOf(role: number): string;
  nameOf(name: number): string;
  refOf(text: number): TextRef;
  messageOf(message: number): string;
}

export const wordsFor = ({ tables }: FlatRun, refOf: Words['refOf']): Words => ({
  roleOf: (role) => tables.plan.roles[role]?.id ?? '',
  nameOf: (name) => tables.names[name] ?? '',
  refOf,
  messageOf: (message) => (message < 0 ? `x-${-message}` : (tables.injects[message]?.inject.id ?? '')),
});

/** Without the moments that have not come. */
export function moments(all: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const come: Record<string, number> = {};
  for (const name in all) if ((all[name] as number) >= 0) come[name] = all[name] as number;
  return come;
}
