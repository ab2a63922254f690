import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SignInInput } from '../../../core/cloud/entra/sign-in.ts';
import type { MyEmailProblem } from '../../../core/device/my-email/my-email-state.ts';
import type { Command, Outcome } from '../../../core/protocol.ts';
import { baseLanguage } from '../../../i18n/languages.ts';
import { T } from '../../../i18n/t.tsx';
import { keptPlace } from '../../../identity/returning.ts';
import type { Surface } from '../../../ui/boot.tsx';
import { PageContext } from '../context.ts';
import { pages } from '../pages/pages.ts';
import { useAsk } from '../use-ask.ts';
import { type Answer, answerOf, isEndedByCancel, type Place, placeOf, userOf } from './authorize.view.ts';
import { Ending, ErrorPage } from './endings.tsx';
import { Glass, type OwnProps } from './glass.tsx';
import { useOwnBrowser } from './own-browser.ts';
import { isSentByPanel, pageFor, panelOf, requestOf } from './request.ts';

/** Tells the panel why nothing came of the sign-in. */
const notSignedIn = (
  reason: MyEmailProblem['reason'],
  aadsts: MyEmailProblem['aadsts'] = null,
  description = '',
): Command => ({ type: 'my-email.not-signed-in', problem: { reason, aadsts, description } });

/** The request of the address, laid before the directory once. */
function useRequest({ view, more, send, language }: OwnProps) {
  const { address } = useOwnBrowser();
  const [request] = useState(() => requestOf(address));
  const [opener] = useState(() => userOf(view));
  const [answer, setAnswer] = useState<Answer>('none');
  const isAsked = useRef(false);
  useLayoutEffect(() => {
    if (isAsked.current || request === null || opener === null) return;
    isAsked.current = true;
    send({ type: 'authorize.open', request, edition: baseLanguage(language) }).then(
      (outcome) => setAnswer(answerOf(outcome)),
      () => setAnswer('unreachable'),
    );
  }, [request, opener, send, language]);
  return { address, request, place: placeOf({ view, more, request, answer, opener }) };
}

/** Leaves the page by itself: with the answer, or where the panel has sent the browser here and whoever it was has gone. */
function useLeaving(place: Place, to: string | null): void {
  const { leaveFor } = useOwnBrowser();
  const isLeaving = useRef(false);
  useLayoutEffect(() => {
    if (to === null || isLeaving.current || (place !== 'leaving' && place !== 'gone')) return;
    isLeaving.current = true;
    leaveFor(to);
  }, [place, to, leaveFor]);
}

/** Answers of the person: one at a time, and whether they arrive. */
function useSteps({ send }: OwnProps) {
  const [isLost, setLost] = useState(false);
  const carry = async (command: Command): Promise<Outcome> => {
    const outcome = await send(command);
    setLost(answerOf(outcome) === 'unreachable');
    return outcome;
  };
  return { ask: useAsk(carry), isLost };
}

/** What the panel is told by whoever goes back from a page that does not go on; null: it knows. */
function toldBy(place: Place, { refusal }: OwnProps['more']): Command | null {
  if (place === 'unreachable') return notSignedIn('unreachable');
  return place === 'error' && refusal !== null ? notSignedIn('refused', refusal.aadsts, refusal.text) : null;
}

/** The ways out that a person has. `cancel`: with the directory's answer where the page has one, and where the directory is not reached without. */
function useWaysOut({ send, more }: OwnProps, place: Place) {
  const { address, leaveFor } = useOwnBrowser();
  const leave = (told: Command | null): void => {
    const sent = told === null ? Promise.resolve() : send(told);
    void sent.catch(() => null).then(() => leaveFor(panelOf(address)));
  };
  const cancel = async (): Promise<void> => {
    const step: Command = { type: 'authorize.step', input: { type: 'cancel' } };
    const isAnswered = isEndedByCancel(more) && (await send(step).catch(() => null))?.ok === true;
    if (!isAnswered) leave(notSignedIn('cancelled'));
  };
  return { back: () => leave(toldBy(place, more)), cancel: () => void cancel() };
}

/** The page under way. */
function SignIn({ window: props, onCancel }: { window: OwnProps; onCancel: () => void }) {
  const { view, more } = props;
  const { ask, isLost } = useSteps(props);
  const drawn = useRef<string | null>(null);
  const { session } = more;
  if (session === null) return null;
  const Page = pages[session.page];
  const step = (input: SignInInput): void => ask({ type: 'authorize.step', input });
  return (
    <>
      {isLost && (
        <p class="ms-problem own-lost" role="alert">
          <T k="microsoft:own.lost" />
        </p>
      )}
      <PageContext.Provider
        value={{ view, more: { ...more, of: 'microsoft' }, session, ask, step, begin: onCancel, drawn }}
      >
        <Page key={session.page} />
      </PageContext.Provider>
    </>
  );
}

const Leaving = () => (
  <main class="ms-card">
    <p role="status">
      <T k="microsoft:own.leaving" />
    </p>
  </main>
);

function AuthorizeWindow(props: OwnProps) {
  const { more } = props;
  const { address, request, place } = useRequest(props);
  const { back, cancel } = useWaysOut(props, place);
  const answered = more.location === null ? null : pageFor(address, more.location);
  useLeaving(place, place === 'gone' ? (isSentByPanel(address, request) ? panelOf(address) : null) : answered);
  const isUnderWay = place === 'page' || place === 'asking';
  return (
    <Glass window={props} onCancel={isUnderWay ? cancel : null} page={`${place} ${more.session?.page}`}>
      {place === 'page' && <SignIn window={props} onCancel={cancel} />}
      {place === 'leaving' && answered !== null && <Leaving />}
      <End place={place === 'leaving' && answered === null ? 'over' : place} window={props} onBack={back} />
    </Glass>
  );
}

/** Pages of a sign-in that does not go on. */
function End({ place, window: { more }, onBack }: { place: Place; window: OwnProps; onBack: () => void }) {
  if (place === 'error' && more.refusal !== null) return <ErrorPage refusal={more.refusal} onBack={onBack} />;
  if (place === 'unreachable')
    return (
      <Ending title="microsoft:own.unreachable" onBack={onBack}>
        <p>
          <T k="microsoft:own.unreachable-text" />
        </p>
      </Ending>
    );
  if (place !== 'over' && place !== 'gone') return null;
  return (
    <Ending title="microsoft:own.over" onBack={onBack}>
      <p>
        <T k="microsoft:own.over-text" />
      </p>
    </Ending>
  );
}

export const authorizeSurface: Surface<'authorize'> = {
  want: 'authorize',
  namespaces: ['screens', 'microsoft'],
  query: () => keptPlace() ?? location.search,
  Window: AuthorizeWindow,
};
