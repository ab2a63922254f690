import { useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Said as SaidThing } from '../use-act.ts';
import './said.css';

/** A word at the edge of the desk: what was done, or why it was not. It stays until it is put away or something else is said. */
export function Said({ said, onClose }: { said: SaidThing | null; onClose: () => void }) {
  const t = useT();
  const isProblem = said?.kind === 'problem';
  return (
    <div class="said" data-kind={said?.kind}>
      <p role="status">{said !== null && !isProblem && <span key={said.id}>{said.text}</span>}</p>
      <p role="alert">{isProblem && <span key={said?.id}>{said?.text}</span>}</p>
      {said !== null && (
        <button type="button" aria-label={t('desk:close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
