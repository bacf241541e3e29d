import type { ReactNode } from 'react';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import { useT } from '../../shared/i18n.ts';
import type { TimelineFilter } from '../timeline-filter.ts';

const Pick = (props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  readonly onPick: (id: string | undefined) => void;
}) => {
  const t = useT('review');
  return (
    <label>
      <span className="lab">{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onPick(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t('filter.all')}</option>
        {props.choices.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The same filter for lanes, list and table: by objective, by who, by storyline. */
export const FilterBar = (props: {
  readonly view: ReviewView;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly children?: ReactNode;
}) => {
  const t = useT('review');
  const { view, filter, onFilter } = props;
  const set = (key: 'objective' | 'role' | 'storyline', id: string | undefined): void => {
    const { [key]: _, ...rest } = filter;
    onFilter(id === undefined ? rest : { ...rest, [key]: id });
  };
  return (
    <div className="rv-filter">
      <Pick
        label={t('filter.objective')}
        value={filter.objective}
        choices={view.objectives}
        onPick={(id) => set('objective', id)}
      />
      <Pick
        label={t('filter.seat')}
        value={filter.role}
        choices={[...view.roles, ...view.actors].map(({ id, name }) => ({ id, title: name }))}
        onPick={(id) => set('role', id)}
      />
      <Pick
        label={t('filter.storyline')}
        value={filter.storyline}
        choices={view.storylines}
        onPick={(id) => set('storyline', id)}
      />
      {props.children}
    </div>
  );
};
