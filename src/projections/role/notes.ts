import type { RoleId } from '../../scenario/model/ids.ts';
import type { TypedMessage } from '../../engine/state/engine-state.ts';
import { storyAt, type ViewContext } from '../context.ts';
import type { ViewMemory } from '../memory.ts';
import { partyOf, receivers } from '../parties.ts';
import { addedTo } from '../what-changed.ts';
import type { NoteView } from '../views/role-view.ts';
import { typedBody } from './messages.ts';

/** The team channel and direct notes that this seat wrote or got, oldest first. */
export const notesSince = (context: ViewContext, roles: readonly RoleId[], memory: ViewMemory): readonly NoteView[] =>
  memory.part('noted', context, (c, before: Noted | undefined): Noted => {
    const { typed: all } = c.state;
    const came = before && addedTo(before.from, all);
    if (!before || !came) return { from: all, notes: notesIn(c, roles, all) };
    const notes = notesIn(c, roles, came);
    return { from: all, notes: notes.length > 0 ? [...before.notes, ...notes] : before.notes };
  }).notes;

interface Noted {
  readonly from: readonly TypedMessage[];
  readonly notes: readonly NoteView[];
}

const notesIn = (context: ViewContext, roles: readonly RoleId[], all: readonly TypedMessage[]): readonly NoteView[] =>
  all
    .filter(
      (item) =>
        item.kind === 'note' &&
        (roles.includes(item.from as RoleId) ||
          item.to === 'all' ||
          (Array.isArray(item.to) && item.to.some((role) => roles.includes(role as RoleId)))),
    )
    .map((item) => ({
      handle: context.handles.of(item.id),
      from: partyOf(context, item.from),
      to: receivers(context, item.to as RoleId[] | 'all'),
      team: item.to === 'all',
      text: typedBody(context, item),
      at: storyAt(context, item.at),
      play: item.at,
      mine: roles.includes(item.from as RoleId),
    }));
