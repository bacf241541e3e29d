import {
  isPicture,
  pictureAddress,
  PICTURE_LIMIT,
  PICTURES_LIMIT,
  pictureSize,
  pictureType,
} from '../source/picture-file.ts';
import type { SourceText } from '../source/source-file.ts';
import type { LintContext } from './lint-context.ts';

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

/** Pictures by their path, as screens show them: those that attachments name and that are fit to be shown. */
export function lintPictures(
  { scenario, report, path }: LintContext,
  files: readonly SourceText[],
): Readonly<Record<string, string>> {
  const given = new Map(files.flatMap(({ path: name, text }) => (isPicture(name) ? [[name, text] as const] : [])));
  const found: Record<string, string> = {};
  let all = 0;
  for (const { id, attachments } of scenario.injects)
    for (const [index, { picture }] of attachments.entries()) {
      if (picture === undefined) continue;
      const at = path(id, 'attachments', index, 'picture');
      const text = given.get(picture);
      if (text === undefined) {
        report.at('pictureMissing', at, { picture }, { slip: { word: picture, candidates: given.keys() } });
        continue;
      }
      if (found[picture] !== undefined) continue;
      const type = pictureType(text);
      const size = pictureSize(text);
      all += size;
      if (type === undefined) report.at('pictureKind', at, { picture });
      else if (size > PICTURE_LIMIT)
        report.at('pictureTooLarge', at, { picture, size: kilobytes(size), limit: kilobytes(PICTURE_LIMIT) });
      else if (all > PICTURES_LIMIT)
        report.at('picturesTooLarge', at, { size: kilobytes(all), limit: kilobytes(PICTURES_LIMIT) });
      else found[picture] = pictureAddress(type, text);
    }
  const named = new Set(scenario.injects.flatMap(({ attachments }) => attachments.map(({ picture }) => picture)));
  for (const file of given.keys()) if (!named.has(file)) report.at('pictureUnused', [], { picture: file });
  return found;
}
