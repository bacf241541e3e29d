import { ChoiceField } from '../shared/field.tsx';

/** A label and a list; the first line asks for a choice while there is none. */
export const Pick = (props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly group?: string }[];
  readonly onChange: (value: string) => void;
}) => {
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
    <div className="gap">
      <ChoiceField label={props.label} className="fc-select" value={props.value} onChange={props.onChange}>
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
      </ChoiceField>
    </div>
  );
};
