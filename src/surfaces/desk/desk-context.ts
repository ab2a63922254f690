import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskView } from '../../core/desk/desk-view.ts';
import type { Command } from '../../core/protocol.ts';
import type { SurfaceProps } from '../../ui/boot.tsx';
import type { BrowserState } from './computer/use-browser.ts';
import type { Target } from './guide/guide.view.ts';
import type { WindowId } from './windows.ts';

/** Another surface that the desk shows in a frame. */
export interface FrameProps {
  /** Folder of the surface with its slash, and the query of its address. */
  address: string;
  /** For screen readers. */
  title: string;
  /** What links of other frames call it. */
  name: string;
  class?: string;
  /** A page has come into the frame. */
  onLoad?: (frame: HTMLIFrameElement) => void;
}

export interface Desk extends SurfaceProps<DeskView> {
  /** Sends a command and says so where it is not carried out; whether it was. */
  act: (command: Command) => Promise<boolean>;
  /** Says something to everybody, screen readers included. */
  say: (text: string) => void;
  /** Brings a window to the front. */
  show: (window: WindowId) => void;
  /** Brings the place where a step is done to the front and leads the eye to it. */
  point: (target: Target) => void;
  /** The browser on the computer. */
  browser: BrowserState;
}

/** What every part of the desk draws from. */
export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('There is no desk above this.');
  return desk;
}

/** How frames are drawn: stories have no other pages and draw something in their place. */
export const FrameContext = createContext<((props: FrameProps) => VNode) | null>(null);
