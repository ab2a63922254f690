// Makes the site work offline after the first visit. Our own few lines, because Trusted Types need a named policy.
import { trustedScriptUrl } from '../link/trusted-url.ts';

/** Registers the service worker of the site at `base` (from a surface: '../'), after the page has loaded. Never throws. */
export function registerServiceWorker(base: string): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const root = new URL(base, document.baseURI);
  const register = (): void => {
    const script = trustedScriptUrl(new URL('sw.js', root).href);
    navigator.serviceWorker
      .register(script, { scope: root.href })
      .catch((error: unknown) => console.warn('No offline copy:', error));
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
