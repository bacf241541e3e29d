import { describe, expect, it } from 'vitest';
import type { SessionCast } from '../../../src/session/desk/session-wire.ts';
import { emptyDraft, messageOf, waysOf, type SendDraft } from '../../../src/ui/session/send-draft.ts';

const cast: SessionCast = {
  actors: [
    { id: 'press', name: 'Een journalist', channels: ['phone', 'social'] },
    { id: 'minister', name: 'Het ministerie', channels: [] },
  ],
  roles: [{ id: 'ciso', short: 'CISO', name: 'Chief information security officer' }],
  script: ['in-first', 'in-next'].map((id) => ({
    id,
    channel: 'mail' as const,
    from: 'Pers',
    to: [],
    toAll: true,
    title: id,
    body: id,
  })),
};
const draft = (part: Partial<SendDraft>): SendDraft => ({
  ...emptyDraft,
  subject: 'Vraag',
  text: ' Wat weet u? ',
  ...part,
});

describe('a message to several teams', () => {
  it('goes over a channel that its sender has, with the exercise word once', () => {
    expect(messageOf(draft({}), cast, 'OEFENING')).toEqual({
      act: 'improvise',
      from: 'ctl',
      to: 'all',
      channel: 'mail',
      subject: 'OEFENING Vraag',
      text: 'OEFENING Wat weet u?',
    });
    // The journalist has no mail.
    expect(messageOf(draft({ from: 'press', text: 'oefening: bel me', to: 'ciso' }), cast, 'OEFENING')).toEqual({
      act: 'improvise',
      from: 'press',
      to: ['ciso'],
      channel: 'phone',
      text: 'oefening: bel me',
    });
    expect(waysOf(draft({ from: 'press', channel: 'social' }), cast).channel).toBe('social');
    // Whose channels no author named has those of exercise staff.
    expect(waysOf(draft({ from: 'minister' }), cast)).toEqual(waysOf(draft({}), cast));
  });

  it('from outside the exercise has no mark, sender or subject', () => {
    expect(messageOf(draft({ kind: 'note', from: 'press', to: 'ciso' }), cast, 'OEFENING')).toEqual({
      act: 'facilitatorNote',
      to: ['ciso'],
      text: 'Wat weet u?',
    });
  });

  it('of the script goes as it stands there: the one that was chosen, or else the first that can go out', () => {
    const kind = 'script';
    expect(messageOf(draft({ kind, inject: 'in-next' }), cast, 'OEFENING')).toEqual({
      act: 'release',
      inject: 'in-next',
    });
    // What was chosen before is out by now.
    expect(messageOf(draft({ kind, inject: 'in-gone' }), cast, 'OEFENING')).toEqual({
      act: 'release',
      inject: 'in-first',
    });
    expect(messageOf(draft({ kind }), { ...cast, script: [] }, 'OEFENING')).toBeUndefined();
  });

  it('is not sent before it says something', () => {
    expect(messageOf(draft({ text: ' ' }), cast, 'OEFENING')).toBeUndefined();
    expect(messageOf(draft({ subject: ' ' }), cast, 'OEFENING')).toBeUndefined();
    expect(messageOf(draft({ kind: 'note', text: '' }), cast, 'OEFENING')).toBeUndefined();
    expect(messageOf(draft({ subject: '', channel: 'chat' }), cast, 'OEFENING')).toBeDefined();
  });
});
