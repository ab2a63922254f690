import { useRef } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';
import { Notice } from '../widgets/notice.tsx';

/** The firmware that the printer restarted with while this browser was logged in; null where the session ended otherwise. */
export function useRestarted(): string | null {
  const { isLoggedIn, more } = useWeb();
  const wasUpdating = useRef(false);
  if (isLoggedIn) wasUpdating.current = more.update !== null;
  if (isLoggedIn || !wasUpdating.current || more.update !== null) return null;
  return more.lastUpdate?.cause === null ? more.lastUpdate.version : null;
}

/** The page had waited for the restart; now it asks to log in again. */
export const Restarted = ({ version }: { version: string }) => (
  <Notice tone="good" live title={<T k="webconfig:firmware.done-title" />}>
    <p>
      <T k="webconfig:firmware.done-log-in" values={{ version }} />
    </p>
  </Notice>
);
