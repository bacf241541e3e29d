import { afterEndex } from '../base/phase.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { PlacedEvent } from '../engine/journal/replay.ts';
import type { AuthorId } from '../engine/notebook/entry.ts';
import type { NoteRecord } from '../engine/notebook/note-record.ts';
import type { InjectId } from '../scenario/model/ids.ts';
import type { Objective } from '../scenario/model/measure.ts';
import { say, storyAt, type ViewContext } from './context.ts';
import { eventText } from './event-text.ts';
import { moveHead, pauseOf } from './head.ts';
import { suggest } from './letters.ts';
import { frozenKey, notebookOf, noteText, type Notebook, type PlacedRating } from './notebook/notebook.ts';
import { receivers, shortOf } from './parties.ts';
import type { EvaluatorView, GuideRow, RatingRow, SeenItem } from './views/evaluator-view.ts';

/** What has happened that somebody at the table had part in; the last so many. */
const SEEN = 200;

/** Built from what has happened and what this evaluator wrote; the script, ratings and other raters are not read for it. */
export function evaluatorView(
  context: ViewContext,
  history: readonly PlacedEvent[],
  notes: readonly NoteRecord[],
  author: AuthorId,
): EvaluatorView {
  const { plan, state } = context;
  const book = notebookOf(notes);
  const name = book.authors.get(author);
  const open = afterEndex(state.phase);
  return {
    kind: 'evaluator',
    language: context.language,
    title: say(context, plan.scenario.title),
    phase: state.phase,
    ...pauseOf(context),
    move: moveHead(context),
    seen: history.flatMap((item, index) => seenItem(context, item, index)).slice(-SEEN),
    guides: plan.scenario.objectives.map((objective) => guideOf(context, book, author, objective, open)),
    open,
    name: name === undefined ? '' : (noteText(context.texts, name) ?? ''),
    observations: book.observations
      .filter(({ by }) => by === author)
      .flatMap(({ id, story, text, objective, sign }) => {
        const words = noteText(context.texts, text);
        if (words === undefined) return [];
        return [{ id, at: story, text: words, ...(objective ? { objective } : {}), ...(sign ? { sign } : {}) }];
      }),
  };
}

function guideOf(
  context: ViewContext,
  book: Notebook,
  author: AuthorId,
  objective: Objective,
  open: boolean,
): GuideRow {
  const { plan, state } = context;
  const frozen = book.frozen.has(frozenKey(author, objective.id));
  const last = new Map<AuthorId, PlacedRating>();
  for (const rating of book.ratings) if (rating.objective === objective.id) last.set(rating.rater, rating);
  const mine = last.get(author);
  const { bands } = objective;
  return {
    id: objective.id,
    title: say(context, objective.title),
    short: say(context, objective.short),
    tags: objective.tags,
    bands: { P: say(context, bands.P), S: say(context, bands.S), M: say(context, bands.M), U: say(context, bands.U) },
    tasks: plan.expectations
      .filter((item) => item.critical && item.objective === objective.id)
      .filter((item) => open || state.expectations[item.id] !== undefined)
      .map((item) => ({ id: item.id, text: say(context, item.text), role: shortOf(context, item.role) })),
    ...(mine ? { mine: ratingRow(context, book, mine) } : {}),
    frozen,
    ...(frozen && open
      ? {
          opened: {
            ...suggested(context, objective),
            others: [...last.values()]
              .filter(({ rater }) => rater !== author)
              .map((one) => ratingRow(context, book, one)),
          },
        }
      : {}),
  };
}

function suggested({ plan, state }: ViewContext, objective: Objective) {
  const { letter, index } = suggest(plan, state, objective.id);
  return { ...(letter === undefined ? {} : { suggested: letter }), ...(index === undefined ? {} : { index }) };
}

/** A rating in words; a rater who gave no name has none. */
export function ratingRow(context: Pick<ViewContext, 'texts'>, book: Notebook, rating: PlacedRating): RatingRow {
  const name = book.authors.get(rating.rater);
  return {
    rater: name === undefined ? '' : (noteText(context.texts, name) ?? ''),
    rated: rating.rated,
    tasks: rating.tasks ?? {},
    why: rating.why === undefined ? '' : (noteText(context.texts, rating.why) ?? ''),
    late: rating.late,
  };
}

const kinds: Readonly<Partial<Record<EngineEvent['type'], SeenItem['kind']>>> = {
  injectReleased: 'message',
  messageSent: 'message',
  decisionTaken: 'decision',
  requestSent: 'sent',
  productSent: 'sent',
  cardChanged: 'board',
  itemShared: 'share',
};

/** `index`: in the history, which only grows; one moment may bring several of a kind. */
function seenItem(context: ViewContext, { event }: PlacedEvent, index: number): readonly SeenItem[] {
  const kind = kinds[event.type];
  if (!kind) return [];
  const inject = 'inject' in event ? context.plan.inject.get(event.inject as InjectId) : undefined;
  return [
    {
      id: String(index),
      at: storyAt(context, event.at),
      kind,
      ...(inject ? { channel: inject.channel } : {}),
      roles: rolesOf(context, event),
      title: eventText(context, event),
    },
  ];
}

/** What a seat wrote is its own act, whoever it is for; of all else whom it came to, or whose it was. */
function rolesOf(context: ViewContext, event: EngineEvent): readonly string[] {
  if (event.type === 'messageSent' && context.plan.role.has(event.from)) return [shortOf(context, event.from)];
  if ('to' in event && Array.isArray(event.to))
    return (event.to as readonly string[]).flatMap((id) => receivers(context, id));
  return 'by' in event ? [shortOf(context, String(event.by))] : [];
}
