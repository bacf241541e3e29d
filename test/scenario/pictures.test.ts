import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fromBase64, toBase64 } from '../../src/base/base64.ts';
import { readScenarioFolder } from '../../src/cli/read-folder.ts';
import { writeNewFolder } from '../../src/cli/write-folder.ts';
import { packScenario, unpackScenario } from '../../src/app/studio/scenario-zip.ts';
import { rulesOf } from '../../src/engine/rules-digest.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import {
  PICTURE_LIMIT,
  picturePath,
  PICTURES_LIMIT,
  pictureSize,
  pictureType,
} from '../../src/scenario/source/picture-file.ts';
import { PIXEL, pictured } from '../support/pictured.ts';
import { nameOf, underlined } from './fixture.ts';

const LIST = 'pictures/list.png';
/** A PNG by its head, of so many bytes. */
const png = (bytes: number): string => {
  const head = fromBase64(PIXEL) ?? new Uint8Array();
  const all = new Uint8Array(bytes);
  all.set(head.subarray(0, Math.min(bytes, head.length)));
  return toBase64(all);
};

describe('a picture of an attachment', () => {
  it('is read with the scenario, as a screen shows it; no rule reads it', () => {
    const { diagnostics, scenario } = readScenario(pictured({ [LIST]: PIXEL }));
    expect(diagnostics).toEqual([]);
    expect(scenario?.pictures).toEqual({ [LIST]: `data:image/png;base64,${PIXEL}` });
    expect(scenario && JSON.stringify(rulesOf(scenario))).not.toContain(PIXEL);
  });

  it('is not looked for where no attachment names one', () => {
    expect(readScenario(pictured({ [LIST]: PIXEL })).scenario).toHaveProperty('pictures');
    const without = pictured({}).map((file) => ({ ...file, text: file.text.replace(`, picture: ${LIST}`, '') }));
    expect(readScenario(without).scenario).not.toHaveProperty('pictures');
  });

  it.each([
    ['pictureMissing', 'error', { 'pictures/lijst.png': PIXEL }, 'pictures/lijst.png'],
    ['pictureKind', 'error', { [LIST]: toBase64(new TextEncoder().encode('<svg onload="alert(1)"/>')) }, undefined],
    ['pictureTooLarge', 'error', { [LIST]: png(PICTURE_LIMIT + 1) }, undefined],
  ] as const)('%s', (name, severity, files, fix) => {
    const sources = pictured(files);
    const found = readScenario(sources).diagnostics.filter((one) => nameOf(one) !== 'pictureUnused');
    expect(found.map((one) => [nameOf(one), one.severity, one.fix, underlined(one, sources)])).toEqual([
      [name, severity, fix, LIST],
    ]);
  });

  it('may be as large as the limit, and is no text of any language', () => {
    expect(readScenario(pictured({ [LIST]: png(PICTURE_LIMIT) })).diagnostics).toEqual([]);
  });

  it('that nobody names is a remark', () => {
    const { diagnostics, scenario } = readScenario(pictured({ [LIST]: PIXEL, 'pictures/old.webp': PIXEL }));
    expect(diagnostics.map((one) => [nameOf(one), one.severity, one.params['picture']])).toEqual([
      ['pictureUnused', 'info', 'pictures/old.webp'],
    ]);
    expect(Object.keys(scenario?.pictures ?? {})).toEqual([LIST]);
  });

  it('is one of many that together have a limit', () => {
    const count = PICTURES_LIMIT / PICTURE_LIMIT + 1;
    const names = Array.from({ length: count }, (_, index) => `pictures/p${index}.png`);
    const more = names.map(
      (name, index) => `      - { id: b${index}, title: Nog een, body: OEFENING – Nog een., picture: ${name} }\n`,
    );
    const sources = pictured({
      [LIST]: PIXEL,
      ...Object.fromEntries(names.map((name) => [name, png(PICTURE_LIMIT)])),
    }).map((file) => ({ ...file, text: file.text.replace(`picture: ${LIST} }\n`, (line) => line + more.join('')) }));
    const errors = readScenario(sources).diagnostics.filter(({ severity }) => severity === 'error');
    // The pixel and eleven fit; the twelfth goes over by the pixel, and so does the last.
    expect(errors.map(nameOf)).toEqual(['picturesTooLarge', 'picturesTooLarge']);
    expect(errors.map((one) => underlined(one, sources))).toEqual(names.slice(-2));
  });

  it('comes back from a folder and from a zip as it was', () => {
    const sources = pictured({ [LIST]: PIXEL });
    const folder = join(mkdtempSync(join(tmpdir(), 'spoedoverleg-')), 'new');
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeNewFolder(folder, sources);
    const byPath = new Map(sources.map(({ path, text }) => [path, text]));
    expect(new Map(readScenarioFolder(folder).map(({ path, text }) => [path, text]))).toEqual(byPath);
    const unpacked = unpackScenario(packScenario('x', sources));
    expect(new Map(unpacked.ok ? unpacked.value.map(({ path, text }) => [path, text]) : [])).toEqual(byPath);
  });
});

describe('the file of a picture', () => {
  it('is told by its bytes', () => {
    const of = (...bytes: number[]): string =>
      toBase64(Uint8Array.from({ length: 32 }, (_, index) => bytes[index] ?? 0));
    expect(pictureType(PIXEL)).toBe('image/png');
    expect(pictureType(of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(pictureType(of(...new TextEncoder().encode('RIFF1234WEBP')))).toBe('image/webp');
    expect(pictureType(of(...new TextEncoder().encode('RIFF1234WAVE')))).toBeUndefined();
    expect(pictureType('no base64!')).toBeUndefined();
    expect(pictureType('')).toBeUndefined();
  });

  it('has the size of its bytes', () => {
    for (const size of [0, 1, 2, 3, 100, 9_000]) expect(pictureSize(toBase64(new Uint8Array(size)))).toBe(size);
  });

  it('gets a path that is free', () => {
    const taken = new Set(['pictures/scherm-1.png']);
    const path = (name: string): string => picturePath(name, (one) => !taken.has(one));
    expect(path('Schérm 1.PNG')).toBe('pictures/scherm-1-2.png');
    expect(path('../../x y.webp')).toBe('pictures/x-y.webp');
    expect(path('日本.jpg')).toBe('pictures/picture.jpg');
  });
});
