import { useState } from 'preact/hooks';
import { fields } from '../../../../core/device/panel/fields.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Keyboard } from '../../keyboard/keyboard.tsx';
import { usePanel } from '../../panel-context.ts';
import { useCountdown } from '../../widgets/use-countdown.ts';
import { adminSignInOf } from './admin-sign-in.view.ts';

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
