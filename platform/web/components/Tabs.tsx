import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Count } from './Badge.tsx';
import css from './Tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  count?: number;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (id: string) => void;
}

/** Parts of one record, one in sight. Arrows move between them (APG, tabs with automatic activation). */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosen = tabs.find((tab) => tab.id === value) ?? tabs[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const next =
      tabs[
        nextTab(
          event.key,
          tabs.findIndex((tab) => tab.id === chosen?.id),
          tabs.length,
        )
      ];
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
      <div
        id={`${id}-vlak`}
        role="tabpanel"
        aria-labelledby={`${id}-${chosen.id}`}
        tabIndex={0}
        className={css['panel']}
      >
        {chosen.content}
      </div>
    </>
  );
}

/** Where a key leads from a tab; -1 when it is not a key of the tabs. */
function nextTab(key: string, at: number, count: number): number {
  const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: count - 1 };
  const to = steps[key];
  return to === undefined ? -1 : (to + count) % count;
}
