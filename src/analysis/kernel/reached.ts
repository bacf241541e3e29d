import { perData } from '../../engine/per-data.ts';
import type { FlatRun } from './flat-run.ts';
import { chooseBlocks, RELEASED } from './injects.ts';
import { ALWAYS, type FlatInject, type Tables } from './tables.ts';

/** Names of elements that consist of two names, by place. */
interface ElementNames {
  readonly options: readonly (readonly string[])[];
  readonly topics: readonly (readonly string[])[];
  /** The closing card. */
  readonly epilogue: FlatInject | undefined;
}

const namesOf = perData(({ decisions, conversations, injects, plan }: Tables): ElementNames => ({
  options: decisions.map(({ decision, options }) => options.map((option) => `${decision.id}.${option.id}`)),
  topics: conversations.map(({ conversation, topics }) => topics.map((topic) => `${conversation.id}.${topic.id}`)),
  epilogue: injects.find(({ inject }) => inject.id === plan.variant.epilogue),
}));

/** The elements that a run reached, each once: as `reachedIn`, which would need the engine's state of most of the run. */
export function reachedByFlat(run: FlatRun): ReadonlySet<string> {
  const { tables } = run;
  const { options, topics, epilogue } = namesOf(tables);
  const reached = new Set(run.visited);
  for (const { index, inject } of tables.injects) if (run.injectStatus[index] === RELEASED) reached.add(inject.id);
  run.decisions.forEach((state, place) => {
    const names = options[place] as readonly string[];
    for (const option of [state?.option, state?.revised?.from]) {
      const name = names[option ?? -1];
      if (name !== undefined) reached.add(name);
    }
  });
  run.calls.forEach(({ asked }, place) => {
    for (const topic of asked) reached.add(topics[place]?.[topic] as string);
  });
  tables.requests.forEach(({ request }, place) => {
    if (run.requests[place]?.sent.length) reached.add(request.id);
  });
  tables.products.forEach(({ product }, place) => {
    if (run.products[place]?.sent.length) reached.add(product.id);
  });
  for (const { claim } of run.claims) reached.add(claim);
  if (epilogue && run.ended) {
    reached.add(epilogue.inject.id);
    for (const ending of endingsOfFlat(run, epilogue)) reached.add(ending);
  }
  return reached;
}

/** As `endingsIn`: parts of the closing card that not every run shows. */
function endingsOfFlat(run: FlatRun, { inject, body }: FlatInject): readonly string[] {
  const shown = new Set(chooseBlocks(run, body));
  return body.blocks.filter(({ id, when }) => when !== ALWAYS && shown.has(id)).map(({ id }) => `${inject.id}.${id}`);
}
