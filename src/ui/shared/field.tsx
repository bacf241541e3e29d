import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';

interface Common {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Beside the label: who is typing, what is expected. */
  readonly note?: ReactNode;
}

/** A label and a text area that grows with its text. */
export const TextField = ({ label, hideLabel, note, ...rest }: Common & ComponentProps<'textarea'>) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'vh' : 'lab'}>
        {label}
      </label>
      {note && <span className="field-note">{note}</span>}
      <textarea rows={3} {...rest} id={id} className="ta" />
    </div>
  );
};

/** A label and a single line of text. */
export const LineField = ({ label, hideLabel, note, ...rest }: Common & ComponentProps<'input'>) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'vh' : 'lab'}>
        {label}
      </label>
      {note && <span className="field-note">{note}</span>}
      <input type="text" autoComplete="off" {...rest} id={id} className="ta ta-line" />
    </div>
  );
};

/** A label and a list to choose from; its options are the children. */
export const ChoiceField = (props: {
  readonly label: string;
  readonly className: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="lab">
        {props.label}
      </label>
      <select
        id={id}
        className={props.className}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.children}
      </select>
    </div>
  );
};

/** A tick box with its text; the whole line is the target. */
export const CheckField = ({ label, ...rest }: { readonly label: ReactNode } & ComponentProps<'input'>) => (
  <label className="check">
    <input {...rest} type="checkbox" />
    <span>{label}</span>
  </label>
);
