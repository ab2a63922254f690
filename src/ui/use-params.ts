import { useLayoutEffect, useState } from 'preact/hooks';
import { type PanelParams, readParams } from './params.ts';

/** The parameters of the address, read again when a step in the window's history changes them: language and panel size follow without a reload. */
export function useParams(first: PanelParams): PanelParams {
  const [params, setParams] = useState(first);
  useLayoutEffect(() => {
    const read = (): void => void readParams(location.search).then((now) => setParams(now.params));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  return params;
}
