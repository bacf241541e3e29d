import type { KeyboardEvent } from 'react';

/** Arrows, Home and End move the focus among the buttons or links of a list; Enter is the button's own. */
export const listKeys = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  if (at < 0) return;
  event.preventDefault();
  items[Math.max(0, Math.min(items.length - 1, at + step))]?.focus();
};

/** Ctrl+Enter (Cmd+Enter) anywhere in a form sends it; Esc leaves it. */
export const formKeys =
  (send: () => void, leave?: () => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // A key that is held down says it once.
      if (!event.repeat) send();
    } else if (event.key === 'Escape' && leave) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
