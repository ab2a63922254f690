import { volumeSteps } from '../../../../core/device/printer.ts';
import type { Key } from '../../../../i18n/i18n.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import '../../../../ui/button.css';
import './sounds.css';

type Volumes = (typeof volumeSteps)[number];

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

/** One step quieter or louder, drawn only where there is one. */
function Volume({ volume, onChange }: { volume: Volumes; onChange: (volume: Volumes) => void }) {
  const t = useT();
  const at = volumeSteps.indexOf(volume);
  const step = (label: 'sounds.quieter' | 'sounds.louder', sign: string, next: Volumes | undefined) => (
    <button
      type="button"
      class="button"
      aria-label={t(label)}
      aria-disabled={next === undefined}
      onClick={() => next !== undefined && onChange(next)}
    >
      {sign}
    </button>
  );
  return (
    <fieldset class="row volume">
      <legend class="row-label">
        <T k="sounds.volume" />
      </legend>
      {step('sounds.quieter', '−', volumeSteps[at - 1])}
      <output class="volume-steps" aria-label={`${t('sounds.volume')}: ${volume}`}>
        {volumeSteps.slice(1).map((mark) => (
          <span key={mark} class={mark <= volume ? 'full' : undefined} />
        ))}
      </output>
      {step('sounds.louder', '+', volumeSteps[at + 1])}
    </fieldset>
  );
}

/** Mute, volume and the sound of the buttons. The volume is shown while it can be heard. */
export function SoundsScreen() {
  const { view, send } = usePanel();
  const { sounds } = view.printer;
  const set = (changes: Partial<typeof sounds>): void =>
    void send({ type: 'sounds.set', sounds: { ...sounds, ...changes } });
  return (
    <div class="rows scroll">
      <Switch k="sounds.mute" on={sounds.muted} onChange={(muted) => set({ muted })} />
      {!sounds.muted && <Switch k="sounds.keys" on={sounds.keys} onChange={(keys) => set({ keys })} />}
      {!sounds.muted && <Volume volume={sounds.volume} onChange={(volume) => set({ volume })} />}
    </div>
  );
}
