import type { ComponentChildren } from 'preact';
import type { Language } from '../../../core/device/profile.ts';
import type { Translate } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { capitalOf, formsOf } from './accents.ts';
import type { Key, PageId } from './drawing.ts';
import { keepFocus } from './entry-line.tsx';
import type { KeysEvent, KeysState, Place, Shift } from './keys-state.ts';
import { hasForms, type KeyRows, type LayoutId } from './layouts.ts';
import { useHold } from './use-hold.ts';

interface KeysProps extends KeyRows {
  layout: LayoutId;
  /** Whose letters there are. */
  language: Language;
  state: KeysState;
  /** The id of the text that says why OK does nothing now; null where it works. */
  blockedBy: string | null;
  /** A key types its text. `isLetter`: it has a capital. */
  onText: (text: string, isLetter: boolean) => void;
  dispatch: (event: KeysEvent) => void;
  onOk: () => void;
}

const pageNames = {
  letters: 'keyboard.letters',
  latin: 'keyboard.latin',
  digits: 'keyboard.digits',
  signs: 'keyboard.more',
} as const satisfies Record<PageId, string>;

type DrawnKey = Exclude<Key, { kind: 'gap' }>;

/** What a kind of key looks like, is called and does; `onHold` where holding it does something else. */
interface KeyFace {
  class: string;
  face: ComponentChildren;
  act: () => void;
  onHold?: () => void;
  attributes?: {
    'aria-label'?: string;
    'aria-pressed'?: boolean;
    'aria-disabled'?: boolean;
    'aria-describedby'?: string;
    'aria-description'?: string;
    'aria-haspopup'?: 'dialog';
    lang?: string;
  };
}

/** The forms of a key as they are typed now; ß has no capital here. */
function shownForms(text: string, { layout, language, state }: KeysProps): readonly string[] {
  if (!hasForms(layout)) return [];
  const forms = formsOf(text, language, state.page);
  return state.shift === 'off' ? forms : forms.map(capitalOf).filter((form) => !forms.includes(form));
}

function textFace(text: string, place: Place, props: KeysProps): KeyFace {
  const { layout, language, state, dispatch, onText } = props;
  const face = state.shift === 'off' ? text : capitalOf(text);
  const type = (): void => onText(face, capitalOf(text) !== text);
  const name = [...text].length > 2 ? 'key key-word' : 'key';
  const forms = shownForms(text, props);
  // Letters look as they are written in their language (Macedonian б), and are read out in it.
  const attributes = state.page === 'letters' && layout === 'words' ? { lang: language } : {};
  if (forms.length === 0) return { class: name, face, act: type, attributes };
  const open = (): void => dispatch({ type: 'open', popup: { type: 'forms', of: face, forms, place } });
  return state.accents
    ? { class: `${name} key-marked`, face, act: open, attributes: { ...attributes, 'aria-haspopup': 'dialog' } }
    : { class: name, face, act: type, onHold: open, attributes };
}

function shiftFace(shift: Shift, layout: LayoutId, t: Translate): Pick<KeyFace, 'face' | 'attributes'> {
  const stays = shift === 'on' && layout !== 'text';
  const attributes = { 'aria-label': t('keyboard.shift'), 'aria-pressed': shift !== 'off' };
  return {
    face: <Icon name={stays ? 'shift-stays' : 'shift'} />,
    attributes: stays ? { ...attributes, 'aria-description': t('keyboard.shift-stays') } : attributes,
  };
}

function faceOf(key_: DrawnKey, place: Place, props: KeysProps, t: Translate): KeyFace {
  const { state, dispatch, blockedBy } = props;
  switch (key_.kind) {
    case 'text':
      return textFace(key_.text, place, props);
    case 'shift':
      return {
        class: 'key key-tool',
        act: () => dispatch({ type: 'shift' }),
        ...shiftFace(state.shift, props.layout, t),
      };
    case 'accents': {
      const face = 'áü';
      const attributes = { 'aria-label': `${face} ${t('keyboard.accents')}`, 'aria-pressed': state.accents };
      return { class: 'key key-tool', face, act: () => dispatch({ type: 'accents' }), attributes };
    }
    case 'languages': {
      const attributes = { 'aria-label': t('keyboard.languages'), 'aria-haspopup': 'dialog' } as const;
      const act = (): void => dispatch({ type: 'open', popup: { type: 'languages' } });
      return { class: 'key key-tool', face: <Icon name="language" />, act, attributes };
    }
    case 'space': {
      const attributes = { 'aria-label': t('keyboard.space') };
      return { class: 'key', face: <Icon name="space" />, act: () => props.onText(' ', false), attributes };
    }
    case 'page': {
      // The name begins with what is written on the key, for those who say what they see.
      const attributes = { 'aria-label': `${key_.face} ${t(pageNames[key_.to])}` };
      const act = (): void => dispatch({ type: 'page', to: key_.to });
      return { class: 'key key-tool key-page', face: key_.face, act, attributes };
    }
    case 'ok': {
      const attributes = blockedBy === null ? {} : { 'aria-disabled': true, 'aria-describedby': blockedBy };
      return { class: 'key key-ok', face: <T k="action.ok" />, act: props.onOk, attributes };
    }
  }
}

interface KeyButtonProps {
  key_: DrawnKey;
  place: Place;
  props: KeysProps;
  hold: ReturnType<typeof useHold>;
}

function KeyButton({ key_, place, props, hold }: KeyButtonProps) {
  const { class: name, face, act, onHold, attributes } = faceOf(key_, place, props, useT());
  return (
    <button
      type="button"
      class={name}
      style={{ gridColumn: `span ${key_.half}` }}
      onMouseDown={keepFocus}
      onPointerDown={(event) => hold.begin(event, onHold ?? null)}
      // A finger that holds asks for the forms, not for the browser's menu.
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!hold.ends(event)) act();
      }}
      {...attributes}
    >
      {face}
    </button>
  );
}

const startOf = (row: readonly Key[], place: number): number =>
  row.slice(0, place).reduce((sum, { half }) => sum + half, 0);

/** The keys of one page. */
export function Keys(props: KeysProps) {
  const t = useT();
  const hold = useHold();
  const { columns, rows, state } = props;
  return (
    <fieldset
      class="keys"
      aria-label={t('keyboard.label')}
      inert={state.popup !== null}
      style={{ gridTemplateColumns: `repeat(${columns * 2}, minmax(0, 1fr))` }}
      dir="ltr"
    >
      {rows.map((row, at) => [
        ...row.map((key_, index) => {
          const place = { row: at, start: startOf(row, index), half: key_.half };
          const id = `${at}-${index}`;
          return key_.kind === 'gap' ? (
            <span key={id} style={{ gridColumn: `span ${key_.half}` }} />
          ) : (
            <KeyButton key={id} key_={key_} place={place} props={props} hold={hold} />
          );
        }),
        <Filler key={`${at}-end`} columns={columns} row={row} />,
      ])}
    </fieldset>
  );
}

/** Fills a row that does not reach the end, so that the next one starts in its own line. */
function Filler({ columns, row }: { columns: number; row: readonly Key[] }) {
  const rest = columns * 2 - startOf(row, row.length);
  return rest > 0 ? <span style={{ gridColumn: `span ${rest}` }} /> : null;
}
