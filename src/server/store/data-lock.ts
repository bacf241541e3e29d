import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Kept for as long as the process lives: what nothing refers to would be closed. */
const held: DatabaseSync[] = [];

/**
 * Takes a data folder for this process alone; false when another process has it. However the process ends, the folder is free again:
 * the lock is one of the operating system's, which a transaction of SQLite that never ends holds on a file beside the data.
 */
export function holdData(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'in-use.sqlite'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === BUSY) return false;
    throw error;
  }
  held.push(lock);
  return true;
}

const BUSY = 5;
