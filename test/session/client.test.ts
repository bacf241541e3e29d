import { describe, expect, it } from 'vitest';
import type { StageView } from '../../src/projections/views/stage-view.ts';
import { channelPair } from '../../src/session/channel-pair.ts';
import { createClient } from '../../src/session/client/client.ts';
import type { AnyView, ClientMessage, HostMessage } from '../../src/session/wire.ts';

const viewOf = (title: string, slips: readonly object[]): AnyView =>
  ({ kind: 'stage', title, slips }) as unknown as StageView;

/** A client, and the host's end of its line. */
async function clientOnLine() {
  const [ours, theirs] = channelPair<HostMessage, ClientMessage>();
  const heard: ClientMessage[] = [];
  const views: AnyView[] = [];
  const states: string[] = [];
  ours.onMessage((message) => heard.push(message));
  let names = 0;
  const client = createClient({
    screen: { kind: 'stage' },
    language: 'nl',
    connect(onChannel) {
      onChannel(theirs);
      return () => undefined;
    },
    randomId: () => `id-${++names}`,
    sink: {
      view: (view) => views.push(view),
      clock: () => undefined,
      connection: (state) => states.push(state),
      typing: () => undefined,
      seats: () => undefined,
    },
  });
  const arrived = () => new Promise((resolve) => setTimeout(resolve, 5));
  await arrived();
  return {
    client,
    views,
    states,
    hellos: () => heard.filter(({ type }) => type === 'hello').length,
    async say(...messages: HostMessage[]) {
      for (const message of messages) ours.send(message);
      await arrived();
    },
  };
}

const first: HostMessage = { type: 'view', version: 4, view: viewOf('a', [{ handle: 'x', n: 1 }]) };
const next: HostMessage = {
  type: 'change',
  version: 5,
  change: { set: { title: 'b' }, within: { slips: { list: [[0, 1], { put: { handle: 'y' } }] } } },
};

describe('a client', () => {
  it('makes a view of what it had and what became of it, and keeps what did not change', async () => {
    const { views, states, say, hellos } = await clientOnLine();
    await say(first, next);
    expect(views).toEqual([first.type === 'view' && first.view, viewOf('b', [{ handle: 'x', n: 1 }, { handle: 'y' }])]);
    const [was, is] = views as unknown as { slips: object[] }[];
    expect(is?.slips[0]).toBe(was?.slips[0]);
    expect(states).toEqual(['connecting', 'open']);
    expect(hellos()).toBe(1);
  });

  it('passes over what came twice, and asks for everything once when something is missing', async () => {
    const { views, say, hellos } = await clientOnLine();
    await say(first, next, next);
    expect(views).toHaveLength(2);
    const late = (version: number): HostMessage => ({ type: 'change', version, change: { set: { title: 'z' } } });
    await say(late(7), late(8), late(9));
    expect(views).toHaveLength(2);
    expect(hellos()).toBe(2);
    await say({ type: 'view', version: 9, view: viewOf('c', []) }, late(10));
    expect(views.at(-1)).toEqual(viewOf('z', []));
    expect(hellos()).toBe(2);
  });

  it('asks for everything when a change is not one of its view', async () => {
    const { views, say, hellos } = await clientOnLine();
    await say(first, { type: 'change', version: 5, change: { within: { slips: { list: [[3, 2]] } } } });
    expect(views).toHaveLength(1);
    expect(hellos()).toBe(2);
  });

  it('takes another language whatever its version, and nothing of the old one after asking for it', async () => {
    const { client, views, say } = await clientOnLine();
    await say(first);
    client.setLanguage('en');
    await say(next);
    expect(views).toHaveLength(1);
    await say({ type: 'view', version: 2, view: viewOf('english', []) });
    expect(views.at(-1)).toEqual(viewOf('english', []));
  });
});
