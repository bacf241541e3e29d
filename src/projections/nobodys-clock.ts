import type { Obligation } from '../scenario/model/measure.ts';

/** A clock that is nobody's counts to an event: there is nothing to meet or to miss. `owner`: an id, or the words for one. */
export const isNobodysClock = ({
  type,
  owner = '',
}: Pick<Obligation, 'type'> & { readonly owner?: string | undefined }): boolean => type === 'clock' && owner === '';
