import { splitMark } from './prose-parser.ts';

/** The word under a yellow marker. */
export const ExerciseMark = (props: { readonly word: string }) => <span className="mk-oef">{props.word}</span>;

/** A subject or other single line; the exercise word that opens it stands under the marker. */
export const MarkedLine = (props: { readonly text: string }) => {
  const { mark, rest } = splitMark(props.text);
  return mark === undefined ? (
    rest
  ) : (
    <>
      <ExerciseMark word={mark} /> {rest}
    </>
  );
};
