import type { ImportKind, ImportReport } from '../../store/studio.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { PlaceButton } from './panels/cell.tsx';
import './css/import.css';

/**
 * What a report of an import says, under a heading for each kind that it has, in the order in which the kinds are given.
 * `leads`: what shows the place that a line names in the text, where there is one.
 */
export const ImportLines = (props: {
  readonly report: ImportReport;
  readonly kinds: readonly ImportKind[];
  readonly leads?: (where: string) => (() => void) | undefined;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  return props.kinds.map((kind) => {
    const mine = props.report.lines.filter((line) => line.kind === kind);
    if (mine.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={`im-${kind}`}>
        <h3 id={`im-${kind}`}>
          {t(`import.${kind}`)} <span className="cnt">{mine.length}</span>
        </h3>
        <ul>
          {mine.map(({ where, text }, index) => {
            const show = props.leads?.(where);
            return (
              // Two lines may say the same of one place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                {show ? <PlaceButton id={where} onShow={show} /> : <code>{where}</code>}
                <span>{text[language]}</span>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
};
