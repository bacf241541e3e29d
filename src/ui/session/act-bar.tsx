import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SessionStep } from '../../session/desk/session-wire.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import type { AskSession } from './session-screen.tsx';

const steps = ['start', 'pause', 'resume', 'endMove'] as const satisfies readonly SessionStep[];
const last = ['endExercise', 'emergencyStop'] as const satisfies readonly SessionStep[];

/** What cannot be undone is asked once more. */
type Asked = Exclude<(typeof steps)[number] | (typeof last)[number], 'pause' | 'resume'>;

/** What is done to all chosen teams at once. */
export const ActBar = (props: {
  readonly teams: readonly number[];
  /** How many seats of these teams have no screen yet. */
  readonly unconnected: number;
  readonly ask: AskSession;
  /** What else can be done to them, between what can be undone and what cannot. */
  readonly children: ReactNode;
}) => {
  const { teams, unconnected, ask } = props;
  const t = useT('session');
  const [asked, setAsked] = useState<Asked>();
  const [refused, setRefused] = useState(0);
  const act = async (step: SessionStep): Promise<void> => {
    setAsked(undefined);
    const answer = (await ask({ op: 'act', teams: [...teams], step })) as
      { readonly refused: readonly number[] } | undefined;
    setRefused(answer ? answer.refused.length : teams.length);
  };
  return (
    <div className="se-acts">
      <div role="group" aria-label={t('act.group', { count: teams.length })}>
        {steps.map((step) => (
          <Button
            key={step}
            disabled={teams.length === 0}
            onClick={() => (step === 'pause' || step === 'resume' ? void act(step) : setAsked(step))}
          >
            {t(`act.${step}`)}
          </Button>
        ))}
        {props.children}
        {last.map((step) => (
          <Button
            key={step}
            kind={step === 'emergencyStop' ? 'stop' : 'plain'}
            disabled={teams.length === 0}
            onClick={() => setAsked(step)}
          >
            {t(`act.${step}`)}
          </Button>
        ))}
      </div>
      <p role="status">
        {refused > 0 ? t('act.refused', { count: refused }) : t('act.chosen', { count: teams.length })}
      </p>
      {asked && (
        <Sheet
          title={t(`act.${asked}`)}
          onClose={() => setAsked(undefined)}
          footer={
            <Button kind={asked === 'emergencyStop' ? 'stop' : 'primary'} onClick={() => void act(asked)}>
              {t('act.sure')}
            </Button>
          }
        >
          <p>{t(`act.${asked}.ask`, { count: teams.length })}</p>
          {asked === 'start' && unconnected > 0 && <p>{t('act.start.unconnected', { count: unconnected })}</p>}
        </Sheet>
      )}
    </div>
  );
};
