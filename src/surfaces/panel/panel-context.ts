import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelSize } from '../../core/device/profile.ts';
import type { Command, Outcome, WorldView } from '../../core/protocol.ts';
import type { DisplayLanguage } from '../../i18n/i18n.ts';

/** What a screen gets: the world's view, and how to ask the world for something. */
export interface PanelProps {
  view: WorldView;
  send: (command: Command) => Promise<Outcome>;
  /** Port time in ms (scale of `timeoutAt`, `blockedUntil`, `clockOffset`). */
  now: () => number;
  size: PanelSize;
  /** The language of this window: the printer's, or the one that the link asked for. */
  language: DisplayLanguage;
}

export const PanelContext = createContext<PanelProps | null>(null);

/** The panel's props, in any widget or screen below it. */
export function usePanel(): PanelProps {
  const props = useContext(PanelContext);
  if (props === null) throw new Error('A screen is drawn outside the panel.');
  return props;
}
