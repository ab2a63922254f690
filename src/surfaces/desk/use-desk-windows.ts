import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BrowserState } from './computer/use-browser.ts';
import type { Target } from './guide/guide.view.ts';
import { useMedia } from './widgets/use-media.ts';
import { type WindowId, wideFrom } from './windows.ts';

/** Which window lies on top. Kept in memory only: a reload begins anew. A link that carries a run opens where runs are. */
function firstWindow(isWide: boolean): WindowId {
  if (location.hash.startsWith('#run=')) return 'run';
  return isWide ? 'computer' : 'printer';
}

/** The windows of the desk, and how one comes to the front. */
export function useDeskWindows(browser: BrowserState) {
  const isWide = useMedia(`(min-width: ${wideFrom}px)`);
  const [chosen, choose] = useState<WindowId>(() => firstWindow(isWide));
  const [pointed, setPointed] = useState<{ at: WindowId; times: number } | null>(null);
  // Beside the others the printer needs no tab.
  const shown = isWide && chosen === 'printer' ? 'computer' : chosen;
  const point = useCallback(
    (target: Target): void => {
      if (target.at === 'computer') {
        if (target.address === null) browser.choose(target.tab);
        else browser.open(target.address);
      }
      choose((before) => (isWide && target.at === 'printer' ? before : target.at));
      setPointed((before) => ({ at: target.at, times: (before?.times ?? 0) + 1 }));
    },
    [browser, isWide],
  );
  useFocusOn(pointed);
  return { isWide, shown, choose, point, pointed };
}

/** Screen readers and the keyboard go on where the desk points. */
function useFocusOn(pointed: { at: WindowId; times: number } | null): void {
  const last = useRef(0);
  useLayoutEffect(() => {
    if (pointed === null || pointed.times === last.current) return;
    last.current = pointed.times;
    document.getElementById(`desk-panel-${pointed.at}`)?.focus();
  }, [pointed]);
}
