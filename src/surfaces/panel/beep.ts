/** Loudest step of the volume as gain; a square wave is heard well at little gain. */
const gainPerStep = 0.02;
/** The sound begins within 70 ms of the touch (kiosk.md 2.3), so it starts on the way down; what the button does waits for the way up. */
const length = 0.03;

let audio: AudioContext | undefined;

/** One short tone. `volume`: a step of the printer's volume, 1 or more. */
export function beep(volume: number): void {
  audio ??= new AudioContext({ latencyHint: 'interactive' });
  const tone = new OscillatorNode(audio, { type: 'square', frequency: 1760 });
  const gain = new GainNode(audio, { gain: volume * gainPerStep });
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + length);
}
