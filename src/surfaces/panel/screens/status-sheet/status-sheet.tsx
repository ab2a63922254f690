import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { useMail } from '../../widgets/use-mail.ts';
import { Printing } from './printing.tsx';
import { Sheet } from './sheet.tsx';
import { statusSheetOf } from './status-sheet.view.ts';
import '../../../../ui/button.css';
import './status-sheet.css';

function Message() {
  const { send } = usePanel();
  return (
    <div class="sheet-message">
      <Icon name="sheet" />
      <p>
        <T k="sheet.confirm" />
      </p>
      <button type="button" class="button primary" onClick={() => void send({ type: 'status-sheet.print' })}>
        <T k="sheet.start" />
      </button>
    </div>
  );
}

/** Print Status Sheet: first the message to be checked, then the page coming out, then the sheet (G22). */
export function StatusSheetScreen() {
  const { view: world } = usePanel();
  useMail();
  const view = statusSheetOf(world);
  if (view.step === 'printing') return <Printing view={view} />;
  return view.step === 'sheet' ? <Sheet key={view.printedAt} view={view} /> : <Message />;
}
