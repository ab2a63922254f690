import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/device/profile.ts';
import type { Command, WorldView } from '../../core/protocol.ts';
import type { DisplayLanguage } from '../../i18n/i18n.ts';
import { useI18n } from '../../i18n/t.tsx';
import type { Auth } from '../../identity/auth.ts';
import type { WorldLink } from '../../link/link.ts';
import { lazy } from '../../ui/lazy.tsx';
import { type PanelParams, withParam } from '../../ui/params.ts';
import { useLink } from '../../ui/use-link.ts';
import { useParams } from '../../ui/use-params.ts';
import { clearPage } from './page.ts';
import { Panel } from './panel.tsx';
import type { PanelPage } from './panel-context.ts';

const Trouble = lazy(async () => (await import('../../ui/trouble/trouble.tsx')).Trouble);

const setQuery = (name: keyof PanelParams, value: string | null): void =>
  history.replaceState(
    history.state,
    '',
    `${location.pathname}${withParam(location.search, name, value)}${location.hash}`,
  );

/**
 * The language of this window: the one its link asked for, until somebody chooses one on the panel; then the printer's.
 * What is drawn is `i18n.language`: a new language is drawn once its words are there.
 */
function useLanguage(printers: Language, asked: DisplayLanguage | undefined) {
  const i18n = useI18n();
  const override = useRef(asked);
  const before = useRef(printers);
  const follow = useCallback(
    (language: Language): void => {
      override.current = undefined;
      // A reload must not bring the link's language back.
      setQuery('lang', null);
      void i18n.change(language);
    },
    [i18n],
  );
  useLayoutEffect(() => {
    override.current = asked;
    void i18n.change(asked ?? before.current);
  }, [asked, i18n]);
  useLayoutEffect(() => {
    if (before.current === printers) return;
    before.current = printers;
    follow(printers);
  }, [printers, follow]);
  return { language: i18n.language, follow };
}

/** Opens the screen that the link asks for, once. */
function useFirstScreen(link: WorldLink, { screen }: PanelParams): void {
  useLayoutEffect(() => {
    if (screen === undefined) return;
    void link.send({ type: 'panel.go', item: screen });
    setQuery('screen', null);
  }, [link, screen]);
}

/** As in the guide or as in reality: what the link asks for holds for the world. */
function useReality(link: WorldLink, { reality }: PanelParams): void {
  useLayoutEffect(() => {
    if (reality !== undefined) void link.send({ type: 'reality.set', reality });
  }, [link, reality]);
}

/** Whoever was logged in has gone: nothing of theirs stays in this page, and what a sign-in has loaded goes with the page itself. */
function useForgetting(page: PanelPage, user: number | undefined): void {
  const before = useRef(user);
  useLayoutEffect(() => {
    const gone = before.current;
    before.current = user;
    if (gone === undefined || gone === user) return;
    clearPage();
    // In the place of its entry in the history, too: that remembers the address with which the directory sent the browser back.
    const reload = (): void => location.replace(location.href.replace(/#.*/, ''));
    // A live sign-in has a session at Microsoft, too: the way there and back is a new page as well.
    const end = (auth: Auth) => (auth.live && auth.current() !== null ? auth.signOut() : auth.forget().then(reload));
    // Without a sign-in, too: what was drawn for somebody is held by what is drawn now.
    if (page.auth === null) reload();
    else page.auth.then(end).catch(reload);
  }, [page, user]);
}

interface WindowProps {
  link: WorldLink;
  params: PanelParams;
  page: PanelPage;
}

function ReadyWindow({ link, params, page, view }: WindowProps & { view: WorldView }) {
  const i18n = useI18n();
  const { language, follow } = useLanguage(view.printer.language, params.lang);
  useFirstScreen(link, params);
  useReality(link, params);
  useForgetting(page, view.printAdmin?.user?.id);
  const send = useCallback(
    async (command: Command) => {
      // While the printer saves the choice, its words are on the way.
      if (command.type === 'language.choose') i18n.prepare(command.language);
      const outcome = await link.send(command);
      // Also where the printer speaks it already and only this window's link asked for another.
      if (outcome.ok && command.type === 'language.choose') follow(command.language);
      return outcome;
    },
    [link, i18n, follow],
  );
  const now = useCallback(() => link.now(), [link]);
  const size = params.panel ?? view.panel.size;
  return <Panel view={view} send={send} now={now} size={size} language={language} page={page} />;
}

/** One window of the panel: the panel itself, or why it cannot be shown and what to do. */
export function PanelWindow({ link, params: first, page }: WindowProps) {
  const params = useParams(first);
  const state = useLink(link);
  const [last, setLast] = useState<WorldView | null>(null);
  if (state.state === 'ready' && state.view !== last) setLast(state.view);
  switch (state.state) {
    case 'ready':
      return <ReadyWindow link={link} params={params} page={page} view={state.view} />;
    case 'connecting':
      return last === null ? null : <ReadyWindow link={link} params={params} page={page} view={last} />;
    default:
      return <Trouble link={link} state={state} />;
  }
}
