import { useCallback, useState } from 'react';
import type { Connector } from '../../session/client/client.ts';
import { knock } from '../../session/local/lobby.ts';
import { EvaluatorScreen } from '../../ui/evaluator/evaluator-screen.tsx';
import { useT } from '../../ui/shared/i18n.ts';
import { useApp } from '../../ui/shared/store-context.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { randomId } from '../browser-environment.ts';
import { evaluatorName } from '../evaluator-name.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { useScreenTitle } from './use-screen-title.ts';
import { useScreenStore } from './use-screen-store.ts';

const Evaluator = () => {
  useScreenTitle();
  const t = useT('evaluator');
  const view = useApp((state) => state.view);
  return view?.kind === 'evaluator' ? <EvaluatorScreen view={view} /> : <PlainMessage title={t('waiting')} />;
};

/** One evaluator in a window of their own. */
export const EvaluatorPage = ({ run }: { readonly run: string }) => {
  const connect = useCallback<Connector>((onChannel) => knock(run, navigator.locks, randomId, onChannel), [run]);
  const [author] = useState(() => evaluatorName(run));
  return (
    <ScreenFrame store={useScreenStore({ kind: 'evaluator', author }, connect, { run, author })}>
      <Evaluator />
    </ScreenFrame>
  );
};
