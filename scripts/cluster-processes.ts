import { startClusterProxy } from './cluster-proxy.ts';
import { startSessionProcess, type SessionProcess } from './session-process.ts';

export interface ClusterWish {
  /** Names of the processes. */
  readonly names: readonly string[];
  /** Of PostgreSQL and of Redis. */
  readonly database: string;
  readonly redis: string;
  /** Where the proxy listens; 0: at any port that is free. */
  readonly port?: number;
  /** More that the processes find in their environment. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Several processes that share the work, behind a proxy. */
export interface Cluster {
  /** Of the proxy. */
  readonly port: number;
  readonly processes: readonly (SessionProcess & { readonly name: string })[];
  close(): Promise<void>;
}

export async function startCluster({ names, database, redis, port = 0, env = {} }: ClusterWish): Promise<Cluster> {
  const processes = await Promise.all(
    names.map(async (name) => ({
      name,
      ...(await startSessionProcess({
        ...env,
        PROCESS_NAME: name,
        DATABASE_URL: database,
        REDIS_URL: redis,
        TRUSTED_PROXIES: '127.0.0.1',
      })),
    })),
  );
  const proxy = await startClusterProxy(processes, port);
  return {
    port: proxy.port,
    processes,
    async close() {
      await proxy.close();
      await Promise.all(processes.map((one) => one.close()));
    },
  };
}
