import { useLayoutEffect, useRef } from 'preact/hooks';
import { useT } from '../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../ui/icon.tsx';
import { type Entry, masked } from './entry.ts';
import type { Edit } from './use-entry.ts';

/** Keeps the focus where it is: a touched key must not take it from the entry line. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault();

interface ToolProps {
  icon: Icons;
  name: string;
  turns?: boolean;
  onPress: () => void;
}

const Tool = ({ icon, name, turns = false, onPress }: ToolProps) => (
  <button
    type="button"
    class={`key key-tool${turns ? ' icon-turns' : ''}`}
    aria-label={name}
    title={name}
    onMouseDown={keepFocus}
    onClick={onPress}
  >
    <Icon name={icon} />
  </button>
);

interface EntryLineProps {
  entry: Entry;
  label: string;
  describedBy: string;
  secret: boolean;
  shown: boolean;
  echo: number | null;
  edit: (edit: Edit) => void;
  onShow: () => void;
}

/** Keeps the cursor in sight in a text longer than its line. */
function useCursorInSight(entry: Entry) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const cursor = box.current?.querySelector<HTMLElement>('.entry-cursor');
    if (!box.current || !cursor) return;
    const { clientWidth, scrollLeft } = box.current;
    const margin = 12;
    if (cursor.offsetLeft + margin > scrollLeft + clientWidth)
      box.current.scrollLeft = cursor.offsetLeft + margin - clientWidth;
    else if (cursor.offsetLeft - margin < scrollLeft) box.current.scrollLeft = cursor.offsetLeft - margin;
  }, [entry]);
  return box;
}

/** What is typed, with its cursor. Not an <input>: no device may open a keyboard of its own over ours. */
export function EntryLine({ entry, label, describedBy, secret, shown, echo, edit, onShow }: EntryLineProps) {
  const t = useT();
  const box = useCursorInSight(entry);
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  const drawn = secret && !shown ? masked(entry.characters, echo) : entry.characters;
  return (
    <div class="entry">
      {/* biome-ignore lint/a11y/useSemanticElements: an <input> would open the device's own keyboard over ours */}
      <div
        ref={box}
        class="entry-text"
        role="textbox"
        tabIndex={0}
        aria-label={label}
        aria-describedby={describedBy}
        dir="ltr"
      >
        <span>{drawn.slice(0, entry.cursor).join('')}</span>
        <span class="entry-cursor" />
        <span>{drawn.slice(entry.cursor).join('')}</span>
      </div>
      {secret ? (
        <Tool icon={shown ? 'hide' : 'show'} name={t(shown ? 'keyboard.hide' : 'keyboard.show')} onPress={onShow} />
      ) : (
        <Tool icon="close" name={t('keyboard.clear')} onPress={() => edit({ type: 'clear' })} />
      )}
      <Tool icon="left" name={t('keyboard.left')} onPress={() => edit({ type: 'left' })} />
      <Tool icon="right" name={t('keyboard.right')} onPress={() => edit({ type: 'right' })} />
      <Tool icon="delete" name={t('keyboard.delete')} onPress={() => edit({ type: 'delete' })} />
    </div>
  );
}
