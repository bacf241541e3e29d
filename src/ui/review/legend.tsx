import { useT } from '../shared/i18n.ts';

/** What the shapes in the lanes stand for. */
export const Legend = () => {
  const t = useT('review');
  return (
    <p className="rv-legend">
      <span>
        <i className="q" />
        {t('shape.message')}
      </span>
      <span>
        <i className="d" />
        {t('shape.decision')}
      </span>
      <span>
        <i className="o" />
        {t('shape.sent')}
      </span>
      <span>
        <i className="s" />
        {t('shape.share')}
      </span>
    </p>
  );
};
