import type { ImportKind, ProjectLine } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { ImportLines } from './import-lines.tsx';
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
  const { project } = props;
  if (!project.imported) return null;
  const { source, format, errors } = project.imported;
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
        <ImportLines report={project.imported} kinds={kinds} />
      </div>
    </Sheet>
  );
};
