import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Count } from './Badge.tsx';
import css from './Tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  count?: number;
  content: ReactNode;
}

/** Parts of one record, one in sight. Arrows move between them (APG, tabs with automatic activation). */
export function Tabs({ label, tabs, value, onChange }: { label: string; tabs: readonly Tab[]; value: string; onChange: (id: string) => void }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosen = tabs.find((tab) => tab.id === value) ?? tabs[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen?.id);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const to = steps[event.key];
    if (to === undefined) return;
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  if (!chosen) return null;
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={css['tabs']} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen.id}
            aria-controls={`${id}-vlak`}
            tabIndex={tab.id === chosen.id ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
            {tab.count === undefined ? null : <Count>{tab.count}</Count>}
          </button>
        ))}
      </div>
      <div id={`${id}-vlak`} role="tabpanel" aria-labelledby={`${id}-${chosen.id}`} tabIndex={0} className={css['panel']}>
        {chosen.content}
      </div>
    </>
  );
}
