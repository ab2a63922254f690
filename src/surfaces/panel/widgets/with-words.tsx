import type { ComponentType } from 'preact';
import { useNamespace } from '../../../i18n/t.tsx';
import { lazy } from '../../../ui/lazy.tsx';

/** Parts of the panel that come with a file of their own, and whose words come with the first such part. Both are fetched at once. */
export const withWords =
  <M extends Record<string, ComponentType>>(load: () => Promise<M>) =>
  (name: keyof M & string): ComponentType => {
    const Part = lazy(async () => (await load())[name] as ComponentType);
    return function WithWords() {
      const hasWords = useNamespace('screens');
      if (!hasWords) void load();
      return hasWords ? <Part /> : null;
    };
  };
