import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The printer's own browser, as its pages need it. */
export interface OwnBrowser {
  /** Address of the page that is open, with all its parameters. */
  address: string;
  /** Goes to another page of this site and leaves no entry in the history. */
  leaveFor: (url: string) => void;
  /** How much the glass is enlarged; left out, it fills the window. */
  scale?: number;
}

const thisWindow: OwnBrowser = {
  get address() {
    return location.href;
  },
  leaveFor: (url) => location.replace(url),
};

/** A story draws the pages in place: its browser is none. */
export const OwnBrowserContext = createContext<OwnBrowser>(thisWindow);

export const useOwnBrowser = (): OwnBrowser => useContext(OwnBrowserContext);
