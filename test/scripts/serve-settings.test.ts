import { describe, expect, it } from 'vitest';
import { readSettings } from '../../scripts/serve.ts';

const several = {
  DATABASE_URL: 'postgres://db/runs',
  REDIS_URL: 'redis://cache',
  PROCESS_NAME: 'a',
  TRUSTED_PROXIES: '10.0.0.2, ::1',
  LEASE_SECONDS: '5',
  LISTEN_ADDRESS: '0.0.0.0',
};

describe('what a server finds in its environment', () => {
  it('is one process for this machine when nothing is said', () => {
    expect(readSettings({}, 3000)).toEqual({ port: 3000, days: 30, proxies: [], leaseMs: 10_000 });
  });

  it('makes it one of several', () => {
    expect(readSettings({ ...several, PORT: '0' }, 3000)).toEqual({
      port: 0,
      days: 30,
      address: '0.0.0.0',
      process: { name: 'a', redis: 'redis://cache' },
      proxies: ['10.0.0.2', '::1'],
      leaseMs: 5_000,
    });
  });

  it.each([
    ['PROCESS_NAME', ''],
    ['PROCESS_NAME', 'a/b'],
    ['REDIS_URL', 'http://cache'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['LEASE_SECONDS', '1'],
    ['LISTEN_ADDRESS', 'localhost'],
  ])('is refused with a sentence that names %s when it is "%s"', (name, value) => {
    expect(() => readSettings({ ...several, [name]: value }, 3000)).toThrow(name);
  });

  it('is refused when several processes have no database to share', () => {
    const { DATABASE_URL: _none, ...rest } = several;
    expect(() => readSettings(rest, 3000)).toThrow('DATABASE_URL');
  });
});
