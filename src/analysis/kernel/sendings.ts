import { MINUTE, playTime } from '../../base/time.ts';
import type { ClaimRecord } from '../../engine/state/words.ts';
import type { ClaimStatus } from '../../scenario/model/claim.ts';
import type { Product } from '../../scenario/model/product.ts';
import type { Request } from '../../scenario/model/script.ts';
import { lockBySending } from './decisions.ts';
import { applyEffects } from './effects.ts';
import type { FlatContent, FormState } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { layReady } from './forms.ts';
import { RELEASED } from './injects.ts';
import { raise } from './measures.ts';
import {
  NONE,
  type FlatClaim,
  type FlatProduct,
  type FlatRequest,
  type FlatRole,
  type FlatSentence,
} from './tables.ts';
import { numberOf } from './timer-queue.ts';
import { ANSWERS_AFTER } from '../../engine/rules/spans.ts';

const ANSWER = numberOf('answer');

/** Sending an authored order or message (R2). `elements` are places, in order. */
export function sendRequest(run: FlatRun, place: number, by: number, elements: readonly number[], text: number): void {
  const found = run.tables.requests[place] as FlatRequest;
  const sentences: FlatSentence[] = [];
  for (const element of elements) {
    const { claim } = found.elements[element] as FlatRequest['elements'][number];
    if (claim) sentences.push(claim);
  }
  const ids = idsOf(found, elements);
  const state = run.requests[place] as FormState;
  state.sent.push({ at: run.now, by, elements: ids, text, fields: noFields });
  run.changed(found.dependents);
  run.stir(found.by);
  run.events += 1;
  run.text = { elements: ids, fields: noFields, sentences };
  const index = state.sent.length - 1;
  recordClaims(run, sentences, found, found.request, index, by);
  applyEffects(run, found.effects);
  finish(run, found, index, by);
}

/** The sending of a product (P2). */
export function sendProduct(
  run: FlatRun,
  place: number,
  by: number,
  fields: readonly FlatContent[],
  elements: readonly number[],
): void {
  const found = run.tables.products[place] as FlatProduct;
  const ids = idsOf(found, elements);
  const sentences: FlatSentence[] = [];
  for (const { claim } of fields) if (claim) sentences.push(claim);
  const state = run.products[place] as FormState;
  state.sent.push({ at: run.now, by, elements: ids, text: -1, fields });
  run.changed(found.dependents);
  run.stir(found.drafters);
  run.events += 1;
  run.text = { elements: ids, fields, sentences };
  const index = state.sent.length - 1;
  recordClaims(run, sentences, found, found.product, index, by);
  if (found.drafted && fields.length >= found.drafted.fields) layReady(run, place);
  applyEffects(run, found.effects);
  finish(run, found, index, by);
}

const noFields: readonly FlatContent[] = [];

const idsOf = (found: FlatRequest | FlatProduct, elements: readonly number[]): readonly string[] =>
  elements.map((element) => (found.elements[element] as FlatRequest['elements'][number]).id);

/** It locks decisions and is answered. */
function finish(run: FlatRun, found: FlatRequest | FlatProduct, index: number, by: number): void {
  if (found.locks.length > 0) lockBySending(run, found.locks, found.name, by);
  const answer = answerOf(run, found);
  run.text = null;
  if (answer >= 0) run.timers.add(run.now + ANSWERS_AFTER * MINUTE, ANSWER, found.name, index, answer);
  run.touch(found.dependents);
}

/** Name of the line that it gets back. */
function answerOf(run: FlatRun, { answers }: FlatRequest | FlatProduct): number {
  for (const { when, text } of answers) if (run.holds(when)) return text;
  return NONE;
}

function recordClaims(
  run: FlatRun,
  sentences: readonly FlatSentence[],
  { overclaims }: FlatRequest | FlatProduct,
  { id: text, audience }: Request | Product,
  index: number,
  by: number,
): void {
  let isOver = false;
  for (const { index: place, id, overclaim } of sentences) {
    isOver ||= overclaim;
    const claim = run.tables.claims[place];
    if (!claim) continue;
    const status = judge(run, by, claim, overclaim);
    const made: ClaimRecord = {
      claim: id,
      overclaim,
      at: playTime(run.now),
      by: (run.tables.roles[by] as FlatRole).id,
      in: text,
      index,
      status,
      links: [],
    };
    run.claims.push(audience === undefined ? made : { ...made, audience });
    const count = overclaim ? run.overclaimsMade : run.claimsMade;
    count[place] = (count[place] as number) + 1;
    run.changed(claim.dependents);
    run.events += 1;
    run.touch(claim.dependents);
  }
  if (overclaims >= 0 && isOver) raise(run, overclaims, 1);
}

/** As `judge` of the engine (C1). */
function judge(run: FlatRun, role: number, claim: FlatClaim, overclaim: boolean): ClaimStatus {
  const { facts, roles } = run.tables;
  for (const fact of overclaim ? claim.overclaimDenies : claim.denies)
    if (knows(run, role, fact) || isPublic(run, fact)) return 'contradicted';
  if (overclaim || !run.holds(claim.when)) return 'unsupported';
  if (claim.needs.length === 0) return 'supported';
  const isOvertaken = (fact: number): boolean =>
    facts[fact]?.overtakenBy.some((newer) => knows(run, role, newer)) ?? false;
  let status: ClaimStatus = 'unsupported';
  for (const set of claim.needs) {
    if (!knowsAll(run, role, set)) continue;
    if (!set.some(isOvertaken)) return 'supported';
    status = 'overtaken';
  }
  if (status === 'overtaken') return status;
  for (let who = 0; who < roles.length; who++)
    for (const set of claim.needs) if (knowsAll(run, who, set)) return 'lucky';
  return status;
}

const knows = (run: FlatRun, role: number, fact: number): boolean =>
  (run.knownAt[role * run.tables.facts.length + fact] as number) >= 0;

function knowsAll(run: FlatRun, role: number, facts: readonly number[]): boolean {
  for (const fact of facts) if (!knows(run, role, fact)) return false;
  return true;
}

function isPublic(run: FlatRun, fact: number): boolean {
  for (const inject of run.tables.facts[fact]?.publishedBy ?? [])
    if (run.injectStatus[inject] === RELEASED) return true;
  return false;
}
