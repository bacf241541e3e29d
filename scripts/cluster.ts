// Two processes behind a proxy, on this machine: `npm run cluster`. With DATABASE_URL and REDIS_URL it uses those; else a PostgreSQL and
// a Redis of its own, whose data are thrown away at the end. README.md says how it looks on several machines.
import { ensureBuilt } from './build.ts';
import { startCluster } from './cluster-processes.ts';
import { startPostgres } from './postgres-process.ts';
import { ensurePostgres } from './postgres.ts';
import { startRedis } from './redis-process.ts';
import { ensureRedis } from './redis.ts';

const DEFAULT_PORT = 3000;
const NAMES = ['a', 'b'];

function fail(message: string): never {
  console.error(`\n${message}`);
  process.exit(1);
}

const built = await ensureBuilt();
if (!built.ok) fail(`${built.output}\nThe app could not be built; the reason stands above.`);

const closing: (() => Promise<void>)[] = [];
async function database(): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return given;
  const found = await ensurePostgres();
  if ('reason' in found) fail(`${found.reason}. Say where one is with DATABASE_URL.`);
  const own = await startPostgres();
  closing.push(() => own.close());
  console.log('PostgreSQL: one of its own; its data are thrown away at the end');
  return own.newDatabase();
}
async function redis(): Promise<string> {
  const given = process.env['REDIS_URL'];
  if (given !== undefined) return given;
  const found = await ensureRedis();
  if ('reason' in found) fail(`${found.reason}. Say where one is with REDIS_URL.`);
  const own = await startRedis();
  closing.push(() => own.close());
  console.log('Redis: one of its own');
  return own.url;
}

const cluster = await startCluster({
  names: NAMES,
  database: await database(),
  redis: await redis(),
  port: Number(process.env['PORT'] ?? DEFAULT_PORT),
});
closing.unshift(() => cluster.close());
for (const { name, url } of cluster.processes) console.log(`Process ${name}: ${url}  (sessions are made here)`);
console.log(`Ready: http://localhost:${cluster.port}  (the proxy; stop with Ctrl-C)`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    void closing
      .reduce((before, close) => before.then(close), Promise.resolve())
      .then(
        () => process.exit(0),
        (error: unknown) => fail(String(error)),
      );
  });
}
