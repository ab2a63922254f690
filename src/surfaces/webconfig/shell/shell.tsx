import { useLayoutEffect, useRef } from 'preact/hooks';
import { profileOf } from '../../../core/device/models.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { pagesFor, type WebPage } from '../pages.ts';
import { hrefOf, logInPath, openPath, routeOf } from '../route.ts';
import { useTouches, useWeb } from '../session.ts';
import { Header } from './header.tsx';
import { LanguageNote } from './language-note.tsx';
import { LogIn } from './log-in.tsx';
import { Navigation } from './navigation.tsx';
import { PageHeading } from './page-heading.tsx';
import { useRestarted } from './restarted.tsx';

/** "Email Server > Basic", as the printer's pages are headed. */
const Heading = ({ page }: { page: WebPage }) => (
  <PageHeading>
    {page.group !== undefined && (
      <>
        <T k={page.group} />
        {' > '}
      </>
    )}
    <T k={page.label} />
  </PageHeading>
);

/** An address that no page has. */
const Unknown = ({ first }: { first: WebPage }) => (
  <>
    <PageHeading>
      <T k="webconfig:page.unknown" />
    </PageHeading>
    <p>
      <a href={hrefOf(first.path)}>
        <T k="webconfig:page.to-start" />
      </a>
    </p>
  </>
);

/** What stands in the content column. */
function Content({ page, path, first }: { page: WebPage | null; path: string; first: WebPage }) {
  const { isLoggedIn, hasEnded } = useWeb();
  const restarted = useRestarted();
  if (path === logInPath) return <LogIn reason={hasEnded ? 'ended' : null} restarted={restarted} />;
  if (page === null) return <Unknown first={first} />;
  // Nothing of a page is drawn for somebody who may not see it.
  if (page.open !== true && !isLoggedIn) return <LogIn reason={hasEnded ? 'ended' : 'needed'} restarted={restarted} />;
  const { Page } = page;
  return (
    <>
      <Heading page={page} />
      <Page key={page.path} />
    </>
  );
}

/** After another page is shown, screen readers and the keyboard go on at its heading. */
function useFocusOnHeading(shown: string) {
  const content = useRef<HTMLElement>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    content.current?.querySelector('h1')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [shown]);
  return content;
}

/** The name of the window, as the page is headed. */
function useTitle(page: WebPage | null): void {
  const t = useT();
  const { view } = useWeb();
  const { model } = view.printer;
  useLayoutEffect(() => {
    if (page === null) return;
    const names = [...(page.group === undefined ? [] : [t(page.group)]), t(page.label)];
    document.title = t('webconfig:page-title', { page: names.join(' > '), model: profileOf(model).name });
  }, [page, t, model]);
}

/** Where the person came from before the log-in page, and back to it afterwards. */
function useWayBack(path: string, start: string): void {
  const { isLoggedIn } = useWeb();
  const before = useRef(start);
  useLayoutEffect(() => {
    if (path !== logInPath) before.current = path;
    else if (isLoggedIn) openPath(before.current, { replace: true });
  }, [path, isLoggedIn]);
}

/** Header, tabs, side list and the page. */
export function Shell() {
  const web = useWeb();
  const { view, path } = web;
  const offered = pagesFor(profileOf(view.printer.model).capabilities);
  const [start] = offered;
  if (start === undefined) throw new Error('Web Config has no page.');
  const page = path === '' ? start : (routeOf(offered, path)?.page ?? null);
  useTouches(web, path);
  useWayBack(path, start.path);
  useTitle(page);
  const content = useFocusOnHeading(`${path === logInPath ? path : (page?.path ?? '')} ${web.isLoggedIn}`);
  return (
    <div class="shell">
      <Header />
      <LanguageNote />
      <Navigation offered={offered} page={path === logInPath ? start : page} />
      <main ref={content} class="content">
        <Content page={page} path={path} first={start} />
      </main>
    </div>
  );
}
