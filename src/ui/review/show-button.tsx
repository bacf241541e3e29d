import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';

/** Leads from something in the review to its place in the course; nothing where it has none. */
export const ShowButton = (props: {
  /** Of which thing, for who hears the button apart from its row. */
  readonly what: string;
  /** Journal position. */
  readonly seq: number | undefined;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('review');
  return props.seq === undefined ? null : (
    <Button size="small" aria-label={t('showOf', { what: props.what })} onClick={() => props.onShow(props.seq)}>
      {t('show')}
    </Button>
  );
};
