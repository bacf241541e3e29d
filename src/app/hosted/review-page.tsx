import { useMemo } from 'react';
import { ReviewPage } from '../pages/review-page.tsx';
import { createRemoteStore } from './remote-store.ts';

/** Looking back on a team's run that the server keeps. */
export const RemoteReviewPage = ({ token, team }: { readonly token: string; readonly team: number }) => {
  const runs = useMemo(() => ({ store: createRemoteStore(token, team), kept: true }), [token, team]);
  return <ReviewPage run={`${team}`} runs={runs} />;
};
