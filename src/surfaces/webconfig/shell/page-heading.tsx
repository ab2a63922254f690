import type { ComponentChildren } from 'preact';

/** The name of the page; the focus goes there after every change of page. */
export const PageHeading = ({ children }: { children: ComponentChildren }) => (
  <h1 class="page-title" tabIndex={-1}>
    {children}
  </h1>
);
