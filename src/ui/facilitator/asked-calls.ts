import type { CallRow, FacilitatorView } from '../../projections/views/facilitator-view.ts';

/** A call in which a question in own words is under way. */
export type AskedCall = CallRow & { readonly under: NonNullable<CallRow['under']> };

const isAsked = (call: CallRow): call is AskedCall => call.under?.own !== undefined;

export const askedCalls = ({ calls }: Pick<FacilitatorView, 'calls'>): readonly AskedCall[] => calls.filter(isAsked);
