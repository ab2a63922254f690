import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Command, MoreView } from '../../core/protocol.ts';
import { baseLanguage } from '../../i18n/languages.ts';
import { T } from '../../i18n/t.tsx';
import type { Surface, SurfaceProps } from '../../ui/boot.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageContext, type PageProps } from './context.ts';
import { beginsAnew, sessionOf } from './microsoft.view.ts';
import { pages } from './pages/pages.ts';
import { useAsk } from './use-ask.ts';
import '../../ui/button.css';
import './microsoft.css';

type Props = SurfaceProps<Extract<MoreView, { of: 'microsoft' }>>;

/** Opens a sign-in where none is under way. */
function useBeginning({ view, params }: Props, begin: () => void): void {
  const isFresh = useRef(true);
  const session = sessionOf(view);
  // What the address asks for is set first: a sign-in goes on as it began.
  const isSettled = params.reality === undefined || params.reality === view.reality;
  useLayoutEffect(() => {
    if (!isSettled && isFresh.current) return;
    const anew = beginsAnew(view, isFresh.current);
    isFresh.current = false;
    if (anew) begin();
  }, [session === null, isSettled]);
}

function usePageProps(props: Props): Omit<PageProps, 'session'> {
  const { view, more, send, language } = props;
  const edition = baseLanguage(language);
  const open: Command = { type: 'microsoft.open', edition };
  const ask = useAsk(send);
  const begin = () => ask(open);
  useBeginning(props, begin);
  const drawn = useRef<string | null>(null);
  return {
    view,
    more,
    ask,
    begin,
    drawn,
    step: (input) => {
      const session = sessionOf(view);
      // Nobody has begun on the code page yet: language and order of the pages are those of now.
      const isStale = session?.page === 'code' && (session.edition !== edition || session.reality !== view.reality);
      const step: Command = { type: 'microsoft.step', input };
      ask(...(isStale ? [open, step] : [step]));
    },
  };
}

function MicrosoftWindow(props: Props) {
  const page = usePageProps(props);
  const session = sessionOf(props.view);
  const Page = session === null ? null : pages[session.page];
  return (
    <div class="ms">
      <header class="ms-mark">
        <Icon name="info" />
        <p>
          <T k="microsoft:simulation" />
        </p>
      </header>
      <div class="ms-body">
        {session !== null && Page !== null && (
          <PageContext.Provider value={{ ...page, session }}>
            <Page key={session.page} />
          </PageContext.Provider>
        )}
      </div>
    </div>
  );
}

export const microsoftSurface: Surface<'microsoft'> = {
  want: 'microsoft',
  namespaces: ['microsoft'],
  Window: MicrosoftWindow,
};
