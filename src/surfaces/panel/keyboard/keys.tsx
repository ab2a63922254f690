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

function KeyButton({ key_, props }: { key_: Exclude<Key, { kind: 'gap' }>; props: KeysProps }) {
  const t = useT();
  const shared = { type: 'button', onMouseDown: keepFocus, style: { gridColumn: `span ${key_.half}` } } as const;
  switch (key_.kind) {
    case 'character': {
      const face = props.shift ? key_.character.toUpperCase() : key_.character;
      return (
        <button {...shared} class="key" onClick={() => props.onCharacter(face)}>
          {face}
        </button>
      );
    }
    case 'shift':
      return (
        <button
          {...shared}
          class="key key-tool"
          aria-label={t('keyboard.shift')}
          aria-pressed={props.shift}
          onClick={props.onShift}
        >
          <Icon name="shift" />
        </button>
      );
    case 'space':
      return (
        <button {...shared} class="key" aria-label={t('keyboard.space')} onClick={() => props.onCharacter(' ')}>
          <Icon name="space" />
        </button>
      );
    case 'page':
      // The name begins with what is written on the key, for those who say what they see.
      return (
        <button
          {...shared}
          class="key key-tool key-page"
          aria-label={`${key_.face} ${t(pageNames[key_.to])}`}
          onClick={() => props.onPage(key_.to)}
        >
          {key_.face}
        </button>
      );
    case 'ok':
      return (
        <button
          {...shared}
          class="key key-ok"
          aria-disabled={props.blockedBy !== null}
          aria-describedby={props.blockedBy ?? undefined}
          onClick={props.onOk}
        >
          <T k="action.ok" />
        </button>
      );
  }
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
