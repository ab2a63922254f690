import { useLayoutEffect, useState } from 'preact/hooks';

/** How much a panel of `width` × `height` px is enlarged to fill the window: never so little that it is cut, never blurred by being stretched. */
export const fitOf = (width: number, height: number, window: { innerWidth: number; innerHeight: number }): number =>
  Math.min(window.innerWidth / width, window.innerHeight / height, 2.5);

/** The factor for this window, kept when the window changes its size. */
export function useFit(width: number, height: number): number {
  const [fit, setFit] = useState(() => fitOf(width, height, window));
  useLayoutEffect(() => {
    const measure = (): void => setFit(fitOf(width, height, window));
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [width, height]);
  return fit;
}
