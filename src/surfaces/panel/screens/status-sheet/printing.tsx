import { useRef } from 'preact/hooks';
import { T } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import type { StatusSheetView } from './status-sheet.view.ts';

/** The page comes out of the printer while the job runs. */
export function Printing({ view: { job, from, until } }: { view: Extract<StatusSheetView, { step: 'printing' }> }) {
  const { send, now } = usePanel();
  // Once: the movement goes on by itself, in step with the printer's own time.
  const begun = useRef(now());
  const style = {
    animationDuration: `${Math.max(0, until - from)}ms`,
    animationDelay: `${Math.min(0, from - begun.current)}ms`,
  };
  return (
    <div class="sheet-message">
      <div class="sheet-printer" aria-hidden="true">
        <div class="sheet-slot">
          <div key={from} class="sheet-coming" style={style}>
            <i />
            <i />
            <i />
            <i />
            <i />
          </div>
        </div>
      </div>
      <p role="status">
        <T k="sheet.printing" />
      </p>
      <button type="button" class="button" onClick={() => void send({ type: 'job.cancel', job })}>
        <T k="action.cancel" />
      </button>
    </div>
  );
}
