import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { JobCode } from '../../../../core/device/jobs/job.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../../ui/icon.tsx';
import { Address } from '../../widgets/address.tsx';
import { Detail } from '../../widgets/detail.tsx';
import { ScrollRegion } from '../../widgets/scroll-region.tsx';
import type { ProblemView, SignInView } from './to-my-email.view.ts';
import type { OwnSignIn } from './use-own-sign-in.ts';

/** Something that has to be known before the next try. */
const Block = ({ icon, title, children }: { icon: Icons; title: ComponentChildren; children: ComponentChildren }) => (
  <div class="my-email-block">
    <Icon name={icon} />
    <div>
      <h2>{title}</h2>
      {children}
    </div>
  </div>
);

/** What the service said, word for word; opened by those who want to know. */
function Said({ text }: { text: string }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" class="row my-email-said" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <span class="row-label">
          <T k="my-email.details" />
        </span>
        <span class="row-end">
          <Icon name="open" />
        </span>
      </button>
      {isOpen && (
        <p class="my-email-text" dir="ltr" lang="en">
          {text}
        </p>
      )}
    </>
  );
}

/** Why the last try came to nothing, and what to do. */
export const Problem = ({ problem }: { problem: ProblemView | null }) =>
  problem === null ? null : (
    <div role="alert">
      <Block icon="warning" title={<T k={problem.title} />}>
        <p>
          <T k={problem.advice} />
        </p>
        {problem.said !== '' && <Said text={problem.said} />}
      </Block>
    </div>
  );

/** Why the last sign-in ended: the guide's code and words (G37, G38). */
const Ended = ({ code }: { code: JobCode }) => (
  <Block
    icon="email-alert"
    title={
      <>
        <T k="jobs.error-code" /> <bdi>{code}</bdi>
      </>
    }
  >
    <p>
      <T k={`code.${code}.status`} />
    </p>
  </Block>
);

/** Who is logged in, and which address will be used. */
export const Who = ({ user, address }: { user: string; address: string }) => (
  <dl class="details">
    <Detail k="my-email.user">
      <bdi>{user}</bdi>
    </Detail>
    {address !== '' && (
      <Detail k="scan.contact-address">
        <Address text={address} />
      </Detail>
    )}
  </dl>
);

/** The button that leads to the sign-in page. It keeps the focus while the page is on its way. */
export const SignInButton = ({ own, button }: { own: OwnSignIn } & Pick<SignInView, 'button'>) => (
  <div class="form-buttons">
    <button type="button" class="button primary" aria-disabled={own.busy !== null} onClick={own.signIn}>
      <T k={button} />
    </button>
  </div>
);

/** That the page is on its way: said where it is read out. */
export const Leaving = ({ own: { busy } }: { own: OwnSignIn }) => (
  <p class="my-email-status" role="status">
    {busy === 'leaving' && <T k="my-email.leaving" />}
  </p>
);

interface SignInScreenProps extends SignInView {
  own: OwnSignIn;
  /** Whose name is shown. */
  user: string;
}

/** The sign-in screen (G25, G28): each user signs in to Microsoft once. */
export function SignInScreen({ own, user, address, ended, problem, underWay, button }: SignInScreenProps) {
  const t = useT();
  return (
    <div class="form">
      <ScrollRegion class="my-email-page" label={t('menu.to-my-email')}>
        <Problem problem={problem} />
        {problem === null && ended !== null && <Ended code={ended} />}
        {underWay && (
          <Block icon="info" title={<T k="my-email.under-way" />}>
            <p>
              <T k="my-email.under-way-advice" />
            </p>
          </Block>
        )}
        {problem === null && (
          <p class="my-email-lead">
            <T k={ended === null ? 'my-email.lead' : 'my-email.lead-again'} />
          </p>
        )}
        <Who user={user} address={address} />
        <Leaving own={own} />
      </ScrollRegion>
      <SignInButton own={own} button={button} />
    </div>
  );
}
