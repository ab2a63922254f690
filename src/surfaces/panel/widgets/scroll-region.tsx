import type { ComponentChildren, Ref } from 'preact';

interface ScrollRegionProps {
  class: string;
  /** Name for screen readers. */
  label: string;
  region?: Ref<HTMLElement>;
  children: ComponentChildren;
}

/** A part of a screen that is read and scrolled: it can be focused, so that a keyboard can scroll it (WCAG 2.1.1). */
export const ScrollRegion = ({ class: name, label, region, children }: ScrollRegionProps) => (
  <section ref={region ?? null} class={`${name} scroll`} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
