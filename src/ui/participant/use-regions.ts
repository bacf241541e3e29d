import { useEffect } from 'react';

const focusable =
  'button:not(:disabled), a[href], textarea:not(:disabled), input:not(:disabled), select:not(:disabled)';

/** F6 goes to the next region (rail, list, reading pane, side pane), Shift+F6 to the one before. */
export const useRegions = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
        (region) => region.offsetParent !== null,
      );
      if (regions.length === 0) return;
      event.preventDefault();
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = regions[at < 0 ? 0 : (at + step + regions.length) % regions.length];
      const target =
        next?.querySelector<HTMLElement>('[aria-current]') ?? next?.querySelector<HTMLElement>(focusable) ?? next;
      target?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};
