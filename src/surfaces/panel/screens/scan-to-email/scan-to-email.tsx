import { usePanel } from '../../panel-context.ts';
import { useMail } from '../../widgets/use-mail.ts';
import { RecipientsStep } from './recipients.tsx';
import { RecipientsField } from './recipients-field.tsx';
import { ScanScreen } from './scan-screen.tsx';

/** Scan to Email: whoever the person chooses gets the scan. */
export function ScanToEmailScreen() {
  const { send } = usePanel();
  const mail = useMail();
  if (mail === null) return null;
  return (
    <ScanScreen
      head={(parts) => <RecipientsField {...parts} />}
      recipients={({ focus }) => <RecipientsStep mail={mail} focus={focus} />}
      onStart={(scan) => send({ type: 'scan.start', scan })}
    />
  );
}
