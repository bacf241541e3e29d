import { useEffect, useRef, useState } from 'react';
import type { Localized } from '../../../scenario/diagnostics/diagnostic.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';

/** One field of a table that can be typed over. Enter or leaving it keeps it, Escape puts back what stood there. */
export const TextCell = (props: {
  readonly label: string;
  readonly value: string;
  /** The table that the value comes from: a new one says anew what stands in the text. */
  readonly table: object;
  readonly onKeep: (value: string) => Promise<readonly Localized[]>;
  readonly long?: boolean;
  readonly lang?: string;
}) => {
  const language = useLanguage();
  const { value, table, onKeep } = props;
  const [text, setText] = useState(value);
  const [problems, setProblems] = useState<readonly Localized[]>([]);
  /** Something was typed that has not been kept. */
  const typed = useRef(false);
  /** What it said before. */
  const kept = useRef(value);
  useEffect(() => {
    // What the text says now, unless somebody is typing over it.
    if (typed.current) return;
    setText(value);
    kept.current = value;
  }, [value, table]);
  const keep = async (): Promise<void> => {
    if (!typed.current) return;
    typed.current = false;
    const found = await onKeep(text);
    setProblems(found);
    if (found.length > 0) typed.current = true;
    else kept.current = text;
  };
  const type = (next: string): void => {
    typed.current = next !== kept.current;
    setText(next);
  };
  const giveUp = (): void => {
    typed.current = false;
    setProblems([]);
    setText(kept.current);
  };
  const common = {
    'aria-label': props.label,
    'aria-invalid': problems.length > 0,
    value: text,
    lang: props.lang,
    onBlur: () => void keep(),
  };
  return (
    <>
      {props.long ? (
        <textarea
          {...common}
          className="cell"
          rows={1}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') giveUp();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
          }}
        />
      ) : (
        <input
          {...common}
          className="cell"
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') giveUp();
            if (event.key === 'Enter') void keep();
          }}
        />
      )}
      {problems.map((problem) => (
        <p key={problem.nl} role="alert" className="cell-problem">
          {problem[language]}
        </p>
      ))}
    </>
  );
};

/** One field of a table with a fixed choice. */
export const ChoiceCell = (props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly onKeep: (value: string) => Promise<readonly Localized[]>;
}) => {
  const { value, choices } = props;
  return (
    <select
      aria-label={props.label}
      className="cell"
      value={value}
      onChange={(event) => void props.onKeep(event.target.value)}
    >
      {!choices.some((choice) => choice.value === value) && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
};

/** What a field says, where nobody can type in it yet. */
export const StillCell = (props: { readonly text: string }) => <span className="cell cell-still">{props.text}</span>;

/** Leads to where an element stands in the text. */
export const PlaceButton = (props: { readonly id: string; readonly onShow: (() => void) | undefined }) => {
  const t = useT('studio');
  return (
    <button
      type="button"
      className="at"
      disabled={props.onShow === undefined}
      onClick={props.onShow}
      title={t('show-in-text')}
    >
      {props.id}
    </button>
  );
};

/** Leads there under the name that people know an element by, its id below; under the id where it has no name yet. */
export const NamedPlace = (props: {
  readonly id: string;
  readonly name: string;
  readonly onShow: (() => void) | undefined;
}) => (
  <>
    <PlaceButton id={props.name || props.id} onShow={props.onShow} />
    {props.name && <span className="at-id n">{props.id}</span>}
  </>
);
