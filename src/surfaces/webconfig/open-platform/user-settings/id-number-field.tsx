import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { T, useT } from '../../../../i18n/t.tsx';
import { Button } from '../../widgets/buttons.tsx';
import { FieldRow, type Tie } from '../../widgets/fields.tsx';
import { Named } from '../../widgets/named.tsx';

interface Props {
  value: string;
  /** Digits that are taken. */
  digits: { min: number; max: number };
  onInput: (value: string) => void;
  /** A number that nobody has; null where none is free. */
  onGenerate: () => string | null;
}

function NumberInput({
  tie,
  isShown,
  value,
  onInput,
}: Pick<Props, 'value' | 'onInput'> & { tie: Tie; isShown: boolean }) {
  const all = {
    ...tie,
    value,
    inputMode: 'numeric',
    class: 'narrow',
    autoComplete: 'off',
    onInput: (event: TargetedEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  } as const;
  return isShown ? <input {...all} type="text" /> : <input {...all} type="password" />;
}

function ShowButton({ isShown, onClick }: { isShown: boolean; onClick: () => void }) {
  const t = useT();
  return (
    <Button onClick={onClick}>
      <Named
        short={<T k={isShown ? 'webconfig:users.hide' : 'webconfig:users.show'} />}
        whole={t(isShown ? 'webconfig:users.hide-number' : 'webconfig:users.show-number')}
      />
    </Button>
  );
}

/** ID Number with Auto Generate (printer.md 7): who knows it can log in, so it is shown only when asked for. */
export function IdNumberField({ value, digits, onInput, onGenerate }: Props) {
  const [isShown, show] = useState(false);
  const [made, setMade] = useState<'yes' | 'none' | null>(null);
  const generate = (): void => {
    const number = onGenerate();
    setMade(number === null ? 'none' : 'yes');
    if (number === null) return;
    onInput(number);
    // Whoever made it has to tell it to the user.
    show(true);
  };
  return (
    <FieldRow
      name="idNumber"
      hint={<T k="webconfig:users.id-number-hint" values={digits} />}
      control={(tie) => (
        <>
          <div class="id-number">
            <NumberInput
              tie={tie}
              isShown={isShown}
              value={value}
              onInput={(typed) => {
                setMade(null);
                onInput(typed);
              }}
            />
            <ShowButton isShown={isShown} onClick={() => show(!isShown)} />
            <Button onClick={generate}>
              <T k="webconfig:users.generate" />
            </Button>
          </div>
          <p class="id-number-made" role="status">
            {made !== null && <T k={made === 'yes' ? 'webconfig:users.generated' : 'webconfig:users.none-free'} />}
          </p>
        </>
      )}
    />
  );
}
