import { useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import './keypad.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Digits to tap: where the panel is all there is, nobody has a keyboard. */
export function Keypad({ value, max, onInput }: { value: string; max: number; onInput: (value: string) => void }) {
  const t = useT();
  const digit = (text: string) => (
    <button key={text} type="button" class="button" onClick={() => onInput(`${value}${text}`.slice(0, max))}>
      {text}
    </button>
  );
  return (
    <div class="ms-keypad" dir="ltr">
      {digits.map(digit)}
      <span />
      {digit('0')}
      <button
        type="button"
        class="button"
        aria-label={t('keyboard.delete')}
        onClick={() => onInput(value.slice(0, -1))}
      >
        <Icon name="delete" />
      </button>
    </div>
  );
}
