import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { Question } from '../../widgets/form.tsx';
import { useMail } from '../../widgets/use-mail.ts';
import { Live } from './live.tsx';
import { MyScanForm } from './my-scan-form.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { toMyEmailOf } from './to-my-email.view.ts';
import { useOwnSignIn } from './use-own-sign-in.ts';
import '../../../../ui/button.css';
import '../../widgets/status-page.css';
import './to-my-email.css';

/** The answer of the directory's page is being checked. */
const Checking = () => (
  <div class="my-email-busy">
    <Icon name="running" />
    <p role="status">
      <T k="my-email.checking" />
    </p>
  </div>
);

/** Nobody can send to a user who has no address. */
function NoAddress() {
  const { send } = usePanel();
  return (
    <Question
      buttons={
        <button type="button" class="button primary" onClick={() => void send({ type: 'panel.home' })}>
          <T k="action.ok" />
        </button>
      }
    >
      <T k="message.no-email-address" />
    </Question>
  );
}

/** To My Email (G25-G29): a scan to one's own mailbox. */
export function ToMyEmailScreen() {
  const { printer, printAdmin } = usePanel().view;
  const mail = useMail();
  const own = useOwnSignIn();
  if (own.busy === 'checking') return <Checking />;
  const myEmail = mail?.myEmail ?? null;
  const user = printAdmin?.user ?? null;
  if (myEmail === null || user === null) return null;
  const shown = toMyEmailOf(myEmail, printer.emailServer.senderAddress, own.problem);
  if (shown.shows === 'no-address') return <NoAddress />;
  // The real sign-in takes the place of the practised one wherever a user has to have one.
  if (own.live && myEmail.signIn !== 'not-needed') return <Live own={own} user={user.name} />;
  if (shown.shows === 'form') return <MyScanForm {...shown} />;
  return <SignInScreen own={own} user={user.name} {...shown.signIn} />;
}
