import type { FacilitatorView, ProductRow } from '../../projections/views/facilitator-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { lengthInWords } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';

const Product = (props: { readonly row: ProductRow }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const language = useLanguage();
  const clock = useClock();
  const { row } = props;
  const last = row.sentAt.at(-1);
  const left = row.due && clock ? row.due.story - clock.story : undefined;
  return (
    <li className={last === undefined && left !== undefined && left <= 0 ? 'fc-ob late' : 'fc-ob'}>
      <div className="head">
        <b>{row.title}</b>
        <span className="lf tn n word">
          {last !== undefined
            ? t('product.sent', { at: storyMoment(language, last, clock?.story) })
            : left !== undefined
              ? lengthInWords(words, left)
              : t(row.prepared ? 'product.ready' : 'product.open')}
        </span>
      </div>
      <div className="sub">
        <span>
          {row.sentAt.length > 1
            ? t('product.times', { count: row.sentAt.length })
            : last === undefined && row.due
              ? t('obligation.before', { at: storyMoment(language, row.due.story, clock?.story) })
              : ''}
          {last === undefined && row.prepared && row.due && ` ${t('product.ready')}`}
        </span>
        <span>{row.by}</span>
      </div>
    </li>
  );
};

/** Texts that the team writes: when they went out, or how long there is. */
export const ProductList = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  return props.view.products.length === 0 ? null : (
    <>
      <h3 className="fc-sub lab">{t('products')}</h3>
      <ul className="fc-obs">
        {props.view.products.map((row) => (
          <Product key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
};
