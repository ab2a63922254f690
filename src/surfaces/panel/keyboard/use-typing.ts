import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Edit } from './use-entry.ts';

const editKeys: Readonly<Record<string, Exclude<Edit['type'], 'insert'>>> = {
  Backspace: 'delete',
  Delete: 'delete-forward',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'start',
  End: 'end',
};

export interface Typing {
  edit: (edit: Edit) => void;
  accepts: (character: string) => boolean;
  ok: () => void;
  back: () => void;
}

/** What a keystroke means; null where it is none of ours. Enter and the space bar belong to the button that has the focus. */
function meaningOf(event: KeyboardEvent, { edit, accepts, ok, back }: Typing): (() => void) | null {
  const isShortcut = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  if (isShortcut || event.isComposing) return null;
  const { key, target } = event;
  const onButton = target instanceof Element && target.closest('button, dialog') !== null;
  if (onButton && (key === 'Enter' || key === ' ')) return null;
  if (key === 'Enter') return ok;
  if (key === 'Escape') return back;
  const type = editKeys[key];
  if (type !== undefined) return () => edit({ type });
  return accepts(key) ? () => edit({ type: 'insert', text: key }) : null;
}

/** A keyboard on a cable types as well, wherever the focus is. */
export function useTyping(typing: Typing): void {
  const latest = useRef(typing);
  latest.current = typing;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // The question whether anybody is there comes first.
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const act = meaningOf(event, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
