import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { T } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { Detail } from '../../widgets/detail.tsx';
import { FieldRow, Question } from '../../widgets/form.tsx';
import { ScanScreen } from '../scan-to-email/scan-screen.tsx';

const accountField = 'my-email.account';

/** Asks before the sign-in is gone. */
function SignOutQuestion({ account, onDone }: { account: string; onDone: () => void }) {
  const { send } = usePanel();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const signOut = async (): Promise<void> => {
    // The heading stays on whatever screen follows.
    root.current?.closest('.panel')?.querySelector('h1')?.focus({ preventScroll: true });
    await send({ type: 'my-email.sign-out' });
    onDone();
  };
  return (
    <div ref={root} class="form-root">
      <Question
        buttons={
          <>
            <button type="button" class="button" onClick={onDone}>
              <T k="action.cancel" />
            </button>
            <button type="button" class="button primary" onClick={() => void signOut()}>
              <T k="my-email.sign-out" />
            </button>
          </>
        }
      >
        <T k="my-email.sign-out-question" values={{ account }} />
      </Question>
    </div>
  );
}

/** From whom to whom: nothing of it is the person's choice. */
const Ends = ({ to, from }: { to: string; from: string }) => (
  <dl class="details my-email-ends">
    <Detail k="scan.to">
      <Address text={to} />
    </Detail>
    <Detail k="my-email.from">
      <Address text={from} />
    </Detail>
  </dl>
);

interface MyScanFormProps {
  to: string;
  from: string;
  /** Whose sign-in sends; null: the printer's own. */
  account: string | null;
}

/** The form of To My Email (G28): as Scan to Email, but with nobody to choose. */
export function MyScanForm({ to, from, account }: MyScanFormProps) {
  const { send } = usePanel();
  const [asks, ask] = useState(false);
  const wasAsked = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (wasAsked.current && !asks) {
      const row = root.current?.querySelector<HTMLElement>(`[data-field="${accountField}"]`);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    }
    wasAsked.current = asks;
  }, [asks]);
  if (asks && account !== null) return <SignOutQuestion account={account} onDone={() => ask(false)} />;
  return (
    <div ref={root} class="form-root">
      <ScanScreen
        head={() => <Ends to={to} from={from} />}
        foot={
          account !== null && (
            <FieldRow
              name={accountField}
              label={<T k="my-email.sign-out" />}
              value={<Address text={account} />}
              empty={false}
              onOpen={() => ask(true)}
            />
          )
        }
        onStart={({ subject, fileName, format, color, resolution, limit, sample }) =>
          send({ type: 'my-email.scan', scan: { subject, fileName, format, color, resolution, limit, sample } })
        }
      />
    </div>
  );
}
