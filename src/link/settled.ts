import type { WorldLink } from './link.ts';

/** Resolves when the link knows its world, or why there is none. */
export const settled = (link: WorldLink): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (link.current.state === 'connecting') return;
      end();
      resolve();
    };
    const end = link.subscribe(check);
    check();
  });
