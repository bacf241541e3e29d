import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packScenario, scenarioFilesIn, unpackScenario } from '../../../src/app/studio/scenario-zip.ts';
import { smallFiles } from './small-files.ts';

describe('a scenario as a zip', () => {
  it('comes out as it went in, with the same bytes each time', () => {
    const bytes = packScenario('klein', smallFiles());
    const unpacked = unpackScenario(bytes);
    expect(unpacked.ok && new Map(unpacked.value.map(({ path, text }) => [path, text]))).toEqual(
      new Map(smallFiles().map(({ path, text }) => [path, text])),
    );
    expect(packScenario('klein', smallFiles())).toEqual(bytes);
  });

  it('is found however deep the folder lies, and nothing else of the zip is read', () => {
    const zip = zipSync({
      'a/b/10.yaml': strToU8('id: x\n'),
      'a/b/lang/en.yaml': strToU8('{}\n'),
      'a/b/notes/other.yaml': strToU8('no\n'),
      '__MACOSX/a/b/._10.yaml': strToU8('no\n'),
      'a/b/picture.png': strToU8('no'),
    });
    const unpacked = unpackScenario(zip);
    expect(unpacked.ok && unpacked.value.map(({ path }) => path).sort()).toEqual(['10.yaml', 'lang/en.yaml']);
  });

  it('says what is wrong with another file', () => {
    expect(unpackScenario(strToU8('no zip at all'))).toEqual({ ok: false, error: 'not-zip' });
    expect(unpackScenario(zipSync({ 'a.txt': strToU8('x') }))).toEqual({ ok: false, error: 'no-scenario' });
    const large = zipSync({ 'a.yaml': new Uint8Array(21_000_000) });
    expect(unpackScenario(large)).toEqual({ ok: false, error: 'too-large' });
  });

  it('takes files that were picked together', () => {
    const picked = [
      { path: 'oefening\\10.yaml', bytes: strToU8('\uFEFFid: x\n') },
      { path: 'oefening\\lang\\en.yaml', bytes: strToU8('{}\n') },
    ];
    expect(scenarioFilesIn(picked)).toEqual([
      { path: '10.yaml', text: 'id: x\n' },
      { path: 'lang/en.yaml', text: '{}\n' },
    ]);
  });
});
