// Runs one program under one line of progress. Used before anything is installed, so plain JavaScript for Node 20;
// progress.d.mts has the types.
import { spawn } from 'node:child_process';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows that something is going on until `stop`: on a terminal a running count of seconds, elsewhere (a log) a dot
 * every five seconds. On the error stream, so that what a program was asked for stands alone on the other.
 */
export function startProgress(label) {
  const began = Date.now();
  const tty = process.stderr.isTTY === true;
  process.stderr.write(`${label} ...`);
  const beat = setInterval(
    () => process.stderr.write(tty ? `\r${label} ... ${Math.round((Date.now() - began) / 1000)} s` : '.'),
    tty ? 1000 : 5000,
  );
  return {
    /** Ends the line with a word on how it went. */
    stop(outcome) {
      clearInterval(beat);
      if (tty) process.stderr.write(`\r${label} ... ${outcome} (${seconds(began)})\u001b[K\n`);
      else process.stderr.write(` ${outcome} (${seconds(began)})\n`);
    },
  };
}

/**
 * Runs a program to its end with a progress line; its output is kept back and returned, both streams in order of
 * arrival. `code` is 127 when it could not be started, 124 when it was ended for taking longer than `limitMs`.
 */
export async function runWithProgress(label, what) {
  const progress = startProgress(label);
  const result = await run(what);
  progress.stop(result.code === 0 ? 'done' : 'FAILED');
  return result;
}

/** The same without a progress line. */
export function run({ command, args, cwd, shell = false, env, limitMs }) {
  return new Promise((resolve) => {
    let output = '';
    let late = false;
    const child = spawn(command, args, { cwd, shell, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const limit = limitMs === undefined ? undefined : setTimeout(() => ((late = true), child.kill('SIGTERM')), limitMs);
    const keep = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const end = (code) => {
      clearTimeout(limit);
      if (late) output += `\nEnded: it took longer than ${Math.round(limitMs / 1000)} s.\n`;
      resolve({ code: late ? 124 : code, output });
    };
    child.on('error', (error) => ((output += `${error.code ?? ''} ${error.message}\n`), end(127)));
    child.on('close', (code) => end(code ?? 1));
  });
}
