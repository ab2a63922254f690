import { useEffect, useRef } from 'preact/hooks';

/** How long a key is held until it shows its forms, in ms. */
const holdTime = 500;
/** How far a finger may stray while it holds, in CSS px. */
const stray = 24;

/** Keys that are held: `begin` on pointerdown, `ends` on click says whether the click only ends a hold. */
export function useHold() {
  const held = useRef(false);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const begin = (event: PointerEvent, onHold: (() => void) | null): void => {
    stop.current();
    held.current = false;
    if (onHold === null || event.button !== 0 || !event.isPrimary) return;
    stop.current = watch(event, () => {
      held.current = true;
      onHold();
    });
  };
  // A click by Enter or by a screen reader has no pointer before it.
  const ends = (event: MouseEvent): boolean => held.current && event.detail !== 0;
  return { begin, ends };
}

/** Calls back when the pointer has stayed for `holdTime`. A finger that then slides onto a form and lifts there chooses it. */
function watch(down: PointerEvent, onHold: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let isHeld = false;
  const isFar = ({ clientX, clientY }: PointerEvent): boolean =>
    Math.hypot(clientX - down.clientX, clientY - down.clientY) > stray;
  const timer = setTimeout(() => {
    isHeld = true;
    onHold();
  }, holdTime);
  const end = (): void => {
    clearTimeout(timer);
    listening.abort();
  };
  const move = (event: PointerEvent): void => {
    if (!isHeld && isFar(event)) end();
  };
  const up = (event: PointerEvent): void => {
    end();
    if (!isHeld || !isFar(event)) return;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    under?.closest<HTMLElement>('.key-form')?.click();
  };
  document.addEventListener('pointermove', move, { signal });
  document.addEventListener('pointerup', up, { signal });
  document.addEventListener('pointercancel', end, { signal });
  return end;
}
