import type { Language, TextKey } from '../../scenario/model/ids.ts';
import { isPicture, pictureAddress, pictureType } from '../../scenario/source/picture-file.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { TranslationState } from '../../scenario/translation/check-translations.ts';
import type { SheetPlace, SheetSource } from './sheet-source.ts';

/** A text of an attachment in another language. */
export interface AttachedTranslation {
  readonly language: Language;
  readonly text: string;
  readonly state: 'missing' | 'stale' | 'fresh';
}

export interface AttachedText {
  readonly key: string;
  /** In the scenario's own language; empty: missing. */
  readonly text: string;
  readonly others: readonly AttachedTranslation[];
}

/** A picture among the files. */
export interface AttachedPicture {
  readonly path: string;
  /** A `data:` address; undefined: it is not there, or cannot be shown. */
  readonly address: string | undefined;
}

/**
 * Something that comes with a message. Its text is the attachment, or says what its picture shows: written out, so that everybody can
 * read it, in every language.
 */
export interface AttachmentRow {
  readonly inject: string;
  readonly gist: string;
  readonly place: SheetPlace | undefined;
  /** Within the list of the inject. */
  readonly index: number;
  readonly id: string;
  readonly title: AttachedText;
  readonly body: AttachedText;
  readonly picture?: AttachedPicture;
  /** A text is missing or out of date in one of the languages. */
  readonly lacking: boolean;
}

export interface AttachmentSheet {
  readonly language: Language;
  readonly rows: readonly AttachmentRow[];
  /** Pictures that no attachment names. */
  readonly unused: readonly AttachedPicture[];
  /** Messages that one can be added to, with how many they have. */
  readonly injects: readonly { readonly id: string; readonly gist: string; readonly ids: readonly string[] }[];
}

export function attachmentSheet(
  { scenario, placeOf, text }: SheetSource,
  states: readonly TranslationState[],
  files: readonly SourceText[],
): AttachmentSheet {
  const textOf = (key: TextKey): AttachedText => ({
    key,
    text: text(key),
    others: states.map(({ language, texts, fresh }): AttachedTranslation => {
      const translated = texts[key];
      const state = translated === undefined ? 'missing' : fresh.has(key) ? 'fresh' : 'stale';
      return { language, text: translated ?? '', state };
    }),
  });
  const lacks = ({ text: own, others }: AttachedText): boolean =>
    own.trim() === '' || others.some(({ state }) => state !== 'fresh');
  const named = new Set(scenario.injects.flatMap(({ attachments }) => attachments.map(({ picture }) => picture)));
  return {
    language: scenario.language,
    rows: scenario.injects.flatMap(({ id: inject, gist, attachments }) =>
      attachments.map(({ id, title, body, picture }, index): AttachmentRow => {
        const [first, second] = [textOf(title), textOf(body)];
        const lacking = lacks(first) || lacks(second);
        return {
          inject,
          gist: text(gist),
          place: placeOf(inject),
          index,
          id,
          title: first,
          body: second,
          ...(picture === undefined ? {} : { picture: { path: picture, address: scenario.pictures?.[picture] } }),
          lacking,
        };
      }),
    ),
    unused: files
      .filter(({ path }) => isPicture(path) && !named.has(path))
      .map(({ path, text: base64 }) => {
        const type = pictureType(base64);
        return { path, address: type && pictureAddress(type, base64) };
      }),
    injects: scenario.injects.map(({ id, gist, attachments }) => ({
      id,
      gist: text(gist),
      ids: attachments.map((one) => one.id),
    })),
  };
}
