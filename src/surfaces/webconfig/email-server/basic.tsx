import { useLayoutEffect, useState } from 'preact/hooks';
import { openPath } from '../route.ts';
import { useWeb } from '../session.ts';
import { useHeadingFocus } from '../widgets/use-heading-focus.ts';
import { type BasicDraft, basicFormOf, beginningOf, serviceOf, stepOf } from './basic.view.ts';
import { BasicFormPart } from './basic-form.tsx';
import { CodePart } from './code.tsx';
import { FailedPart } from './failed.tsx';
import { emailBasicPath } from './paths.ts';
import { SignInPart } from './sign-in.tsx';
import './email-server.css';

/** What was typed, as long as the page has not begun anew. */
function useDraft(beginning: string) {
  const [kept, keep] = useState<{ of: string; draft: BasicDraft }>({ of: beginning, draft: {} });
  const draft = kept.of === beginning ? kept.draft : {};
  return {
    draft,
    change: (values: BasicDraft) => keep({ of: beginning, draft: { ...draft, ...values } }),
    clear: () => keep({ of: beginning, draft: {} }),
  };
}

/** Email Server > Basic: the settings, and the way through the sign-in (G09-G13, G18, G19). */
export function EmailServerBasicPage() {
  const { view, rest } = useWeb();
  const { draft, change, clear } = useDraft(beginningOf(view));
  const step = stepOf(view, rest);
  const service = serviceOf(view, rest);
  const signIn = view.mail?.signIn ?? null;
  // Signing in and out change what stands on the page, the button that was pressed among it.
  useHeadingFocus(`${step} ${beginningOf(view)} ${view.account}`);
  // Signed in: the page with the account's details is Basic itself again (G18).
  const isDone = step === 'sign-in' && signIn?.state === 'signed-in' && signIn.service === service;
  useLayoutEffect(() => {
    if (isDone) openPath(emailBasicPath, { replace: true });
  }, [isDone]);
  if (signIn?.state === 'waiting') return <CodePart signIn={signIn} />;
  if (signIn?.state === 'failed') return <FailedPart signIn={signIn} service={service} />;
  if (step === 'sign-in' && !isDone) return <SignInPart service={service} />;
  return <BasicFormPart form={basicFormOf(view, draft)} change={change} onSaved={clear} />;
}
