import type { DueItem } from '../../store/facilitator-host.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';

/** What will fall due, in order, and what becomes of it; `null` while the host is still looking. */
export const DueList = (props: { readonly items: readonly DueItem[] | null; readonly none: string }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  if (!props.items) return <p className="lead gap">{t('due.looking')}</p>;
  if (props.items.length === 0) return <p className="lead gap">{props.none}</p>;
  return (
    <ol className="fc-due gap">
      {props.items.map((item) => (
        <li key={`${item.kind} ${item.id}`}>
          <span className="tn">{storyHour(language, item.at.story)}</span>
          <span>
            {item.title} <em>{t(`due.kind.${item.kind}`)}</em>
          </span>
          <em>{t(`due.fate.${item.fate}`)}</em>
        </li>
      ))}
    </ol>
  );
};
