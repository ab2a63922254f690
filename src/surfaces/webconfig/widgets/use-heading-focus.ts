import { useLayoutEffect, useRef } from 'preact/hooks';

/** When a page shows another part of itself, the keyboard goes on at its heading, unless something that was said has the focus already. */
export function useHeadingFocus(part: string): void {
  const before = useRef(part);
  useLayoutEffect(() => {
    if (before.current === part) return;
    before.current = part;
    if (document.activeElement?.closest('.saved, .summary')) return;
    document.querySelector<HTMLElement>('.page-title')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [part]);
}
