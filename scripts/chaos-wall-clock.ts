// Loaded into a server before everything else (`--import`): its wall clock, and that only, jumps when it is sent SIGUSR2, by as many ms
// as stand in the file `shift` of the folder CLOCK_FOLDER. It then writes the jump that it made into a file named after its process.
// What the database calls now is not moved, nor are timers: those do not follow the wall clock on a real machine either.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['CLOCK_FOLDER'];
const RealDate = Date;
let shift = 0;

function follow(): void {
  if (folder === undefined) return;
  try {
    shift = Number(readFileSync(join(folder, 'shift'), 'utf8')) || 0;
  } catch {
    // Nothing has been wanted of it yet.
    return;
  }
  writeFileSync(join(folder, String(process.pid)), String(shift));
}

const now = (): number => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: readonly unknown[], asked) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, asked) as Date,
  apply: () => new RealDate(now()).toString(),
  get: (target, name, asked) => (name === 'now' ? now : (Reflect.get(target, name, asked) as unknown)),
});
// A machine that is started again has the hour that its clock was set to.
follow();
process.on('SIGUSR2', follow);
