import { useState } from 'react';
import { useStore } from 'zustand';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import type { ReplayHost } from '../../../store/replay-host.ts';
import type { WhatIfHost } from '../../../store/what-if-host.ts';
import { useT } from '../../shared/i18n.ts';
import { BranchForm } from './branch-form.tsx';
import { BranchList } from './branch-list.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { TryAgain } from './try-again.tsx';

/** How it could have gone: branches beside the record, compared with it, and moments to try again. */
export const WhatIfTab = (props: {
  readonly view: ReviewView;
  readonly host: WhatIfHost;
  readonly replay: ReplayHost;
  /** To the course, at the moment of the replay. */
  readonly onCourse: () => void;
}) => {
  const t = useT('review');
  const { view, host, replay } = props;
  const { branches, busy, problem } = useStore(host.state);
  const [picked, setPicked] = useState<string>();
  const [other, setOther] = useState('record');
  const current = branches.find(({ id }) => id === picked) ?? branches.at(-1);
  const against = other === current?.id ? 'record' : other;
  return (
    <main className="rv-main wi">
      <h2>{t('tab.whatIf')}</h2>
      <p className="lead">{t('whatIf.lead')}</p>
      <p className="rv-problem" role="alert">
        {problem && t(`whatIf.problem.${problem}`)}
      </p>
      <div className="wi-two">
        <div>
          <BranchForm view={view} host={host} replay={replay} busy={busy} onMade={setPicked} />
          <TryAgain host={host} replay={replay} onCourse={props.onCourse} />
        </div>
        <div>
          <BranchList
            branches={branches}
            current={current?.id}
            onPick={setPicked}
            onRemove={(id) => void host.remove(id)}
          />
          {current && (
            <ComparisonView host={host} branches={branches} current={current} against={against} onAgainst={setOther} />
          )}
        </div>
      </div>
    </main>
  );
};
