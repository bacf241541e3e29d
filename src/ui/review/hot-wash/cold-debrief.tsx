import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { HotWashHost } from '../../../store/hot-wash-host.ts';
import { Button } from '../../shared/button.tsx';
import { LineField } from '../../shared/field.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { dayInWords } from './day-in-words.ts';

/** Three weeks: long enough for first results, short enough to remember. */
const LATER_DAYS = 21;

/** The meeting some weeks later, with its agenda, for everybody's calendar. */
export const ColdDebrief = (props: { readonly host: HotWashHost }) => {
  const t = useT('hotWash');
  const language = useLanguage();
  const { host } = props;
  const [day, setDay] = useState(() => host.dayFromNow(LATER_DAYS));
  const open = useStore(host.notebook.book, (book) => book.actions).filter(
    ({ status }) => status === 'open' || status === 'started',
  );
  const agenda = [
    t('cold.agenda.report'),
    ...(open.length > 0 ? [t('cold.agenda.actions', { count: open.length })] : []),
    t('cold.agenda.next'),
  ];
  const detailed = [
    ...agenda,
    ...open.map(({ text, owner, due }) =>
      t('cold.agenda.action', {
        text,
        owner: owner || t('action.noOwner'),
        due: due === '' ? t('action.noDue') : dayInWords(language, due),
      }),
    ),
  ];
  return (
    <section className="hw-cold" aria-labelledby="hw-cold">
      <h2 id="hw-cold">{t('cold')}</h2>
      <p className="lead">{t('cold.lead')}</p>
      <ol aria-label={t('cold.agenda')}>
        {agenda.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <div className="hw-line">
        <LineField label={t('cold.day')} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        <Button size="small" disabled={day === ''} onClick={() => host.invite(day, detailed)}>
          <IconCalendarPlus className="i" size={16} aria-hidden /> {t('cold.invite')}
        </Button>
      </div>
    </section>
  );
};
