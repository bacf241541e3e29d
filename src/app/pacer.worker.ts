/** Beats in a worker: timers of a window in the background are slowed down, those of its worker are not. */
const BEAT_MS = 250;

setInterval(() => postMessage('beat'), BEAT_MS);
