// Makes the site work offline after the first visit. Our own few lines, because the policy of Trusted Types needs a named one.

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** The one Trusted Types policy that the Content-Security-Policy names; also for the SharedWorker's address. */
export function scriptUrl(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy('faceplate', { createScriptURL: (own) => own }) ?? { createScriptURL: (own) => own };
  return policy.createScriptURL(url);
}

/** Registers the service worker of the site at `base` (from a surface: '../'), after the page has loaded. Never throws. */
export function registerServiceWorker(base: string): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const root = new URL(base, document.baseURI);
  const register = (): void => {
    const script = scriptUrl(new URL('sw.js', root).href);
    navigator.serviceWorker.register(script, { scope: root.href }).catch((error: unknown) => console.warn('No offline copy:', error));
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
