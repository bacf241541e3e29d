import type { Plan } from '../engine/plan.ts';
import type { Handles } from './handles.ts';
import type { RoleView } from './views/role-view.ts';

/**
 * The picture of an attachment as a `data:` address, by the attachment's handle in the views of a run. A view says only that there is one:
 * its bytes go to a screen that asks for them, and not along with every view.
 */
export function pictureOf({ scenario }: Plan, handles: Handles, attachment: string): string | undefined {
  for (const { id: inject, attachments } of scenario.injects)
    for (const { id, picture } of attachments)
      if (picture !== undefined && handles.of(id, inject) === attachment) return scenario.pictures?.[picture];
  return undefined;
}

/** Whether a seat has this attachment before it, picture and all: it is sent no other. */
export const showsPicture = ({ messages }: RoleView, attachment: string): boolean =>
  messages.some(({ attachments }) => attachments.some(({ id, picture }) => id === attachment && picture === true));
