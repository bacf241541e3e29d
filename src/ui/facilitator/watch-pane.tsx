import { useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { useT } from '../shared/i18n.ts';
import { ClaimList } from './claim-list.tsx';
import { useScrollStop } from '../shared/use-scroll-stop.ts';
import { DecisionList } from './decision-list.tsx';
import { EventList } from './event-list.tsx';
import { ExpectationList } from './expectation-list.tsx';
import { HostFoot } from './host-foot.tsx';
import { ObligationList } from './obligation-list.tsx';
import { Observations } from './observations.tsx';
import { ProductList } from './product-list.tsx';
import { StartChecklist } from './start-checklist.tsx';
import { TabList } from './tab-list.tsx';

const tabs = ['obligations', 'expectations', 'decisions', 'said', 'events'] as const;
type Tab = (typeof tabs)[number];

/** What runs down, what was expected, what was decided, what happened; below it what the facilitator saw. */
export const WatchPane = (props: { readonly view: FacilitatorView; readonly onPrint: () => void }) => {
  const t = useT('facilitator');
  const { view } = props;
  const [tab, setTab] = useState<Tab>('obligations');
  // Without claims in the scenario or before the first is made, there is nothing to read there.
  const shown = tabs.filter((one) => one !== 'said' || view.claims.length > 0);
  const scroll = useScrollStop<HTMLDivElement>();
  const ask = view.decisions.filter((decision) => decision.state === 'ownPending').length;
  return (
    <section className="fc-pane fc-watch" aria-label={t('watch')}>
      {view.phase === 'lobby' ? (
        <StartChecklist view={view} onPrint={props.onPrint} />
      ) : (
        <>
          <TabList
            id="watch"
            className="fc-tabs"
            label={t('watch')}
            value={tab}
            onChange={setTab}
            tabs={shown.map((one) => ({
              value: one,
              text: (
                <>
                  {t(`watch.${one}`)}
                  {one === 'decisions' && ask > 0 && <span className="cnt s">{ask}</span>}
                </>
              ),
            }))}
          />
          <div
            id="watch-panel"
            role="tabpanel"
            aria-labelledby={`watch-${tab}`}
            className="fc-scroll fc-upper"
            ref={scroll}
          >
            {tab === 'obligations' && (
              <>
                <ObligationList view={view} />
                <ProductList view={view} />
              </>
            )}
            {tab === 'expectations' && <ExpectationList view={view} />}
            {tab === 'decisions' && <DecisionList view={view} />}
            {tab === 'said' && <ClaimList view={view} />}
            {tab === 'events' && <EventList view={view} />}
          </div>
          <Observations view={view} />
        </>
      )}
      <HostFoot onPrint={props.onPrint} />
    </section>
  );
};
