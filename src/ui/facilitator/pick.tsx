import { useId } from 'react';

/** A label and a list; the first line asks for a choice while there is none. */
export const Pick = (props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly group?: string }[];
  readonly onChange: (value: string) => void;
}) => {
  const id = useId();
  const { options } = props;
  const groups = [...new Set(options.map((option) => option.group))];
  const list = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ));
  return (
    <div className="field gap">
      <label htmlFor={id} className="lab">
        {props.label}
      </label>
      <select
        id={id}
        className="fc-select"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {!options.some((option) => option.value === props.value) && <option value={props.value}>…</option>}
        {groups.map((group) =>
          group === undefined ? (
            list(group)
          ) : (
            <optgroup key={group} label={group}>
              {list(group)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
};
