import { useT } from './i18n.ts';

/** The yellow tab that hangs from the top edge from lobby to hot wash. The parent is positioned and gives it its place. */
export const ExerciseTab = (props: { readonly className?: string }) => (
  <span className={`tab-oef ${props.className ?? ''}`}>{useT('shared')('exercise')}</span>
);
