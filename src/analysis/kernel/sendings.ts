import { MINUTE } from '../../base/time.ts';
import type { ClaimStatus } from '../../scenario/model/claim.ts';
import { lockBySending } from './decisions.ts';
import { applyEffects } from './effects.ts';
import type { FlatContent, FormState } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { layReady } from './forms.ts';
import { RELEASED } from './injects.ts';
import { raise } from './measures.ts';
import type { FlatClaim, FlatProduct, FlatRequest } from './tables.ts';
import { numberOf } from './timer-queue.ts';
import { ANSWERS_AFTER } from '../../engine/rules/spans.ts';

const ANSWER = numberOf('answer');

type Sentence = NonNullable<FlatContent['claim']>;

/** Sending an authored order or message (R2). `elements` are places, in order. */
export function sendRequest(run: FlatRun, place: number, by: number, elements: readonly number[], text: number): void {
  const found = run.tables.requests[place] as FlatRequest;
  const chosen = elements.map((element) => found.elements[element] as FlatRequest['elements'][number]);
  const ids = chosen.map(({ id }) => id);
  const state = run.requests[place] as FormState;
  state.sent.push({ at: run.now, by, elements: ids, text, fields: [] });
  run.changed(found.dependents);
  run.stir(found.by);
  run.events += 1;
  const sentences = chosen.flatMap(({ claim }) => claim ?? []);
  run.text = { elements: ids, fields: [], sentences };
  const index = state.sent.length - 1;
  recordClaims(run, sentences, found, index, by, found.request.audience);
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
  const ids = elements.map((element) => (found.elements[element] as FlatProduct['elements'][number]).id);
  const state = run.products[place] as FormState;
  state.sent.push({ at: run.now, by, elements: ids, text: -1, fields });
  run.changed(found.dependents);
  run.stir(found.drafters);
  run.events += 1;
  const sentences = fields.flatMap(({ claim }) => claim ?? []);
  run.text = { elements: ids, fields, sentences };
  const index = state.sent.length - 1;
  recordClaims(run, sentences, found, index, by, found.product.audience);
  if (found.drafted && fields.length >= found.drafted.fields) layReady(run, place);
  applyEffects(run, found.effects);
  finish(run, found, index, by);
}

/** It locks decisions and is answered. */
function finish(run: FlatRun, found: FlatRequest | FlatProduct, index: number, by: number): void {
  lockBySending(run, found.locks, found.name, by);
  const answer = found.answers.find(({ when }) => run.holds(when));
  run.text = null;
  if (answer) run.timers.add(run.now + ANSWERS_AFTER * MINUTE, ANSWER, found.name, index, answer.text);
  run.touch(found.dependents);
}

function recordClaims(
  run: FlatRun,
  sentences: readonly Sentence[],
  { name, overclaims }: FlatRequest | FlatProduct,
  index: number,
  by: number,
  audience: string | undefined,
): void {
  for (const { index: place, id, overclaim } of sentences) {
    const claim = run.tables.claims[place];
    if (!claim) continue;
    const status = judge(run, by, claim, overclaim);
    run.claims.push({ claim: id, overclaim, at: run.now, by, in: name, index, audience, status });
    const made = overclaim ? run.overclaimsMade : run.claimsMade;
    made[place] = (made[place] as number) + 1;
    run.changed(claim.dependents);
    run.events += 1;
    run.touch(claim.dependents);
  }
  if (overclaims >= 0 && sentences.some(({ overclaim }) => overclaim)) raise(run, overclaims, 1);
}

/** As `judge` of the engine (C1). */
function judge(run: FlatRun, role: number, claim: FlatClaim, overclaim: boolean): ClaimStatus {
  const { facts, roles } = run.tables;
  const knows = (who: number, fact: number): boolean => (run.knownAt[who * facts.length + fact] as number) >= 0;
  const isPublic = (fact: number): boolean =>
    facts[fact]?.publishedBy.some((inject) => run.injectStatus[inject] === RELEASED) ?? false;
  const denied = overclaim ? claim.overclaimDenies : claim.denies;
  if (denied.some((fact) => knows(role, fact) || isPublic(fact))) return 'contradicted';
  if (overclaim || !run.holds(claim.when)) return 'unsupported';
  if (claim.needs.length === 0) return 'supported';
  const has = (who: number): readonly (readonly number[])[] =>
    claim.needs.filter((set) => set.every((fact) => knows(who, fact)));
  const overtaken = (fact: number): boolean => facts[fact]?.overtakenBy.some((newer) => knows(role, newer)) ?? false;
  const own = has(role);
  if (own.some((set) => !set.some(overtaken))) return 'supported';
  if (own.length > 0) return 'overtaken';
  return roles.some((_other, who) => has(who).length > 0) ? 'lucky' : 'unsupported';
}
