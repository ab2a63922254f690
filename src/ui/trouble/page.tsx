import type { ComponentChildren } from 'preact';
import { T, useT } from '../../i18n/t.tsx';
import './trouble.css';

/** A whole page in plain words, in place of the panel. It scrolls and fits any window. */
export function TroublePage({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  const t = useT();
  return (
    <main class="trouble" data-panel="7" data-theme="light">
      <p class="mark" title={t('simulation.long')}>
        <T k="simulation.mark" />
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
