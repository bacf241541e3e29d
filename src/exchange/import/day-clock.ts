/** A story instant so many seconds after nine o'clock of the first day. */
export function dayClock(seconds: number): string {
  const minutes = 9 * 60 + Math.max(0, Math.round(seconds / 60));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `D${1 + Math.floor(minutes / 1440)} ${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
}
