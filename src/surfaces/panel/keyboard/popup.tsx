import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../core/device/profile.ts';
import { languages } from '../../../core/device/profile.ts';
import { autonyms } from '../../../i18n/languages.ts';
import { useT } from '../../../i18n/t.tsx';
import { type Area, formsArea, type Popup } from './keys-state.ts';
import './popup.css';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Moves the focus among the buttons of a popup, round and round. */
function moveFocus(box: HTMLElement, step: number): void {
  const buttons = [...box.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons.at((at + step + buttons.length) % buttons.length)?.focus();
}

/** Closes by Escape and by a tap outside; gives the focus back to where it was. */
function useClosing(onClose: () => void) {
  const box = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const before = document.activeElement;
    const listening = new AbortController();
    const { signal } = listening;
    const [first] = box.current?.querySelectorAll('button') ?? [];
    const chosen = box.current?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? first;
    chosen?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog:modal') !== null) return;
      const step = steps[event.key];
      if (step !== undefined && box.current) moveFocus(box.current, step);
      else if (event.key === 'Escape') close.current();
      else return;
      event.preventDefault();
    };
    const onDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !box.current?.contains(target)) close.current();
    };
    document.addEventListener('keydown', onKey, { signal });
    document.addEventListener('pointerdown', onDown, { signal });
    return () => {
      listening.abort();
      // The keys can take the focus again once they are drawn without the popup.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, []);
  return box;
}

interface SheetProps {
  class: string;
  name: string;
  /** The keys' columns and rows. */
  columns: number;
  rows: number;
  area: Area;
  /** Columns of the sheet itself. */
  inside: number;
  onClose: () => void;
  children: ComponentChildren;
}

/** A sheet in the grid of the keys, which it covers: they are out of reach while it is there. */
function Sheet({ class: kind, name, columns, rows, area, inside, onClose, children }: SheetProps) {
  const box = useClosing(onClose);
  return (
    <div
      class="popup-layer"
      style={{
        gridTemplateColumns: `repeat(${columns * 2}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${rows}, minmax(44px, 1fr))`,
      }}
      dir="ltr"
    >
      <dialog
        ref={box}
        open
        class={`popup ${kind}`}
        aria-label={name}
        style={{
          gridColumn: `${area.column} / span ${area.columns}`,
          gridRow: `${area.row} / span ${area.rows}`,
          gridTemplateColumns: `repeat(${inside}, minmax(0, 1fr))`,
        }}
      >
        {children}
      </dialog>
    </div>
  );
}

interface PopupProps {
  popup: Popup;
  columns: number;
  rows: number;
  /** Whose letters there are now. */
  language: Language;
  onForm: (form: string) => void;
  onLanguage: (language: Language) => void;
  onClose: () => void;
}

function Forms({ popup, onForm, ...props }: PopupProps & { popup: Popup & { type: 'forms' } }) {
  const t = useT();
  const area = formsArea(popup.place, popup.forms.length, props.columns, props.rows);
  return (
    <Sheet
      {...props}
      class="popup-forms"
      name={t('keyboard.forms', { letter: popup.of })}
      area={area}
      inside={area.columns / 2}
    >
      {popup.forms.map((form) => (
        <button key={form} type="button" class="key key-form" onClick={() => onForm(form)}>
          {form}
        </button>
      ))}
    </Sheet>
  );
}

function Languages({ language, onLanguage, ...props }: PopupProps) {
  const t = useT();
  const area = { column: 1, columns: props.columns * 2, row: 1, rows: props.rows - 1 };
  return (
    <Sheet {...props} class="popup-languages" name={t('keyboard.languages')} area={area} inside={2}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          class="key"
          lang={each}
          aria-pressed={each === language}
          onClick={() => onLanguage(each)}
        >
          {autonyms[each]}
        </button>
      ))}
    </Sheet>
  );
}

/** What lies over the keys until something on it is chosen, or it is closed. */
export const KeysPopup = (props: PopupProps) =>
  props.popup.type === 'forms' ? <Forms {...props} popup={props.popup} /> : <Languages {...props} />;
