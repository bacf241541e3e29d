import { useEffect } from 'react';

/**
 * Who works with keys stays in the region when what had the focus is gone, such as a form that was sent: the focus goes to the region
 * itself. A press of mouse or finger ends this until the next focus, so that nothing jumps under a hand.
 */
export const useKeptFocus = (): void => {
  useEffect(() => {
    let region: HTMLElement | null = null;
    const onFocus = (event: FocusEvent): void => {
      region = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-region]') : null;
    };
    const forget = (): void => {
      region = null;
    };
    const observer = new MutationObserver(() => {
      if (!region?.isConnected || document.activeElement !== document.body || document.querySelector('dialog[open]'))
        return;
      region.tabIndex = -1;
      region.focus({ preventScroll: true });
    });
    observer.observe(document.body, { childList: true, subtree: true });
    addEventListener('focusin', onFocus);
    addEventListener('pointerdown', forget);
    return () => {
      observer.disconnect();
      removeEventListener('focusin', onFocus);
      removeEventListener('pointerdown', forget);
    };
  }, []);
};
