import { IconChevronDown, IconCheck, IconEye, IconEyeOff, IconPresentation, IconSquare } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useConsole } from './console-actions.tsx';
import { useHost, useHostStatus } from './host-context.tsx';

/** What the beamer shows beyond what everybody has: off by default, recorded, one key each (MECHANICS.md section 13). */
export const StageMenu = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const host = useHost();
  const { act } = useConsole();
  const connected = useHostStatus((status) => status.stageConnected);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { reveal } = props.view;

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const toggle = (what: 'knowledge' | 'unshared'): void => {
    const on = !reveal[what];
    void act({ act: 'reveal', what, on }, t(on ? 'stage.shown' : 'stage.hidden', { what: t(`stage.${what}`) }));
  };
  const Eye = reveal.knowledge ? IconEye : IconEyeOff;
  return (
    <>
      <div
        ref={place}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) {
            setOpen(false);
            place.current?.querySelector('button')?.focus();
          }
        }}
      >
        <Button
          className="dk"
          aria-expanded={open}
          title={connected ? t('stage.on') : t('stage.off')}
          onClick={() => setOpen(!open)}
        >
          <IconPresentation className="i" size={18} aria-hidden />
          <span className="fc-stage-word">{connected ? t('stage.on') : t('stage.off')}</span>
          <IconChevronDown className="i" size={16} aria-hidden />
        </Button>
        {open && (
          <ul className="fc-menu">
            <li>
              <button type="button" onClick={() => host.openWindow({ kind: 'stage' })}>
                <IconPresentation className="i" size={18} aria-hidden />
                <span>
                  {t('stage.open')}
                  <small>{t('stage.openHint')}</small>
                </span>
              </button>
            </li>
            {(['knowledge', 'unshared'] as const).map((what) => (
              <li key={what}>
                <button type="button" aria-pressed={reveal[what]} onClick={() => toggle(what)}>
                  {reveal[what] ? (
                    <IconCheck className="i" size={18} aria-hidden />
                  ) : (
                    <IconSquare className="i" size={18} aria-hidden />
                  )}
                  <span>
                    {t(`stage.reveal.${what}`)}
                    <small>{t(`stage.revealHint.${what}`)}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button
        className="dk ic"
        aria-label={t('stage.reveal.knowledge')}
        aria-pressed={reveal.knowledge}
        onClick={() => toggle('knowledge')}
      >
        <Eye className="i" size={18} aria-hidden />
      </Button>
    </>
  );
};
