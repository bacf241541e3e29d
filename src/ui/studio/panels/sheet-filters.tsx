import { useT } from '../../shared/i18n.ts';

/** Whether a row says what is looked for: in any of its texts, upper case or not. Nothing looked for is found everywhere. */
export function saysWords(words: string, texts: readonly string[]): boolean {
  const wanted = words.trim().toLowerCase();
  return wanted === '' || texts.join(' ').toLowerCase().includes(wanted);
}

/** Rows by a word in them. */
export const WordsFilter = (props: { readonly words: string; readonly onWords: (words: string) => void }) => {
  const t = useT('studio');
  return (
    <input
      className="ta ta-line"
      aria-label={t('sheet.words')}
      placeholder={t('sheet.words')}
      value={props.words}
      onChange={(event) => props.onWords(event.target.value)}
    />
  );
};

/** Rows by one of their fields. */
export const ChoiceFilter = (props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What it says of no choice. */
  readonly all: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}) => (
  <select
    className="ta ta-line"
    aria-label={props.label}
    value={props.value}
    onChange={(event) => props.onChange(event.target.value)}
  >
    <option value="">{props.all}</option>
    {props.options.map(({ id, text }) => (
      <option key={id} value={id}>
        {text}
      </option>
    ))}
  </select>
);
