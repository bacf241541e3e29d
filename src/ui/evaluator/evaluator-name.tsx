import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { useNote } from './use-note.ts';

/** A name is not needed; the report then says 'evaluator'. */
export const EvaluatorName = (props: { readonly name: string }) => {
  const t = useT('evaluator');
  const { send } = useNote();
  const [name, setName] = useState(props.name);
  return (
    <form
      className="ev-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void send({ kind: 'name', text: name.trim() });
      }}
    >
      <LineField label={t('name')} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      <Button type="submit" size="small" disabled={name.trim() === '' || name.trim() === props.name}>
        {t('name.keep')}
      </Button>
    </form>
  );
};
