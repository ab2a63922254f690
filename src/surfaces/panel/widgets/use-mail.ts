import { useLayoutEffect } from 'preact/hooks';
import type { MailView } from '../../../core/device/email/mail-view.ts';
import { usePanel } from '../panel-context.ts';

/** Email and jobs, asked for when the screen opens; null until they are there. */
export function useMail(): MailView | null {
  const { view, send } = usePanel();
  useLayoutEffect(() => {
    // Where it fails the link itself says so, and a window that closes meanwhile needs no answer.
    send({ type: 'email.look' }).catch(() => {});
  }, [send]);
  return view.mail;
}
