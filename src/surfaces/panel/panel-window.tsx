import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Command, WorldView } from '../../core/protocol.ts';
import type { Language } from '../../core/device/profile.ts';
import { profileOf } from '../../core/device/profile.ts';
import type { DisplayLanguage } from '../../i18n/i18n.ts';
import { useI18n } from '../../i18n/t.tsx';
import type { WorldLink } from '../../link/link.ts';
import { lazy } from '../../ui/lazy.tsx';
import { useLink } from '../../ui/use-link.ts';
import { Panel } from './panel.tsx';
import { type PanelParams, withParam } from './params.ts';

const Trouble = lazy(async () => (await import('./trouble/trouble.tsx')).Trouble);

const setQuery = (name: keyof PanelParams, value: string | null): void =>
  history.replaceState(history.state, '', `${location.pathname}${withParam(location.search, name, value)}${location.hash}`);

/**
 * The language of this window: the one its link asked for, until the printer's language is changed; then the printer's.
 * Returns what is drawn now: a new language is drawn once its words are there.
 */
function useLanguage(printers: Language, asked: DisplayLanguage | undefined): DisplayLanguage {
  const i18n = useI18n();
  const override = useRef(asked);
  const before = useRef(printers);
  useLayoutEffect(() => {
    if (before.current !== printers && override.current !== undefined) {
      override.current = undefined;
      // A reload must not bring the old language back.
      setQuery('lang', null);
    }
    before.current = printers;
    const wanted = override.current ?? printers;
    if (wanted !== i18n.language) void i18n.change(wanted);
  }, [printers, i18n]);
  return i18n.language;
}

/** Opens the screen that the link asks for, once. */
function useFirstScreen(link: WorldLink, { screen }: PanelParams): void {
  useLayoutEffect(() => {
    if (screen === undefined) return;
    void link.send({ type: 'panel.go', item: screen });
    setQuery('screen', null);
  }, [link, screen]);
}

interface ReadyProps {
  link: WorldLink;
  params: PanelParams;
  view: WorldView;
}

function ReadyWindow({ link, params, view }: ReadyProps) {
  const language = useLanguage(view.printer.language, params.lang);
  useFirstScreen(link, params);
  const send = useCallback((command: Command) => link.send(command), [link]);
  const now = useCallback(() => link.now(), [link]);
  const size = params.panel ?? profileOf(view.printer.model).panel;
  return <Panel view={view} send={send} now={now} size={size} language={language} />;
}

/** One window of the panel: the panel itself, or why it cannot be shown and what to do. */
export function PanelWindow({ link, params }: { link: WorldLink; params: PanelParams }) {
  const state = useLink(link);
  const [last, setLast] = useState<WorldView | null>(null);
  if (state.state === 'ready' && state.view !== last) setLast(state.view);
  switch (state.state) {
    case 'ready':
      return <ReadyWindow link={link} params={params} view={state.view} />;
    case 'connecting':
      return last === null ? null : <ReadyWindow link={link} params={params} view={last} />;
    default:
      return <Trouble link={link} state={state} />;
  }
}
