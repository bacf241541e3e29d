import { expect, it } from 'vitest';
import { textsFor } from '../../scripts/package-texts.ts';
import { serverFlags } from '../../scripts/server-flags.mjs';

it.each(['linux-x64', 'win-x64', 'macos-arm64'] as const)(
  'the starter for %s gives the server the flags of npm start',
  (platform) => {
    const lines = textsFor(platform).flatMap(({ text }) => text.split(/\r?\n/));
    const [start, ...more] = lines.filter((line) => line.includes('server.mjs'));
    expect(more).toEqual([]);
    const words = (start ?? '').split(' ');
    const server = words.findIndex((word) => word.includes('server.mjs'));
    const program = words.findIndex((word) => /node(?:\.exe)?"$/.test(word));
    expect(program).toBeGreaterThanOrEqual(0);
    expect(words.slice(program + 1, server)).toEqual(expect.arrayContaining([...serverFlags]));
  },
);
