import { IconPaperclip, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { AttachmentView, MessageView } from '../../projections/views/role-view.ts';
import { useT } from '../shared/i18n.ts';
import { Prose } from '../shared/prose.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { useRoleView } from './role-view-context.tsx';
import { usePicture } from './use-picture.ts';
import './css/attachments.css';

/** The picture below its message, to be opened: what it is called is the button's name. */
const Thumbnail = (props: { readonly of: AttachmentView; readonly onOpen: () => void }) => {
  const { of } = props;
  const picture = usePicture(of.id);
  return (
    <button type="button" className="attach-picture" onClick={props.onOpen}>
      {picture === 'waits' && <span className="attach-waits" />}
      {typeof picture === 'object' && <img src={picture.address} alt="" />}
      <span className="attach-name">
        <IconPhoto size={16} aria-hidden />
        {of.title}
      </span>
    </button>
  );
};

const Picture = ({ of }: { readonly of: AttachmentView }) => {
  const t = useT('participant');
  const picture = usePicture(of.id);
  return (
    <>
      {typeof picture === 'object' && <img className="attach-whole" src={picture.address} alt={of.title} />}
      <h3 className="attach-in-words">{picture === 'none' ? t('picture.none') : t('picture.words')}</h3>
    </>
  );
};

/** What came with a message: pictures to be seen below it, texts behind a button. */
export const Attachments = (props: { readonly message: MessageView }) => {
  const t = useT('shared');
  const view = useRoleView();
  const { attachments } = props.message;
  const [open, setOpen] = useState<AttachmentView | null>(null);
  if (attachments.length === 0) return null;
  return (
    <section className="attached" aria-label={t('attachments', { count: attachments.length })} lang={view.language}>
      {attachments.map((one) =>
        one.picture ? (
          <Thumbnail key={one.id} of={one} onOpen={() => setOpen(one)} />
        ) : (
          <button key={one.id} type="button" className="btn attach" onClick={() => setOpen(one)}>
            <IconPaperclip size={16} aria-hidden />
            {one.title}
          </button>
        ),
      )}
      {open && (
        <Sheet title={open.title} onClose={() => setOpen(null)}>
          <div className="attach-body" lang={view.language}>
            {open.picture && <Picture of={open} />}
            <Prose text={open.body} />
          </div>
        </Sheet>
      )}
    </section>
  );
};
