import { useId } from 'react';
import type { ReactNode } from 'react';

export interface SegmentedProps<V extends string> {
  readonly label: string;
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean;
  readonly value: V | undefined;
  readonly choices: readonly { readonly value: V; readonly text: ReactNode }[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of a few: radio buttons side by side; arrows move between them. */
export const Segmented = <V extends string>(props: SegmentedProps<V>) => {
  const name = useId();
  return (
    <fieldset className="seg-field" disabled={props.disabled}>
      <legend className={props.hideLabel ? 'vh' : 'lab'}>{props.label}</legend>
      <div className="seg">
        {props.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              className="vh"
              name={name}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
