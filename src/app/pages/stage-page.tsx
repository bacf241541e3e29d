import { useCallback } from 'react';
import type { Connector } from '../../session/client/client.ts';
import { knock } from '../../session/local/lobby.ts';
import { useT } from '../../ui/shared/i18n.ts';
import { useApp } from '../../ui/shared/store-context.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { randomId } from '../browser-environment.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { StagePicture } from './stage-picture.tsx';
import { useScreenTitle } from './use-screen-title.ts';
import { useScreenStore } from './use-screen-store.ts';

const Stage = () => {
  useScreenTitle();
  const t = useT('start');
  const waiting = useApp((state) => state.view === null);
  return waiting ? <PlainMessage title={t('stage.waiting')} /> : <StagePicture />;
};

/** The screen for the room, in a window of its own. */
export const StagePage = ({ run }: { readonly run: string }) => {
  const connect = useCallback<Connector>((onChannel) => knock(run, navigator.locks, randomId, onChannel), [run]);
  return (
    <ScreenFrame store={useScreenStore({ kind: 'stage' }, connect)}>
      <Stage />
    </ScreenFrame>
  );
};
