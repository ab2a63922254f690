import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A component that comes with its own file, loaded when it is first drawn. `Fallback` is drawn where the file cannot be loaded. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [Component, show] = useState<ComponentType<P> | undefined>(() => loaded);
    const [failed, fail] = useState(false);
    useLayoutEffect(() => {
      if (loaded !== undefined) return;
      load().then(
        (component) => {
          loaded = component;
          show(() => component);
        },
        () => fail(true),
      );
    }, []);
    if (failed) throw new Error('A part of the page could not be loaded. Reload the page.');
    return Component === undefined ? null : <Component {...props} />;
  };
}
