import { type PanelParams, withParam } from '../../ui/params.ts';

/** Changes a parameter of the desk's address without leaving the page; whoever follows the address is told (ui/use-params.ts). */
export function setParam(name: keyof PanelParams, value: string | null): void {
  history.pushState(history.state, '', `${location.pathname}${withParam(location.search, name, value)}`);
  dispatchEvent(new PopStateEvent('popstate'));
}
