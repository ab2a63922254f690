import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PrintAdminView } from '../../../../core/device/print-admin/print-admin-view.ts';
import { usePanel } from '../../panel-context.ts';
import { useCountdown } from '../../widgets/use-countdown.ts';
import { LanguageScreen } from '../language/language.tsx';
import { Cards, UnknownCard } from './cards.tsx';
import { type LogInView, logInOf, type Shown } from './print-admin-log-in.view.ts';
import { Start } from './start.tsx';
import { Typing } from './typing.tsx';
import './print-admin-log-in.css';

function Step({ isPractice, ...shown }: LogInView & { isPractice: boolean }) {
  switch (shown.shown) {
    case 'start':
      return <Start {...shown} isPractice={isPractice} />;
    case 'cards':
      return <Cards {...shown} />;
    case 'unknown-card':
      return <UnknownCard {...shown} />;
    case 'languages':
      return <LanguageScreen />;
    default:
      return <Typing {...shown} />;
  }
}

/** What of the start leads to a step: the focus comes back to it. */
const openers: Readonly<Record<Exclude<Shown, 'start'>, string>> = {
  cards: 'cards',
  'unknown-card': 'cards',
  languages: 'languages',
  'user-id': 'user-id',
  password: 'user-id',
  number: 'number',
};

/** Screen readers and the keyboard go on at the title of a step, and at the start where they were. A keyboard takes the focus by itself. */
function useStepFocus({ shown, card }: LogInView) {
  const root = useRef<HTMLDivElement>(null);
  // Who registered a card holds it over the reader next.
  const via = card === null ? shown : 'unknown-card';
  const before = useRef({ shown, via });
  useLayoutEffect(() => {
    const { shown: last, via: from } = before.current;
    before.current = { shown, via };
    if (last === shown) return;
    const own =
      shown === 'start' && from !== 'start'
        ? root.current?.querySelector<HTMLElement>(`[data-step="${openers[from]}"]`)
        : root.current?.querySelector<HTMLElement>('.step-title');
    const isTyping = root.current?.querySelector('.keyboard') !== null;
    const target = own ?? (isTyping ? null : root.current?.closest('.panel')?.querySelector<HTMLElement>('h1'));
    target?.focus({ preventScroll: true });
  }, [shown, via]);
  return root;
}

function LogIn({ printAdmin }: { printAdmin: PrintAdminView }) {
  const { view, now } = usePanel();
  const shown = logInOf(view, printAdmin, now());
  useCountdown(shown.blockedUntil, now);
  const root = useStepFocus(shown);
  return (
    <div ref={root} class="form-root">
      <Step {...shown} isPractice={printAdmin.practice} />
    </div>
  );
}

/** Epson Print Admin Serverless: who is there (printer.md 7). */
export function PrintAdminLogInScreen() {
  const { printAdmin } = usePanel().view;
  return printAdmin === null ? null : <LogIn printAdmin={printAdmin} />;
}
