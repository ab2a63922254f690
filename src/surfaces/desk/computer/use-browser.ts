import { useState } from 'preact/hooks';
import type { WorldView } from '../../../core/protocol.ts';
import { centerHosts } from '../admin/pages.view.ts';
import { deviceLoginAddress, mailAddress, type Place, placeOf } from './address.view.ts';

export const tabIds = ['printer', 'microsoft', 'admin', 'mail'] as const;
export type TabId = (typeof tabIds)[number];

interface State {
  tab: TabId;
  /** What each tab's address bar says; '' where nothing was opened yet. */
  addresses: Readonly<Record<TabId, string>>;
  /** Counts what was opened by address in a tab, so that the same address can be loaded again. */
  loads: Readonly<Record<TabId, number>>;
}

const first: State = {
  tab: 'printer',
  addresses: { printer: '', microsoft: '', admin: centerHosts.exchange, mail: mailAddress },
  loads: { printer: 0, microsoft: 0, admin: 0, mail: 0 },
};

/** The browser on the administrator's computer: four tabs, each with its own address. */
export function useBrowser(view: WorldView) {
  const [state, set] = useState(first);
  const { printer, microsoft } = state.addresses;
  const goTo = (tab: TabId, address: string, loads: 0 | 1): void =>
    set((before) => ({
      tab,
      addresses: { ...before.addresses, [tab]: address },
      loads: { ...before.loads, [tab]: before.loads[tab] + loads },
    }));
  return {
    ...state,
    /** What the printer's tab shows now: it follows the network. Null: nothing was opened yet. */
    printerPlace: printer === '' ? null : placeOf(printer, view),
    choose: (tab: TabId): void => set((before) => ({ ...before, tab })),
    /** Opens an address in the tab that it belongs to. */
    open: (typed: string): Place => {
      const place = placeOf(typed, view);
      goTo(place.tab, place.tab === 'admin' ? place.address : typed.trim() || ' ', 1);
      return place;
    },
    /** The page of a tab went on by itself. */
    follow: (tab: TabId, address: string): void =>
      set((before) => ({ ...before, addresses: { ...before.addresses, [tab]: address } })),
    /** A page came into the Microsoft tab: by its address, or by a link of Web Config. */
    microsoftCame: (): void => goTo('microsoft', microsoft || deviceLoginAddress, 0),
  };
}

export type BrowserState = ReturnType<typeof useBrowser>;
