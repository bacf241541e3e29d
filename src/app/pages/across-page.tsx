import { afterEndex } from '../../base/phase.ts';
import { useEffect, useState } from 'react';
import { acrossRun, actionTrend, comparable, type AcrossRun } from '../../analysis/across/across-runs.ts';
import { reportSource } from '../../analysis/report/source.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { JournalStore } from '../../session/store/journal-store.ts';
import type { AcrossHost } from '../../store/across-host.ts';
import { AcrossScreen } from '../../ui/across/across-screen.tsx';
import { useLanguage, useT } from '../../ui/shared/i18n.ts';
import { useTitle } from '../../ui/shared/use-title.ts';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { readForReview } from '../review-of.ts';
import { hashOf } from '../route.ts';
import type { RunStore } from '../run-store.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { useLocalStore } from './use-screen-store.ts';

async function readAll(store: JournalStore, language: Language): Promise<AcrossHost> {
  const runs: AcrossRun[] = [];
  let unread = 0;
  const listed = await store.list();
  for (const { id, summary } of listed) {
    if (!afterEndex(summary.phase)) continue;
    const read = await readForReview(store, id);
    if (!read.ok) {
      unread += 1;
      continue;
    }
    const { run, plan, replayed } = read.value;
    const texts = new Map(run.texts.map(({ ref, text }) => [ref, text]));
    runs.push(acrossRun(id, reportSource({ ...run, plan, replayed, texts }, language, 'team')));
  }
  return {
    groups: comparable(runs),
    trend: actionTrend(runs),
    unread,
    review: (id) => {
      location.hash = hashOf({ page: 'review', run: id });
    },
  };
}

const Across = ({ store }: { readonly store: JournalStore }) => {
  const t = useT('across');
  const language = useLanguage();
  useTitle(t('title'));
  const [host, setHost] = useState<AcrossHost>();
  useEffect(() => {
    let wanted = true;
    void readAll(store, language).then((found) => wanted && setHost(found));
    return () => {
      wanted = false;
    };
  }, [store, language]);
  return host ? <AcrossScreen host={host} /> : <PlainMessage title={t('reading')} />;
};

/** All ended runs of this browser side by side. */
export const AcrossPage = ({ runs }: { readonly runs: RunStore }) => (
  <ScreenFrame store={useLocalStore()}>
    <Across store={runs.store} />
  </ScreenFrame>
);
