import type { ApiProblem } from '../../session/remote/api-client.ts';
import type { SignedInActions, SignedInProblem } from '../../ui/start/start-contract.ts';
import { hashOf } from '../route.ts';
import { serverApi } from './server-here.ts';

const problemOf = (problem: ApiProblem): SignedInProblem => (problem === 'not-allowed' ? 'expired' : 'failed');

/** What the start page of a server can do for a facilitator who is signed in there. */
export const signedInActions: SignedInActions = {
  async sessions() {
    const answer = await serverApi().own();
    return answer.ok ? answer.value.sessions : problemOf(answer.problem);
  },
  async open(session) {
    const answer = await serverApi().ownLink(session);
    if (!answer.ok) return problemOf(answer.problem);
    location.hash = hashOf({ page: 'link', token: answer.value.token });
    return undefined;
  },
  async signOut() {
    const answer = await serverApi().signOut();
    if (!answer.ok) return problemOf(answer.problem);
    // What this page may show it asks anew.
    location.reload();
    return undefined;
  },
};
