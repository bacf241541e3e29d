import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

/** Tabs over one panel: arrows move between them, Tab goes on into the panel. `<id>-<value>` names a tab, `<id>-panel` the panel. */
export const TabList = <V extends string>(props: {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  readonly value: V;
  readonly tabs: readonly { readonly value: V; readonly text: ReactNode }[];
  readonly onChange: (value: V) => void;
}) => {
  const { id, tabs, value } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (tabs.findIndex((tab) => tab.value === value) + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab) props.onChange(tab.value);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    // The tabs in it take the focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className={props.className} role="tablist" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${id}-${tab.value}`}
          aria-controls={`${id}-panel`}
          aria-selected={value === tab.value}
          tabIndex={value === tab.value ? 0 : -1}
          onClick={() => props.onChange(tab.value)}
        >
          {tab.text}
        </button>
      ))}
    </div>
  );
};
