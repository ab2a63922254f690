import type { PrinterState } from '../../core/device/printer.ts';

/** Lets the buttons below `root` beep when they are pressed, as the printer's sounds are set; returns a function that ends it. */
export function soundOnPress(root: HTMLElement, { muted, keys, volume }: PrinterState['sounds']): () => void {
  if (muted || !keys || volume === 0 || !('AudioContext' in globalThis)) return () => {};
  const press = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('button') !== null) {
      void import('./beep.ts').then(({ beep }) => beep(volume));
    }
  };
  root.addEventListener('pointerdown', press);
  return () => root.removeEventListener('pointerdown', press);
}
