import { useLayoutEffect, useState } from 'preact/hooks';
import { fields } from '../../../../core/device/panel/fields.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Keyboard } from '../../keyboard/keyboard.tsx';
import { usePanel } from '../../panel-context.ts';
import { adminSignInOf } from './admin-sign-in.view.ts';

/** Draws again once a second until a moment of port time has passed. */
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

/** The administrator's password, typed at once: the keyboard is the screen (G20). */
export function AdminSignInScreen() {
  const t = useT();
  const { view, send, now } = usePanel();
  const [refused, setRefused] = useState(false);
  useCountdown(view.admin.blockedUntil, now);
  const { serial, wrong, wait } = adminSignInOf(view, refused, now());
  const signIn = async (password: string): Promise<boolean> => {
    const { ok } = await send({ type: 'admin.sign-in', password });
    setRefused(!ok);
    return ok;
  };
  return (
    <Keyboard
      field={fields['password.sign-in']}
      label={t('admin.password')}
      hint={serial !== null && <T k="admin.initial-hint" values={{ serial }} />}
      problem={wrong && <T k="admin.wrong" />}
      wait={wait > 0 && <T k="admin.wait" values={{ count: wait }} />}
      onOk={signIn}
      onEdit={() => setRefused(false)}
    />
  );
}
