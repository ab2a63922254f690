import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { keepFocus } from './entry-line.tsx';
import type { Key, PageId } from './layouts.ts';

interface KeysProps {
  columns: number;
  rows: readonly (readonly Key[])[];
  shift: boolean;
  /** The id of the text that says why OK does nothing now; null where it works. */
  blockedBy: string | null;
  onCharacter: (character: string) => void;
  onShift: () => void;
  onPage: (to: PageId) => void;
  onOk: () => void;
}

const pageNames = {
  letters: 'keyboard.letters',
  digits: 'keyboard.digits',
  signs: 'keyboard.more',
} as const satisfies Record<PageId, string>;

type DrawnKey = Exclude<Key, { kind: 'gap' }>;

/** What a kind of key looks like, is called and does. */
interface KeyFace {
  class: string;
  face: ComponentChildren;
  act: () => void;
  attributes?: {
    'aria-label'?: string;
    'aria-pressed'?: boolean;
    'aria-disabled'?: boolean;
    'aria-describedby'?: string;
  };
}

function faceOf(key_: DrawnKey, props: KeysProps, t: Translate): KeyFace {
  switch (key_.kind) {
    case 'character': {
      const face = props.shift ? key_.character.toUpperCase() : key_.character;
      return { class: 'key', face, act: () => props.onCharacter(face) };
    }
    case 'shift': {
      const attributes = { 'aria-label': t('keyboard.shift'), 'aria-pressed': props.shift };
      return { class: 'key key-tool', face: <Icon name="shift" />, act: props.onShift, attributes };
    }
    case 'space': {
      const attributes = { 'aria-label': t('keyboard.space') };
      return { class: 'key', face: <Icon name="space" />, act: () => props.onCharacter(' '), attributes };
    }
    case 'page': {
      // The name begins with what is written on the key, for those who say what they see.
      const attributes = { 'aria-label': `${key_.face} ${t(pageNames[key_.to])}` };
      return { class: 'key key-tool key-page', face: key_.face, act: () => props.onPage(key_.to), attributes };
    }
    case 'ok': {
      const { blockedBy } = props;
      const attributes = blockedBy === null ? {} : { 'aria-disabled': true, 'aria-describedby': blockedBy };
      return { class: 'key key-ok', face: <T k="action.ok" />, act: props.onOk, attributes };
    }
  }
}

function KeyButton({ key_, props }: { key_: DrawnKey; props: KeysProps }) {
  const { class: name, face, act, attributes } = faceOf(key_, props, useT());
  return (
    <button
      type="button"
      class={name}
      style={{ gridColumn: `span ${key_.half}` }}
      onMouseDown={keepFocus}
      onClick={act}
      {...attributes}
    >
      {face}
    </button>
  );
}

/** The keys of one page. */
export function Keys(props: KeysProps) {
  const t = useT();
  const { columns, rows } = props;
  return (
    <fieldset
      class="keys"
      aria-label={t('keyboard.label')}
      style={{ gridTemplateColumns: `repeat(${columns * 2}, minmax(0, 1fr))` }}
      dir="ltr"
    >
      {rows.map((row, at) => [
        ...row.map((key_, place) =>
          key_.kind === 'gap' ? (
            <span key={`${at}-${place}`} style={{ gridColumn: `span ${key_.half}` }} />
          ) : (
            <KeyButton key={`${at}-${place}`} key_={key_} props={props} />
          ),
        ),
        <Filler key={`${at}-end`} columns={columns} row={row} />,
      ])}
    </fieldset>
  );
}

/** Fills a row that does not reach the end, so that the next one starts in its own line. */
function Filler({ columns, row }: { columns: number; row: readonly Key[] }) {
  const rest = columns * 2 - row.reduce((sum, { half }) => sum + half, 0);
  return rest > 0 ? <span style={{ gridColumn: `span ${rest}` }} /> : null;
}
