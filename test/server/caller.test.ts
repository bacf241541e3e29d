import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createAddressOf, isForUs, wasNamed } from '../../src/server/http/caller.ts';

const request = (remoteAddress: string, forwarded?: string, url = '/'): IncomingMessage =>
  ({
    url,
    socket: { remoteAddress },
    headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) },
  }) as unknown as IncomingMessage;

describe('whom a request comes from', () => {
  const addressOf = createAddressOf(new Set(['127.0.0.1', '10.0.0.2']));

  it('is whoever sent it, whatever they say, unless they are a proxy that is trusted', () => {
    expect(addressOf(request('192.0.2.7', '198.51.100.1'))).toBe('192.0.2.7');
    expect(addressOf(request('::ffff:192.0.2.7'))).toBe('192.0.2.7');
    expect(createAddressOf(new Set())(request('127.0.0.1', '198.51.100.1'))).toBe('127.0.0.1');
  });

  it('is whom the nearest trusted proxy names, and not what was written there before', () => {
    expect(addressOf(request('127.0.0.1', '198.51.100.1'))).toBe('198.51.100.1');
    expect(addressOf(request('::ffff:127.0.0.1', '203.0.113.9, 198.51.100.1, 10.0.0.2'))).toBe('198.51.100.1');
    expect(addressOf(request('127.0.0.1'))).toBe('127.0.0.1');
  });
});

it('an address with the name of this process is read without it; one with another name is not for this one', () => {
  const ours = request('127.0.0.1', undefined, '/p/a/api/join');
  expect(isForUs(ours, 'a')).toBe(true);
  expect([ours.url, wasNamed(ours)]).toEqual(['/api/join', true]);
  expect(isForUs(request('127.0.0.1', undefined, '/p/b/api/join'), 'a')).toBe(false);
  const plain = request('127.0.0.1', undefined, '/api/join');
  expect([isForUs(plain, 'a'), plain.url, wasNamed(plain)]).toEqual([true, '/api/join', false]);
});
