import { randomBytes } from 'node:crypto';
import { createClient } from '@redis/client';
import { z } from 'zod';
import type { PeerCall, Peers } from './peers.ts';

/** Real ms in which a process must have answered another. */
const ANSWER_MS = 3_000;
/** Real ms between two tries to reach Redis. */
const RETRY_MS = 250;
/** A channel for each process. */
const CHANNEL = 'spoedoverleg:process:';

const message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ask'),
    id: z.string(),
    from: z.string(),
    call: z.object({ run: z.string(), method: z.string(), given: z.array(z.unknown()) }),
  }),
  z.object({ kind: z.literal('answer'), id: z.string(), value: z.unknown() }),
  z.object({ kind: z.literal('failed'), id: z.string(), problem: z.string() }),
]);
type Message = z.infer<typeof message>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

function read(text: string): Message | undefined {
  try {
    return message.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Processes that reach each other by channels of Redis. Nothing is kept there: it may be emptied, be away and come back at any time,
 * and while it is away every call fails at once.
 */
export function openRedisPeers(url: string, name: string, report: (error: unknown) => void): Peers {
  const waiting = new Map<string, Waiting>();
  let handle: ((call: PeerCall) => Promise<unknown>) | undefined;
  const options = {
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: () => RETRY_MS, connectTimeout: 5_000 },
  } as const;
  const sender = createClient(options);
  const listener = createClient(options);
  let away = false;
  for (const client of [sender, listener]) {
    client.on('error', (error: unknown) => {
      // Said once for each time that it goes away, and not at each try.
      if (!away) report(error);
      away = true;
    });
    client.on('ready', () => (away = false));
  }

  const send = (to: string, what: Message): Promise<number> => sender.publish(CHANNEL + to, JSON.stringify(what));

  async function receive(text: string): Promise<void> {
    const found = read(text);
    if (!found) return;
    if (found.kind === 'ask') {
      const { id, from, call } = found;
      const answered: Message = await (handle?.(call) ?? Promise.reject(new Error('not ready'))).then(
        (value) => ({ kind: 'answer', id, value: value ?? null }),
        (error: unknown) => ({ kind: 'failed', id, problem: error instanceof Error ? error.message : String(error) }),
      );
      await send(from, answered);
      return;
    }
    const asked = waiting.get(found.id);
    if (found.kind === 'answer') asked?.resolve(found.value);
    else asked?.reject(new Error(found.problem));
  }

  async function start(): Promise<void> {
    await Promise.all([sender.connect(), listener.connect()]);
    await listener.subscribe(CHANNEL + name, (text) => void receive(text).catch(report));
  }
  // Whoever starts does not wait for Redis.
  void start().catch(report);

  return {
    async names() {
      try {
        const channels = await sender.pubSubChannels(`${CHANNEL}*`);
        return [...new Set([name, ...channels.map((channel) => channel.slice(CHANNEL.length))])];
      } catch {
        return [name];
      }
    },
    async ask(peer, call) {
      const id = randomBytes(12).toString('hex');
      let timer: ReturnType<typeof setTimeout> | undefined;
      const answer = new Promise((resolve, reject: (error: Error) => void) => {
        waiting.set(id, { resolve, reject });
        timer = setTimeout(() => reject(new Error(`process ${peer} does not answer`)), ANSWER_MS);
      });
      // It may fail before anybody waits for it.
      answer.catch(() => undefined);
      try {
        const heard = await send(peer, { kind: 'ask', id, from: name, call: { ...call, given: [...call.given] } });
        if (heard === 0) throw new Error(`process ${peer} is not there`);
        return await answer;
      } finally {
        clearTimeout(timer);
        waiting.delete(id);
      }
    },
    answer(next) {
      handle = next;
    },
    async close() {
      sender.destroy();
      listener.destroy();
    },
  };
}
