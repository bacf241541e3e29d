import { IconCards } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { MarkSheet } from './mark-sheet.tsx';
import { useRoleView } from './role-view-context.tsx';

/** How many facts lie with this seat alone, and the way to lay them on the table. */
export const HeldBox = () => {
  const t = useT('participant');
  const view = useRoleView();
  const [open, setOpen] = useState(false);
  const held = view.facts.filter((fact) => fact.unshared);
  return (
    <section className="held">
      <h2 className="lab">{t('held')}</h2>
      <p>
        <b className="n">{held.length}</b> {t('held.text', { count: held.length })}
      </p>
      <Button disabled={held.length === 0} onClick={() => setOpen(true)}>
        <IconCards size={18} aria-hidden />
        {t('lay')}
      </Button>
      {open && <MarkSheet title={t('held')} facts={held} onClose={() => setOpen(false)} />}
    </section>
  );
};
