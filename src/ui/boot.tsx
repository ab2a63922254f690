// How a surface other than the panel begins: parameters, link, words, one drawing. The panel has a start of its own, because it has to be small.
import { type ComponentType, render } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Command, MoreView, Outcome, Want, WorldView } from '../core/protocol.ts';
import { type DisplayLanguage, loadI18n, type Namespace, type PlainKey } from '../i18n/i18n.ts';
import { I18nProvider, useI18n } from '../i18n/t.tsx';
import type { WorldLink } from '../link/link.ts';
import { openLink } from '../link/open-link.ts';
import { settled } from '../link/settled.ts';
import { lazy } from './lazy.tsx';
import { type Params, readParams } from './params.ts';
import { useLink } from './use-link.ts';
import { useParams } from './use-params.ts';

/** What a surface draws from. */
export interface SurfaceProps<M extends MoreView = MoreView> {
  view: WorldView;
  /** What the surface asked for besides the view. */
  more: M;
  send: (command: Command) => Promise<Outcome>;
  /** Port time in ms. */
  now: () => number;
  /** The language that is drawn. */
  language: DisplayLanguage;
  params: Params;
}

export interface Surface<W extends Want> {
  want: W;
  namespaces: readonly Namespace[];
  /** Draws the surface. */
  Window: ComponentType<SurfaceProps<Extract<MoreView, { of: W }>>>;
  /** The language to draw where the surface does not have all of them; `view` null: the printer is not known yet. */
  languageFor?: (language: DisplayLanguage, view: WorldView | null) => DisplayLanguage;
  /** What the browser calls the page, in the language that is drawn. */
  title?: PlainKey;
  /** Where the window's parameters stand; its address where it is left out. */
  query?: () => string;
  /** Stands before `Window` until the world is there. */
  Waiting?: ComponentType;
}

const Trouble = lazy(async () => (await import('./trouble/trouble.tsx')).Trouble);

/** The language of a surface: that of its address, or else the printer's, which it follows. */
function useLanguage(wanted: DisplayLanguage, title: PlainKey | undefined): DisplayLanguage {
  const i18n = useI18n();
  useLayoutEffect(() => void i18n.change(wanted), [wanted, i18n]);
  useLayoutEffect(() => {
    if (title !== undefined) document.title = (i18n.t as (key: PlainKey) => string)(title);
  });
  return i18n.language;
}

/** A surface on a link: for pages, stories and tests. */
export function SurfaceWindow<W extends Want>({
  surface,
  link,
  params: first,
}: {
  surface: Surface<W>;
  link: WorldLink;
  params: Params;
}) {
  const params = useParams(first);
  const { Window, Waiting, languageFor = (given) => given } = surface;
  const state = useLink(link);
  const [last, setLast] = useState<WorldView | null>(null);
  if (state.state === 'ready' && state.view !== last) setLast(state.view);
  const view = state.state === 'ready' ? state.view : last;
  const language = useLanguage(languageFor(params.lang ?? view?.printer.language ?? 'en', view), surface.title);
  const send = useCallback((command: Command) => link.send(command), [link]);
  const now = useCallback(() => link.now(), [link]);
  const isBegun = view?.more?.of === surface.want;
  const isThere = view !== null;
  // The email begins when a window needs it; after a restart of the scenario once more.
  useLayoutEffect(() => {
    if (isThere && !isBegun) void link.send({ type: 'email.look' });
  }, [link, isThere, isBegun]);
  const { reality } = params;
  useLayoutEffect(() => {
    if (isBegun && reality !== undefined) void link.send({ type: 'reality.set', reality });
  }, [link, isBegun, reality]);
  if (state.state !== 'ready' && state.state !== 'connecting') return <Trouble link={link} state={state} />;
  if (view?.more?.of !== surface.want) return Waiting === undefined ? null : <Waiting />;
  const more = view.more as Extract<MoreView, { of: W }>;
  return <Window view={view} more={more} send={send} now={now} language={language} params={params} />;
}

/** Opens the world that the address asks for and draws the surface on it. */
export async function boot<W extends Want>(root: HTMLElement, surface: Surface<W>): Promise<void> {
  const { params, unknown } = await readParams(surface.query?.() ?? location.search);
  if (unknown.length > 0) {
    const { showUnknownParams } = await import('./trouble/unknown-params.tsx');
    return showUnknownParams(root, params.lang ?? 'en', unknown);
  }
  const link = openLink({ scenario: params.scenario, want: surface.want });
  addEventListener('pagehide', (event) => {
    if (!event.persisted) link.close();
  });
  await settled(link);
  const { current } = link;
  const { languageFor = (given) => given } = surface;
  const first = current.state === 'ready' ? current.view : null;
  const wanted = params.lang ?? first?.printer.language ?? 'en';
  const i18n = await loadI18n(languageFor(wanted, first), { namespaces: ['panel', ...surface.namespaces] });
  render(
    <I18nProvider i18n={i18n}>
      <SurfaceWindow surface={surface} link={link} params={params} />
    </I18nProvider>,
    root,
  );
  performance.mark('app-ready');
}

/** `boot`, with a page in plain words where it fails. */
export function start<W extends Want>(surface: Surface<W>): void {
  const root = document.getElementById('app') as HTMLElement;
  boot(root, surface).catch(async (error: unknown) => {
    const { showFailure } = await import('./trouble/failure.tsx');
    await showFailure(root, error);
  });
}
