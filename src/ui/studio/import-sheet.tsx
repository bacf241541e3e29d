import type { ImportKind, ProjectLine } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import './css/rehearse.css';

/** What the author must do stands before what is only to be known. */
const kinds: readonly ImportKind[] = ['fill', 'check', 'left', 'privacy', 'changed'];
const formats = ['msel-xlsx', 'msel-csv', 'openaev', 'icebergttx', 't3sf'] as const;

/** What became of a file of another program: everything that was left out, changed, or is still to be filled in. */
export const ImportSheet = (props: {
  readonly project: ProjectLine;
  readonly onClose: () => void;
  readonly onOpen: () => void;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const { project } = props;
  if (!project.imported) return null;
  const { source, format, errors, lines } = project.imported;
  const known = formats.find((one) => one === format);
  return (
    <Sheet
      title={t('import.of', { name: source })}
      place="side"
      onClose={props.onClose}
      footer={
        <Button kind="primary" onClick={props.onOpen}>
          {t('open.named', { name: project.name })}
        </Button>
      }
    >
      <div className="im">
        <p role="status">
          {t('import.made', { format: known ? t(`format.${known}`) : format })}{' '}
          {errors === 0 ? t('import.plays') : t('import.errors', { count: errors })}
        </p>
        {kinds.map((kind) => {
          const mine = lines.filter((line) => line.kind === kind);
          if (mine.length === 0) return null;
          return (
            <section key={kind} aria-labelledby={`im-${kind}`}>
              <h3 id={`im-${kind}`}>
                {t(`import.${kind}`)} <span className="cnt">{mine.length}</span>
              </h3>
              <ul>
                {mine.map(({ where, text }, index) => (
                  // Two lines may say the same of one place.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>
                    <code>{where}</code>
                    <span>{text[language]}</span>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Sheet>
  );
};
