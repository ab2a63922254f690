import { maxRecipients, type ScanRequest } from '../../../../core/device/jobs/scan.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { FieldRow } from '../../widgets/form.tsx';
import { FieldProblemText } from './field-problem.tsx';
import type { ScanParts } from './scan-screen.tsx';
import { withoutRecipient } from './scan-to-email.view.ts';

/** The recipients, each with its way out; the focus then goes on where they are added. */
function Chips({ to, onRemoved }: Pick<ScanRequest, 'to'> & { onRemoved: () => void }) {
  const t = useT();
  const { view, send } = usePanel();
  const remove = async (address: string): Promise<void> => {
    await send({ type: 'panel.set-draft', values: withoutRecipient(view.panel.draft, address) });
    onRemoved();
  };
  return (
    <ul class="chips" aria-label={t('scan.recipients')}>
      {to.map((address) => (
        <li key={address} class="chip">
          <Address text={address} />
          <button type="button" aria-label={t('scan.remove', { address })} onClick={() => void remove(address)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** To whom: how many, and who; a tap leads to the step that adds them. */
export function RecipientsField({ scan: { to }, refused, focus }: ScanParts) {
  const { send } = usePanel();
  const count = to.length;
  return (
    <div>
      <FieldRow
        name="scan.to"
        label={<T k="scan.to" />}
        value={
          count === 0 ? <T k="scan.no-recipient" /> : <T k="scan.used" values={{ used: count, limit: maxRecipients }} />
        }
        empty={count === 0}
        problem={refused?.field === 'scan.to' && <FieldProblemText {...refused} />}
        onOpen={() => void send({ type: 'panel.step', step: 'recipients' })}
      />
      {count > 0 && <Chips to={to} onRemoved={() => focus('scan.to')} />}
    </div>
  );
}
