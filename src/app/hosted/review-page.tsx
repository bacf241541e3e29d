import { useMemo } from 'react';
import { ReviewPage } from '../pages/review-page.tsx';
import { createRemoteStore } from './remote-store.ts';

/** Looking back on a team's run that the server keeps. */
export const RemoteReviewPage = (props: {
  readonly token: string;
  readonly team: number;
  /** Name of the session. */
  readonly session: string;
}) => {
  const { token, team, session } = props;
  const runs = useMemo(() => ({ store: createRemoteStore(token, team, session), kept: true }), [token, team, session]);
  return <ReviewPage run={`${team}`} runs={runs} />;
};
