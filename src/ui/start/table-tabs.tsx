import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../shared/i18n.ts';
import './table-tabs.css';

export interface TableTab {
  readonly id: string;
  readonly title: string;
  /** Unread messages; shown as a number. */
  readonly unread?: number;
}

/** One window for everybody: whose screen it is stands at the top. Arrow keys, Home and End move between the tabs. */
export const TableTabs = (props: {
  readonly tabs: readonly TableTab[];
  readonly active: string;
  readonly onActive: (id: string) => void;
  readonly children: ReactNode;
}) => {
  const t = useT('start');
  const list = useRef<HTMLDivElement>(null);
  const { tabs, active, onActive } = props;
  // On a narrow screen the tabs scroll; the one that is looked at stays in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const go = (index: number): void => {
    const tab = tabs.at(index % tabs.length);
    if (!tab) return;
    onActive(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  const now = tabs.findIndex(({ id }) => id === active);
  const keys: Readonly<Record<string, number>> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 };
  return (
    <div className="table-page">
      <div
        ref={list}
        className="table-tabs"
        role="tablist"
        tabIndex={-1}
        aria-label={t('table.tabs')}
        onKeyDown={(event) => {
          const index = keys[event.key];
          if (index === undefined) return;
          event.preventDefault();
          go(index);
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === active}
            aria-controls="table-panel"
            tabIndex={tab.id === active ? 0 : -1}
            onClick={() => onActive(tab.id)}
          >
            {tab.title}
            {tab.unread ? (
              <>
                {' '}
                <span className="cnt" aria-hidden>
                  {tab.unread}
                </span>
                <span className="vh">{t('table.unread', { n: tab.unread })}</span>
              </>
            ) : null}
          </button>
        ))}
      </div>
      <div id="table-panel" className="table-panel" role="tabpanel" aria-labelledby={`tab-${active}`}>
        {props.children}
      </div>
    </div>
  );
};
