const WIDTH = 30;

/** A bar on a terminal, redrawn in place; on anything else nothing is written. */
export function progressBar(
  total: number,
  terminal: { readonly isTTY?: boolean; write(text: string): unknown },
): (done: number) => void {
  if (!terminal.isTTY) return () => undefined;
  return (done) => {
    const full = Math.round((done / total) * WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    terminal.write(`\r${bar} ${done}/${total}${done === total ? '\r\u001b[K' : ''}`);
  };
}
