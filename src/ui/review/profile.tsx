import type { ReviewView } from '../../projections/views/review-view.ts';
import { useT } from '../shared/i18n.ts';

const WIDTH = 200;
const LEFT = 6;
const RIGHT = 194;
const steps = [0, 1, 2, 3] as const;
const place = (share: number): number => LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, share));

/** One share on a line from 'not' to 'without difficulty'. The words beside it say the same. */
export const ShareLine = (props: { readonly share: number }) => (
  <svg width={WIDTH} height="20" viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
    <path d={`M${LEFT} 10H${RIGHT}`} stroke="var(--line)" strokeWidth="2" />
    {steps.map((step) => (
      <path key={step} d={`M${place(step / 3)} 5v10`} stroke="var(--edge)" strokeWidth="1.2" />
    ))}
    <rect x={place(props.share) - 5} y="5" width="10" height="10" fill="var(--table)" />
  </svg>
);

/** A share as line and number, or that nothing was observed. */
export const Share = (props: { readonly index: number | undefined }) => {
  const t = useT('review');
  return props.index === undefined ? (
    <span>{t('notObserved')}</span>
  ) : (
    <>
      <ShareLine share={props.index} /> <span className="tn">{t('percent', { n: Math.round(props.index * 100) })}</span>
    </>
  );
};

/** The words under the line. */
export const ShareScale = () => {
  const t = useT('review');
  return (
    <svg className="rv-scale" width={WIDTH} height="30" viewBox={`0 0 ${WIDTH} 30`} aria-hidden="true">
      {steps.map((step) =>
        t(`scale.${step}`)
          .split('/')
          .map((line, n) => (
            <text
              key={line}
              x={place(step / 3)}
              y={12 + n * 13}
              textAnchor={step === 3 ? 'end' : step === 0 ? 'start' : 'middle'}
            >
              {line}
            </text>
          )),
      )}
    </svg>
  );
};

/** The dimensions side by side; never a total. */
export const Profile = (props: { readonly view: ReviewView }) => {
  const t = useT('review');
  return (
    <section aria-labelledby="rv-profile">
      <h2 id="rv-profile">{t('profile')}</h2>
      <table className="rv-profile">
        <tbody>
          {props.view.dimensions.map((dimension) => (
            <tr key={dimension.id}>
              <th scope="row" title={dimension.title}>
                {dimension.short}
              </th>
              <td>
                {dimension.index === undefined ? (
                  t('notObserved')
                ) : (
                  <>
                    <ShareLine share={dimension.index} />
                    <span className="vh">{t('percent', { n: Math.round(dimension.index * 100) })}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShareScale />
    </section>
  );
};
