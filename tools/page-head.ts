// Vite plugin: what every page's head has in common (policy, manifest, icon), so that no surface repeats it.
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { cspMeta } from './csp.ts';

/** Tags for a page at `path` (like /panel/index.html); links are relative, so that any folder of a web host will do. */
function tags(path: string, build: boolean): HtmlTagDescriptor[] {
  const up = '../'.repeat(path.split('/').length - 2) || './';
  const links: HtmlTagDescriptor[] = [
    { tag: 'link', attrs: { rel: 'manifest', href: `${up}manifest.webmanifest` }, injectTo: 'head' },
    { tag: 'link', attrs: { rel: 'icon', href: `${up}icons/faceplate.svg`, type: 'image/svg+xml' }, injectTo: 'head' },
  ];
  // The dev server's hot reload needs inline code, so the policy is for what ships.
  const policy: HtmlTagDescriptor = {
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content: cspMeta() },
    injectTo: 'head-prepend',
  };
  return build ? [policy, ...links] : links;
}

/** The plugin. */
export function pageHead(): Plugin {
  let build = false;
  return {
    name: 'faceplate-page-head',
    configResolved: (config) => {
      build = config.command === 'build';
    },
    transformIndexHtml: { order: 'post', handler: (_html, context) => tags(context.path, build) },
  };
}
