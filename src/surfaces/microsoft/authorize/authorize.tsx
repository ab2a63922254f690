import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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

const cancelled: Command = {
  type: 'my-email.not-signed-in',
  problem: { reason: 'cancelled', aadsts: null, description: '' },
};

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

function AuthorizeWindow(props: OwnProps) {
  const { view, more, send } = props;
  const { address, request, place } = useRequest(props);
  const { leaveFor } = useOwnBrowser();
  const { ask, isLost } = useSteps(props);
  const drawn = useRef<string | null>(null);
  const location = more.location === null ? null : pageFor(address, more.location);
  const back = (): void => leaveFor(panelOf(address));
  useLeaving(place, place === 'gone' ? (isSentByPanel(address, request) ? panelOf(address) : null) : location);
  const cancel = (): void => {
    if (isEndedByCancel(more)) ask({ type: 'authorize.step', input: { type: 'cancel' } });
    else void send(cancelled).finally(back);
  };
  const { session } = more;
  const Page = session === null || place !== 'page' ? null : pages[session.page];
  const isUnderWay = place === 'page' || place === 'asking';
  return (
    <Glass window={props} onCancel={isUnderWay ? cancel : null} page={`${place} ${session?.page}`}>
      {isLost && place === 'page' && (
        <p class="ms-problem own-lost" role="alert">
          <T k="microsoft:own.lost" />
        </p>
      )}
      {session !== null && Page !== null && (
        <PageContext.Provider
          value={{
            view,
            more: { ...more, of: 'microsoft' },
            session,
            ask,
            begin: cancel,
            drawn,
            step: (input) => ask({ type: 'authorize.step', input }),
          }}
        >
          <Page key={session.page} />
        </PageContext.Provider>
      )}
      {place === 'leaving' && location !== null && (
        <main class="ms-card">
          <p role="status">
            <T k="microsoft:own.leaving" />
          </p>
        </main>
      )}
      <End place={place === 'leaving' && location === null ? 'over' : place} window={props} onBack={back} />
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
