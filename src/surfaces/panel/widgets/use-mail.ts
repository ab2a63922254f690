import { useLayoutEffect } from 'preact/hooks';
import type { MailView } from '../../../core/device/email/mail-view.ts';
import { usePanel } from '../panel-context.ts';

/** Email and jobs, asked for when the screen opens; null until they are there. */
export function useMail(): MailView | null {
  const { view, send } = usePanel();
  useLayoutEffect(() => void send({ type: 'email.look' }), [send]);
  return view.mail;
}
