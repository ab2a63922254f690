import { volumeSteps } from '../../../../core/device/printer.ts';
import type { Key } from '../../../../i18n/i18n.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import '../../../../ui/button.css';
import './sounds.css';

interface SwitchProps {
  k: Key & ('sounds.mute' | 'sounds.keys');
  on: boolean;
  onChange: (on: boolean) => void;
}

const Switch = ({ k, on, onChange }: SwitchProps) => (
  <button type="button" role="switch" class="row switch" aria-checked={on} onClick={() => onChange(!on)}>
    <span class="row-label">
      <T k={k} />
    </span>
    <span class="row-end">
      <T k={on ? 'value.on' : 'value.off'} />
      <span class="switch-track" />
    </span>
  </button>
);

/** Mute, volume and the sound of the buttons. The volume is shown while it can be heard. */
export function SoundsScreen() {
  const t = useT();
  const { view, send } = usePanel();
  const { sounds } = view.printer;
  const set = (changes: Partial<typeof sounds>): void =>
    void send({ type: 'sounds.set', sounds: { ...sounds, ...changes } });
  const at = volumeSteps.indexOf(sounds.volume);
  const [quieter, louder] = [volumeSteps[at - 1], volumeSteps[at + 1]];
  return (
    <div class="rows scroll">
      <Switch k="sounds.mute" on={sounds.muted} onChange={(muted) => set({ muted })} />
      {!sounds.muted && (
        <>
          <Switch k="sounds.keys" on={sounds.keys} onChange={(keys) => set({ keys })} />
          <fieldset class="row volume">
            <legend class="row-label">
              <T k="sounds.volume" />
            </legend>
            <button
              type="button"
              class="button"
              aria-label={t('sounds.quieter')}
              aria-disabled={quieter === undefined}
              onClick={() => quieter !== undefined && set({ volume: quieter })}
            >
              −
            </button>
            <output class="volume-steps" aria-label={`${t('sounds.volume')}: ${sounds.volume}`}>
              {volumeSteps.slice(1).map((step) => (
                <span key={step} class={step <= sounds.volume ? 'full' : undefined} />
              ))}
            </output>
            <button
              type="button"
              class="button"
              aria-label={t('sounds.louder')}
              aria-disabled={louder === undefined}
              onClick={() => louder !== undefined && set({ volume: louder })}
            >
              +
            </button>
          </fieldset>
        </>
      )}
    </div>
  );
}
