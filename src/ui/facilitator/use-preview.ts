import { useEffect, useEffectEvent, useState } from 'react';

/** The answer of the host to the latest question, which `key` names; null while it is underway. A refused or outdated answer is dropped. */
export function usePreview<T>(ask: () => Promise<readonly T[]> | undefined, key: string): readonly T[] | null {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly items: readonly T[] } | null>(null);
  const asking = useEffectEvent(ask);
  useEffect(() => {
    let current = true;
    asking()?.then(
      (items) => current && setAnswer({ key, items }),
      () => current && setAnswer({ key, items: [] }),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return answer?.key === key ? answer.items : null;
}
