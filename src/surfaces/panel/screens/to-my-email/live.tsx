import { formatDateTime } from '../../../../i18n/format-more.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import type { SignedIn } from '../../../../identity/auth.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { Detail } from '../../widgets/detail.tsx';
import { ScrollRegion } from '../../widgets/scroll-region.tsx';
import { Leaving, Problem, SignInButton, Who } from './sign-in-screen.tsx';
import { localTimeOf, problemViewOf } from './to-my-email.view.ts';
import type { OwnSignIn } from './use-own-sign-in.ts';

/** Says on every screen of a live sign-in that it is no practice. */
const Mark = () => (
  <p class="my-email-live">
    <Icon name="warning" />
    <T k="my-email.live.mark" />
  </p>
);

/** A live sign-in never runs inside another page: Microsoft's pages refuse it, and nobody could tell them from a picture. */
const Framed = () => (
  <div class="form form-question">
    <div class="question-words">
      <Mark />
      <p>
        <T k="my-email.live.in-frame" />
      </p>
    </div>
    <div class="form-buttons">
      <a class="button primary" href={location.pathname + location.search} target="_blank" rel="noopener">
        <T k="my-email.live.open-tab" />
      </a>
    </div>
  </div>
);

/** Who is signed in, until when, for what. */
function Facts({ signedIn: { account, name, scopes, accessUntil } }: { signedIn: SignedIn }) {
  const { language } = usePanel();
  return (
    <dl class="details">
      <Detail k="my-email.account">
        <Address text={account} />
      </Detail>
      {name !== '' && (
        <Detail k="my-email.live.name">
          <bdi>{name}</bdi>
        </Detail>
      )}
      <Detail k="my-email.live.until">
        {accessUntil === null ? (
          <T k="my-email.live.until-unknown" />
        ) : (
          <bdi>{formatDateTime(language, localTimeOf(accessUntil))}</bdi>
        )}
      </Detail>
      <Detail k="my-email.live.scopes">
        <ul>
          {scopes.map((scope) => (
            <li key={scope}>
              <bdi>{scope}</bdi>
            </li>
          ))}
        </ul>
      </Detail>
    </dl>
  );
}

const Notes = () => (
  <>
    <p class="advice">
      <T k="my-email.live.not-sent" />
    </p>
    <p class="advice">
      <T k="my-email.live.a-day" />
    </p>
  </>
);

interface LiveProps {
  own: OwnSignIn;
  /** Who is logged in at the panel. */
  user: string;
}

/** After a real sign-in: what is known of it, a check, and the way out. */
function SignedInLive({ own, signedIn }: Pick<LiveProps, 'own'> & { signedIn: SignedIn }) {
  const t = useT();
  const { busy, problem, isChecked } = own;
  return (
    <div class="form">
      <ScrollRegion class="my-email-page" label={t('menu.to-my-email')}>
        <Mark />
        <Problem problem={problem === null ? null : problemViewOf(problem)} />
        <p class="my-email-status" role="status">
          <T
            k={
              busy === 'asking'
                ? 'my-email.live.checking'
                : isChecked
                  ? 'my-email.live.checked'
                  : 'message.authentication-successful'
            }
          />
        </p>
        <Facts signedIn={signedIn} />
        <Notes />
      </ScrollRegion>
      <div class="form-buttons">
        <button type="button" class="button" aria-disabled={busy !== null} onClick={own.signOut}>
          <T k="my-email.sign-out" />
        </button>
        <button type="button" class="button primary" aria-disabled={busy !== null} onClick={own.check}>
          <T k="my-email.live.check" />
        </button>
      </div>
    </div>
  );
}

/** A live sign-in: real Entra ID, nothing is sent. */
export function Live({ own, user }: LiveProps) {
  const t = useT();
  if (own.isFramed) return <Framed />;
  if (own.signedIn !== null) return <SignedInLive own={own} signedIn={own.signedIn} />;
  return (
    <div class="form">
      <ScrollRegion class="my-email-page" label={t('menu.to-my-email')}>
        <Mark />
        <Problem problem={own.problem === null ? null : problemViewOf(own.problem)} />
        <p class="my-email-lead">
          <T k="my-email.live.lead" />
        </p>
        <Who user={user} address="" />
        <Notes />
        <Leaving own={own} />
      </ScrollRegion>
      <SignInButton own={own} button={own.problem === null ? 'my-email.sign-in' : 'my-email.again'} />
    </div>
  );
}
