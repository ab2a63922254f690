import { useLayoutEffect, useState } from 'preact/hooks';
import type { LinkState, WorldLink } from '../link/link.ts';

/** The state of a link, drawn again after each change. Subscribes in the layout effect, so that no change between first draw and subscription is lost. */
export function useLink(link: WorldLink): LinkState {
  const [state, setState] = useState(link.current);
  useLayoutEffect(() => {
    const read = (): void => setState(link.current);
    read();
    return link.subscribe(read);
  }, [link]);
  return state;
}
