import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createAnnounceQueue } from './announce-queue.ts';
import type { Urgency } from './announce-queue.ts';
import { useT } from './i18n.ts';

type Announce = (line: string, urgency?: Urgency) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/**
 * The two live regions of a screen, there and empty from the start. `alert` is for deadlines, calls for this role and the
 * stop of the facilitator only.
 */
export const AnnouncerProvider = (props: { readonly children: ReactNode }) => {
  const t = useT('shared');
  const [lines, setLines] = useState<Readonly<Record<Urgency, string>>>({ status: '', alert: '' });
  const announce = useMemo(
    () =>
      createAnnounceQueue({
        // The same words twice would not be read out: an invisible space makes them different.
        speak: (urgency, line) =>
          setLines((old) => ({ ...old, [urgency]: old[urgency] === line ? `${line}\u200B` : line })),
        sumUp: (n, last) => t('announce.many', { n, last }),
        later: (callback, ms) => void setTimeout(callback, ms),
      }),
    [t],
  );
  return (
    <AnnounceContext value={announce}>
      {props.children}
      <output className="vh" aria-live="polite">
        {lines.status}
      </output>
      <div className="vh" role="alert">
        {lines.alert}
      </div>
    </AnnounceContext>
  );
};

export const useAnnounce = (): Announce => useContext(AnnounceContext);
