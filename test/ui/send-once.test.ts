import { expect, test } from 'vitest';
import type { AppState, Outcome } from '../../src/store/app-store.ts';
import { openForm, sendOnce, underwayFrom } from '../../src/ui/shared/send-once.ts';

const held = () => {
  const answers: ((outcome: Outcome) => void)[] = [];
  const send = ((): Promise<Outcome> => new Promise((resolve) => answers.push(resolve))) as AppState['send'];
  return { send, answers };
};
const note = (text: string) => ({ act: 'note', to: 'all', text }) as const;
const taken = { ok: true } as Outcome;

test('the same is on its way once, whichever form asks; another is sent, and the same again once it has been answered', async () => {
  const { send, answers } = held();
  const first = sendOnce(send, [], note('Ja'));
  const again = sendOnce(send, [], note('Ja'));
  const other = sendOnce(send, [], note('Nee'));
  expect(answers.length).toBe(2);
  answers.forEach((answer) => answer(taken));
  expect(await Promise.all([first, again, other])).toEqual([taken, taken, taken]);
  const later = sendOnce(send, [], note('Ja'));
  expect(answers.length).toBe(3);
  answers[2]?.(taken);
  await later;
});

test('each screen has its own, and what fails on the way is refused', async () => {
  const [one, two] = [held(), held()];
  void sendOnce(one.send, [], note('Ja'));
  void sendOnce(two.send, [], note('Ja'));
  expect([one.answers.length, two.answers.length]).toEqual([1, 1]);
  const failing = (() => Promise.reject(new Error('gone'))) as AppState['send'];
  expect(await sendOnce(failing, [], note('Ja'))).toEqual({ ok: false, rejection: { code: 'not-possible-now' } });
});

test('what is sent says from which form, so that the next page knows where to tell what became of it', async () => {
  const said: unknown[] = [];
  const send: AppState['send'] = (...sent) => {
    said.push(sent);
    return Promise.resolve(taken);
  };
  await sendOnce(send, ['share m1'], note('Ja'));
  expect(said).toEqual([[note('Ja'), undefined, ['share m1']]]);
});

test('a form that is opened anew finds what is on its way from it by its names, until that is answered', async () => {
  const { send, answers } = held();
  const sent = sendOnce(send, ['note.all'], note('Ja'));
  void sendOnce(send, ['note.press'], note('Nee'), ['note.press']);
  expect(underwayFrom(send, ['other', 'note.all'])).toEqual([sent]);
  expect(underwayFrom(send, ['other'])).toEqual([]);
  expect(underwayFrom(held().send, ['note.all'])).toEqual([]);
  answers[0]?.(taken);
  expect(await sent).toEqual(taken);
  expect(underwayFrom(send, ['note.all'])).toEqual([]);
});

test('a refusal is kept for the form of that name when none stands open, and only then', async () => {
  const refused = { ok: false, rejection: { code: 'paused' } } as Outcome;
  const { send, answers } = held();
  const kept: unknown[] = [];
  const share = (text: string): Promise<Outcome> =>
    sendOnce(send, ['share m1'], note(text), undefined, (...told) => kept.push(told));
  const first = openForm(send, ['share m1']);
  const heard = share('Open');
  answers[0]?.(refused);
  await heard;
  // Another sheet of that name is opened before the answer comes.
  const again = share('Opened anew');
  first();
  const second = openForm(send, ['share m1']);
  answers[1]?.(refused);
  await again;
  second();
  const accepted = share('Taken');
  answers[2]?.(taken);
  await accepted;
  expect(kept).toEqual([]);
  const closed = share('Closed');
  openForm(send, ['share m2']);
  openForm(held().send, ['share m1']);
  answers[3]?.(refused);
  await closed;
  expect(kept).toEqual([[['share m1'], { code: 'paused' }]]);
});
