import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SignInInput, SignInSession } from '../../core/cloud/entra/sign-in.ts';
import type { MicrosoftView } from '../../core/cloud/microsoft-view.ts';
import type { Command, WorldView } from '../../core/protocol.ts';

/** What every page draws from. */
export interface PageProps {
  view: WorldView;
  more: MicrosoftView;
  session: SignInSession;
  /** An answer on the page. One at a time: what is pressed twice is answered once. */
  step: (input: SignInInput) => void;
  /** Any other command of the page. */
  ask: (...commands: Command[]) => void;
  /** Begins another sign-in; in the printer's own browser: goes back to the panel. */
  begin: () => void;
  /** Page and problem that this window has drawn last; null before its first page. */
  drawn: { current: string | null };
}

export const PageContext = createContext<PageProps | null>(null);

/** The page under way. */
export function usePage(): PageProps {
  const props = useContext(PageContext);
  if (props === null) throw new Error('There is no page above this.');
  return props;
}
