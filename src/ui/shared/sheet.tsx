import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useT } from './i18n.ts';
import { useScrollStop } from './use-scroll-stop.ts';

export interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom, always in view. */
  readonly footer?: ReactNode;
  /** `side`: at the right edge; `middle`: a box in the middle. Both come from below on a phone. */
  readonly place?: 'side' | 'middle';
}

/** A modal sheet, drawn outside its parents: mounted is open. Esc, the cross and a click outside close it; focus goes back where it was. */
export const Sheet = ({ title, onClose, children, footer, place = 'middle' }: SheetProps) => {
  const t = useT('shared');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useScrollStop<HTMLDivElement>();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return createPortal(
    // The click is an extra way only; Esc and the cross are the keyboard's.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={`sheet sheet-${place}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="sheet-in">
        <header className="sheet-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="btn q icon" onClick={onClose} aria-label={t('close')}>
            <IconX size={20} aria-hidden />
          </button>
        </header>
        <div className="sheet-body" ref={body}>
          {children}
        </div>
        {footer && <footer className="sheet-foot">{footer}</footer>}
      </div>
    </dialog>,
    document.body,
  );
};
