import { useId } from 'react';

const values = [1, 2, 3, 4, 5] as const;

/** One answer from 1 to 5; may stay open. */
export const ItemRow = (props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
}) => {
  const name = useId();
  return (
    <div className="qs-row" role="radiogroup" aria-labelledby={`${name}-label`}>
      <span id={`${name}-label`} className="qs-label">
        {props.label}
      </span>
      <div className="seg">
        {values.map((value) => (
          <label key={value}>
            <input
              type="radio"
              className="vh"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            <span>{value}</span>
          </label>
        ))}
      </div>
    </div>
  );
};
