import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeviceSignInView } from '../../../core/device/email/mail-view.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { withParam } from '../../../ui/params.ts';
import { openPath } from '../route.ts';
import { useWeb } from '../session.ts';
import { Button } from '../widgets/buttons.tsx';
import { Facts } from '../widgets/facts.tsx';
import { timeLeft } from './basic.view.ts';
import { emailBasicPath } from './paths.ts';

type Waiting = Extract<DeviceSignInView, { state: 'waiting' }>;

/** ms between two signs of life: while the page waits for the code it is in use. */
const betweenTouches = 10_000;

/** The page asks the printer again and again how the sign-in stands, as a browser would. */
function useWaiting(): void {
  const { request } = useWeb();
  useLayoutEffect(() => {
    const timer = setInterval(() => void request({ type: 'touch' }), betweenTouches);
    return () => clearInterval(timer);
  }, [request]);
}

/** How long the code is good. Not read out every second: it can be read at any time. */
function TimeLeft({ until }: { until: number }) {
  const { now } = useWeb();
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    const timer = setInterval(() => draw((times) => times + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return <T k="webconfig:email.time-left" values={{ time: timeLeft(until, now()) }} />;
}

/** The code as large type, and the way to the clipboard. */
function Code({ code }: { code: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const shown = useRef<HTMLElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(true);
    } catch {
      // Not allowed here: what is selected can be copied by hand.
      const { current } = shown;
      if (current !== null) getSelection()?.selectAllChildren(current);
      setCopied(false);
    }
  };
  return (
    <div class="code-row">
      <code ref={shown} class="code" dir="ltr">
        {code}
      </code>
      <Button onClick={() => void copy()}>
        <T k="webconfig:email.copy" />
      </Button>
      <span class="form-busy" role="status">
        {copied !== null && <T k={copied ? 'webconfig:email.copied' : 'webconfig:email.not-copied'} />}
      </span>
    </div>
  );
}

/** The code page: a code and an address (G13). It goes on by itself. */
export function CodePart({ signIn }: { signIn: Waiting }) {
  const t = useT();
  const { request } = useWeb();
  useWaiting();
  const { userCode, verificationUri, expiresAt, service } = signIn;
  const cancel = async (): Promise<void> => {
    openPath(emailBasicPath, { replace: true });
    await request({ type: 'email-sign-in.cancel' });
  };
  return (
    <>
      <p class="code-sentence">
        <T k="webconfig:email.code-sentence" values={{ address: verificationUri, code: userCode }} />
      </p>
      <Facts
        rows={[
          { label: 'email.email-service', value: <T k={`email.service.${service}`} /> },
          { label: 'webconfig:email.code', value: <Code code={userCode} /> },
          {
            label: 'webconfig:email.address',
            value: (
              <>
                <a
                  href={`../microsoft/devicelogin/${withParam(location.search, 'screen', null)}`}
                  target="faceplate-microsoft"
                  dir="ltr"
                  aria-label={`${verificationUri} (${t('webconfig:email.new-window')})`}
                >
                  {verificationUri}
                </a>
              </>
            ),
          },
        ]}
      />
      <p class="code-wait" role="status">
        <T k="webconfig:email.waiting" />
      </p>
      <p class="code-left">
        <TimeLeft until={expiresAt} />
      </p>
      <div class="form-buttons">
        <Button onClick={() => void cancel()}>
          <T k="webconfig:action.cancel" />
        </Button>
      </div>
    </>
  );
}
