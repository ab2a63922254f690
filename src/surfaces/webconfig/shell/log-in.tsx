import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';
import { Notice } from '../widgets/notice.tsx';
import { logInOf, type Try, tryOf } from './log-in.view.ts';
import { PageHeading } from './page-heading.tsx';
import { Restarted } from './restarted.tsx';

/** Draws again four times a second until a moment of port time (ms) has passed. */
function useCountdown(until: number, now: () => number): void {
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    if (until <= now()) return;
    const timer = setInterval(() => {
      draw((times) => times + 1);
      if (until <= now()) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until, now]);
}

/** Why the person has to log in, and how it went. */
function Words({ state, reason }: { state: ReturnType<typeof logInOf>; reason: 'needed' | 'ended' | null }) {
  const { wrong, notAnswered, wait } = state;
  return (
    <>
      {reason !== null && !wrong && (
        <Notice tone={reason === 'ended' ? 'warning' : 'info'} live={reason === 'ended'}>
          <p>
            <T k={`webconfig:log-in.${reason}`} />
          </p>
        </Notice>
      )}
      {(wrong || notAnswered) && (
        <Notice tone="bad" live>
          <p id="log-in-problem">
            <T k={wrong ? 'webconfig:log-in.wrong' : 'webconfig:log-in.not-answered'} />
          </p>
        </Notice>
      )}
      {wait > 0 && (
        <Notice tone="warning">
          <p>
            <T k="webconfig:log-in.wait" values={{ count: wait }} />
          </p>
        </Notice>
      )}
    </>
  );
}

interface LogInProps {
  /** Null where the person asked for it. */
  reason: 'needed' | 'ended' | null;
  /** The firmware that the printer restarted with, where that ended the session. */
  restarted: string | null;
}

/** User name, administrator password, OK (G08). */
export function LogIn({ reason, restarted }: LogInProps) {
  const { view, more, now, logIn } = useWeb();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [last, setLast] = useState<Try>('none');
  const field = useRef<HTMLInputElement>(null);
  useCountdown(more.guard.blockedUntil, now);
  const state = logInOf(more, last, now());
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (state.wait > 0) return;
    const tried = tryOf(await logIn(userName, password));
    setLast(tried);
    if (tried === 'none') return;
    setPassword('');
    field.current?.focus();
  };
  return (
    <>
      <PageHeading>
        <T k="webconfig:log-in.title" />
      </PageHeading>
      {restarted !== null && !state.wrong && <Restarted version={restarted} />}
      <Words state={state} reason={restarted === null ? reason : null} />
      <form class="form" noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
        <div class="fields">
          <div class="field">
            <label class="field-label" for="log-in-name">
              <T k="webconfig:log-in.user-name" />
            </label>
            <div class="field-body">
              <input
                id="log-in-name"
                type="text"
                autoComplete="off"
                autocapitalize="off"
                spellcheck={false}
                maxLength={20}
                aria-describedby="log-in-name-hint"
                value={userName}
                onInput={(event) => setUserName(event.currentTarget.value)}
              />
              <p class="field-hint" id="log-in-name-hint">
                <T k="webconfig:log-in.user-name-hint" />
              </p>
            </div>
          </div>
          <div class="field">
            <label class="field-label" for="log-in-password">
              <T k="webconfig:log-in.password" />
            </label>
            <div class="field-body">
              <input
                id="log-in-password"
                ref={field}
                type="password"
                autoComplete="off"
                maxLength={64}
                aria-describedby={`${state.wrong ? 'log-in-problem ' : ''}log-in-password-hint`}
                {...(state.wrong ? { 'aria-invalid': 'true' } : {})}
                value={password}
                onInput={(event) => setPassword(event.currentTarget.value)}
              />
              <p class="field-hint" id="log-in-password-hint">
                <T k={view.admin.initialPassword ? 'webconfig:log-in.initial-hint' : 'webconfig:log-in.own-hint'} />
              </p>
            </div>
          </div>
        </div>
        <div class="form-buttons">
          <button type="submit" class="button primary" disabled={state.wait > 0}>
            <T k="webconfig:action.ok" />
          </button>
        </div>
      </form>
    </>
  );
}
