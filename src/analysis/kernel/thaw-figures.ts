import type { FlatRun } from './flat-run.ts';
import { moments, type Words } from './thaw-words.ts';

/** What holds figures and moments: signals, flags, expectations, obligations. */
export const thawSignals = ({ tables, signalKnown, raises, parts }: FlatRun) =>
  Object.fromEntries(
    tables.signals.flatMap(({ signal }, index) => {
      if (!signalKnown[index]) return [];
      const raised = (raises[index] ?? []).map(({ at, credit, given }) =>
        given ? { at, counts: at, credit, spoken: false, given } : { at, counts: at, credit, spoken: false },
      );
      return [[signal.id, { raises: raised, parts: parts[index] }]];
    }),
  );

/** Moments by the names of what they belong to, without those that have not come. */
export const thawMoments = (items: readonly { readonly id: string }[], come: Float64Array) =>
  Object.fromEntries(
    items.flatMap(({ id }, index) => {
      const at = come[index] as number;
      return at < 0 ? [] : [[id, at]];
    }),
  );

export const thawExpectations = ({ tables, expectations }: FlatRun) =>
  Object.fromEntries(
    tables.expectations.flatMap(({ expectation }, index) => {
      const state = expectations[index];
      if (!state) return [];
      const { opened, full, zero, out, credit, at, judged } = state;
      const record = {
        opened,
        full,
        zero,
        ...(out ? { out } : {}),
        ...moments({ credit, at }),
        ...(judged ? { judged } : {}),
      };
      return [[expectation.id, record]];
    }),
  );

export const thawObligations = ({ tables, obligations }: FlatRun, words: Words) =>
  Object.fromEntries(
    tables.obligations.flatMap(({ obligation }, index) => {
      const state = obligations[index];
      if (!state?.known) return [];
      const { started, chosen, restarted, metAt, breachedAt } = state;
      const record = {
        seen: state.seen.map(words.roleOf),
        ...moments({ started, restarted, metAt, breachedAt }),
        ...(chosen ? { chosen: { at: chosen.at, why: words.refOf(chosen.why) } } : {}),
      };
      return [[obligation.id, record]];
    }),
  );
