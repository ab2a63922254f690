import type { ComponentChildren } from 'preact';

interface ScrollRegionProps {
  class: string;
  /** Name for screen readers. */
  label: string;
  children: ComponentChildren;
}

/** What is read and scrolled: it can be focused, so that a keyboard can scroll it (WCAG 2.1.1). */
export const ScrollRegion = ({ class: name, label, children }: ScrollRegionProps) => (
  <section class={name} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
