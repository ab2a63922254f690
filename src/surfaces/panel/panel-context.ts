import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelSize } from '../../core/device/profile.ts';
import type { Command, Outcome, WorldView } from '../../core/protocol.ts';
import type { DisplayLanguage } from '../../i18n/i18n.ts';
import type { Auth } from '../../identity/auth.ts';

/** How this site signs its users in (To My Email). */
export interface Deployment {
  /** At the real Microsoft Entra ID. */
  live: boolean;
  /** The panel's page is drawn inside another page. */
  isFramed: boolean;
  createAuth: (send: PanelProps['send']) => Promise<Auth>;
}

/** The page that the panel is drawn in, as far as its users' own sign-ins go (To My Email). One for each page, changed in place. */
export interface PanelPage {
  /** What the directory sent back with the page's address; null: nothing, or it was taken. */
  answer: string | null;
  /** An answer came back for somebody who is not there any more. */
  dropped: boolean;
  /** The sign-in that was loaded into this page; null: none, so that nothing is to be forgotten. */
  auth: Promise<Auth> | null;
  /** In place of this site's: a story's. */
  deployment?: Deployment;
}

/** What a screen gets: the world's view, and how to ask the world for something. */
export interface PanelProps {
  view: WorldView;
  send: (command: Command) => Promise<Outcome>;
  /** Port time in ms (scale of `timeoutAt`, `blockedUntil`, `clockOffset`). */
  now: () => number;
  size: PanelSize;
  /** The language of this window: the printer's, or the one that the link asked for. */
  language: DisplayLanguage;
  page: PanelPage;
}

export const PanelContext = createContext<PanelProps | null>(null);

/** The panel's props, in any widget or screen below it. */
export function usePanel(): PanelProps {
  const props = useContext(PanelContext);
  if (props === null) throw new Error('A screen is drawn outside the panel.');
  return props;
}
