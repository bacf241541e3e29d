import { useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { useT } from '../shared/i18n.ts';
import { ActorPicker } from './actor-picker.tsx';
import { askedCalls } from './asked-calls.ts';
import { Improvise } from './improvise.tsx';
import { ReplyQueue } from './reply-queue.tsx';
import { TabList } from './tab-list.tsx';

/** Two ways of speaking as somebody else: of one's own accord, or in answer to what the team wrote. */
export const PlayAs = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const { view } = props;
  const [tab, setTab] = useState<'improvise' | 'queue'>('improvise');
  const [actor, setActor] = useState(view.actors[0]?.id ?? 'ctl');
  const asked = askedCalls(view).filter(({ under }) => !under.granted).length;
  const waiting = view.replies.filter((reply) => !reply.answered).length + asked;
  return (
    <section className="fc-play" aria-label={t('play')}>
      <div className="top">
        <TabList
          id="play"
          className="tabs"
          label={t('play')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'improvise', text: t('play') },
            {
              value: 'queue',
              text: (
                <>
                  {t('queue')}
                  {waiting > 0 && <span className="cnt s">{waiting}</span>}
                </>
              ),
            },
          ]}
        />
        {tab === 'improvise' && <ActorPicker actors={view.actors} value={actor} onChange={setActor} />}
      </div>
      <div id="play-panel" role="tabpanel" aria-labelledby={`play-${tab}`}>
        {tab === 'improvise' ? <Improvise key={actor} view={view} from={actor} /> : <ReplyQueue view={view} />}
      </div>
    </section>
  );
};
