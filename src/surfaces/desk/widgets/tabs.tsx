import type { ComponentChildren } from 'preact';
import './tabs.css';

export interface Tab<I extends string> {
  id: I;
  label: ComponentChildren;
}

interface TabsProps<I extends string> {
  /** Ids of tabs and panels begin with it. */
  prefix: string;
  label: string;
  tabs: readonly Tab<I>[];
  selected: I;
  onSelect: (id: I) => void;
  class?: string;
}

const tabIdOf = (prefix: string, id: string) => `${prefix}-tab-${id}`;
const panelIdOf = (prefix: string, id: string) => `${prefix}-panel-${id}`;

/** Where an arrow key leads to; null for other keys. The list runs in a ring. */
function nextOf(key: string, at: number, count: number, isTurned: boolean): number | null {
  const forward = isTurned ? 'ArrowLeft' : 'ArrowRight';
  const back = isTurned ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** A list of tabs: one stop for the keyboard, arrows within (ARIA tabs). */
export function Tabs<I extends string>({ prefix, label, tabs, selected, onSelect, class: extra = '' }: TabsProps<I>) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const isTurned = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const next = nextOf(event.key, at, tabs.length, isTurned);
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    document.getElementById(tabIdOf(prefix, tab.id))?.focus();
  };
  return (
    <div class={`tabs ${extra}`} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: words }) => (
        <button
          key={id}
          id={tabIdOf(prefix, id)}
          type="button"
          class="tab"
          role="tab"
          aria-selected={id === selected}
          aria-controls={panelIdOf(prefix, id)}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  prefix: string;
  id: string;
  selected: boolean;
  class?: string;
  /** How often the desk pointed at it: each time it lights up. */
  pointed?: number;
  /** The name of a panel that stands beside the tabs and belongs to none now. */
  beside?: string | undefined;
  children: ComponentChildren;
}

/** What belongs to a tab. It stays in the page while another tab is chosen. */
export function TabPanel({ prefix, id, selected, class: extra = '', pointed = 0, beside, children }: TabPanelProps) {
  const named =
    beside === undefined
      ? ({ role: 'tabpanel', 'aria-labelledby': tabIdOf(prefix, id) } as const)
      : ({ role: 'region', 'aria-label': beside } as const);
  return (
    <div
      id={panelIdOf(prefix, id)}
      class={`tab-panel ${extra}`}
      {...named}
      data-pointed={pointed === 0 ? undefined : pointed % 2 === 0 ? 'even' : 'odd'}
      hidden={!selected}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
