import { applyEffects } from './effects.ts';
import type { FormState } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import type { FlatProduct, FlatRequest } from './tables.ts';

const requestOf = (run: FlatRun, place: number): FlatRequest => run.tables.requests[place] as FlatRequest;
const productOf = (run: FlatRun, place: number): FlatProduct => run.tables.products[place] as FlatProduct;

export function openRequest(run: FlatRun, place: number): void {
  const state = run.requests[place] as FormState;
  if (!state.open) open(run, state, requestOf(run, place).by);
}

export function openProduct(run: FlatRun, place: number): void {
  const state = run.products[place] as FormState;
  if (!state.open) open(run, state, productOf(run, place).drafters);
}

function open(run: FlatRun, state: FormState, roles: readonly number[]): void {
  state.known = true;
  state.open = true;
  run.stir(roles);
  run.events += 1;
  run.opened += 1;
}

export function closeForms(run: FlatRun, request: number, product: number): void {
  for (const [state, roles] of [
    [run.products[product], run.tables.products[product]?.drafters],
    [run.requests[request], run.tables.requests[request]?.by],
  ] as const)
    if (state?.open) {
      state.open = false;
      run.stir(roles ?? []);
    }
}

/** A decision put it on its owner's list, with a play time. */
export function dueRequest(run: FlatRun, place: number, due: number): void {
  openRequest(run, place);
  (run.requests[place] as FormState).due = due;
  run.stir(requestOf(run, place).by);
}

export function dueProduct(run: FlatRun, place: number, due: number): void {
  openProduct(run, place);
  (run.products[place] as FormState).due = due;
  run.stir(productOf(run, place).drafters);
}

/** A draft is ready (P3): what the author hung on it, once. */
export function layReady(run: FlatRun, place: number): void {
  const { drafted, drafters } = productOf(run, place);
  const state = run.products[place] as FormState;
  if (!drafted || state.prepared >= 0) return;
  state.known = true;
  state.prepared = run.now;
  run.stir(drafters);
  run.events += 1;
  applyEffects(run, drafted.effects);
}
