import type { PrinterState } from '../../core/device/printer.ts';

/** Loudest step of the volume as gain; a square wave is heard well at little gain. */
const gainPerStep = 0.02;
/** The sound begins within 70 ms of the touch (kiosk.md 2.3), so it starts on the way down; what the button does waits for the way up. */
const length = 0.03;

let audio: AudioContext | undefined;

function beep(volume: number): void {
  audio ??= new AudioContext({ latencyHint: 'interactive' });
  const tone = new OscillatorNode(audio, { type: 'square', frequency: 1760 });
  const gain = new GainNode(audio, { gain: volume * gainPerStep });
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + length);
}

/** Lets the buttons below `root` beep when they are pressed, as the printer's sounds are set; returns a function that ends it. */
export function beepOnPress(root: HTMLElement, { muted, keys, volume }: PrinterState['sounds']): () => void {
  if (muted || !keys || volume === 0 || !('AudioContext' in globalThis)) return () => {};
  const press = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('button') !== null) beep(volume);
  };
  root.addEventListener('pointerdown', press);
  return () => root.removeEventListener('pointerdown', press);
}
