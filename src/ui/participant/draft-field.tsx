import type { ComponentProps, ReactNode } from 'react';
import { LineField, TextField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { BesideBox } from './beside-box.tsx';
import type { Draft } from './drafts.tsx';
import { Typing } from './typing.tsx';

/** What was typed here without a line, when the field holds what was written elsewhere since: neither is thrown away unasked. */
const Beside = ({ draft, between }: { readonly draft: Draft; readonly between: string }) => {
  const t = useT('participant');
  const texts = useApp((state) => state.beside);
  const settle = useApp((state) => state.settle);
  return texts
    .filter(({ field }) => field === draft.field)
    .map(({ id, text }) => (
      <BesideBox
        key={id}
        why={t('beside')}
        put={t('beside.put')}
        onPut={() => {
          draft.put(draft.text.trim() === '' ? text : `${draft.text.trimEnd()}${between}${text}`);
          settle(id);
        }}
        onDrop={() => settle(id)}
      >
        <blockquote className="quote said-text">{text}</blockquote>
      </BesideBox>
    ));
};

interface DraftFieldProps {
  readonly draft: Draft;
  readonly label: string;
  /** Beside the label; who is typing, unless told. */
  readonly note?: ReactNode;
}

/** A text area for what a participant types and has not sent. */
export const DraftField = ({
  draft,
  note,
  ...rest
}: DraftFieldProps & Pick<ComponentProps<'textarea'>, 'rows' | 'name'>) => (
  <div className="draft-field">
    <Beside draft={draft} between={'\n'} />
    <TextField {...rest} note={note ?? <Typing by={draft.typing} />} {...draft.bind} />
  </div>
);

/** The same, of a single line. */
export const DraftLine = ({ draft, label }: DraftFieldProps) => (
  <div className="draft-field">
    <Beside draft={draft} between=" " />
    <LineField label={label} note={<Typing by={draft.typing} />} {...draft.bind} />
  </div>
);
