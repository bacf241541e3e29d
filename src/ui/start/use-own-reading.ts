import { useEffect, useState } from 'react';
import type { OwnExercises, OwnLine, OwnReading } from './own-contract.ts';

/** What there is to choose of an exercise of one's own; undefined while it is read. It is read again when it was changed. */
export function useOwnReading(line: OwnLine | undefined, read: OwnExercises['read']): OwnReading | undefined {
  const [found, setFound] = useState<{ readonly line: OwnLine; readonly reading: OwnReading }>();
  const { key, changed } = line ?? {};
  useEffect(() => {
    let left = false;
    if (line) void read(line).then((reading) => left || setFound({ line, reading }));
    return () => {
      left = true;
    };
    // The list is made anew now and then; the exercise is another one only by these.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, changed, read]);
  return found && found.line.key === key && found.line.changed === changed ? found.reading : undefined;
}
