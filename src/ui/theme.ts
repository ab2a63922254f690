import { useLayoutEffect, useState } from 'preact/hooks';
import type { Theme } from '../core/device/printer.ts';

let loaded = false;

/** Fetches the colours of a theme; at once where they are there. */
export async function loadTheme(theme: Theme): Promise<void> {
  if (theme === 'light' || loaded) return;
  await import('./themes.css');
  loaded = true;
}

/** The theme to draw: the wanted one once its colours are there, until then the one before. */
export function useTheme(wanted: Theme): Theme {
  const [shown, show] = useState<Theme>(() => (wanted === 'light' || loaded ? wanted : 'light'));
  useLayoutEffect(() => {
    let isCurrent = true;
    void loadTheme(wanted).then(() => isCurrent && show(wanted));
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return shown;
}
