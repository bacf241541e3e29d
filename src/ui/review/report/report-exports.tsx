import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Audience } from '../../../analysis/report/report.ts';
import type { ExportFormat, ReportHost } from '../../../store/report-host.ts';
import { Button } from '../../shared/button.tsx';
import { useT } from '../../shared/i18n.ts';

const formats: readonly ExportFormat[] = ['docx', 'html', 'xlsx', 'csv', 'json', 'xapi'];

/** Takes the report out as a file, whole or for one participant, and the run as evidence. Nothing leaves the machine. */
export const ReportExports = (props: { readonly host: ReportHost; readonly audience: Audience }) => {
  const t = useT('report');
  const { host, audience } = props;
  const [said, setSaid] = useState('');
  const [person, setPerson] = useState(host.participants[0]?.id ?? '');
  const attempt = async (work: () => Promise<void>, done: string): Promise<void> => {
    setSaid(t('making'));
    try {
      await work();
      setSaid(done);
    } catch (error) {
      console.error(error);
      setSaid(t('failed'));
    }
  };
  const own = audience === 'team' || audience === 'organisation';
  return (
    <div className="rp-take">
      <div className="rp-buttons" role="group" aria-label={t('take')}>
        {formats
          .filter((format) => format !== 'xapi' || own)
          .map((format) => (
            <Button
              key={format}
              size="small"
              kind={format === 'docx' ? 'primary' : 'plain'}
              onClick={() =>
                void attempt(() => host.take(audience, format), t('made', { what: t(`format.${format}`) }))
              }
            >
              <IconDownload className="i" size={16} aria-hidden /> {t(`format.${format}`)}
            </Button>
          ))}
      </div>
      {own && (
        <details className="rp-more">
          <summary>{t('more')}</summary>
          <p>{t('person.lead')}</p>
          <div className="rp-line">
            <label className="lab" htmlFor="rp-person">
              {t('person')}
            </label>
            <select
              id="rp-person"
              className="ta ta-line"
              value={person}
              onChange={(event) => setPerson(event.target.value)}
            >
              {host.participants.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <Button
              size="small"
              onClick={() => void attempt(() => host.takeFor(person), t('made', { what: t('person.report') }))}
            >
              <IconDownload className="i" size={16} aria-hidden /> {t('person.report')}
            </Button>
          </div>
          <p>{t('bundle.lead')}</p>
          <Button
            size="small"
            onClick={() => void attempt(() => host.takeBundle(audience), t('made', { what: t('bundle') }))}
          >
            <IconDownload className="i" size={16} aria-hidden /> {t('bundle')}
          </Button>
        </details>
      )}
      <p className="rp-said" role="status">
        {said}
      </p>
    </div>
  );
};
