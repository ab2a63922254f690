import { render } from 'preact';
import { loadI18n } from '../../i18n/i18n.ts';
import { I18nProvider } from '../../i18n/t.tsx';
import { takeAnswer } from '../../identity/returning.ts';
import { openLink } from '../../link/open-link.ts';
import { settled } from '../../link/settled.ts';
import { readParams } from '../../ui/params.ts';
import { loadTheme } from '../../ui/theme.ts';
import { registerServiceWorker } from '../offline.ts';
import { openPage } from './page.ts';
import { PanelWindow } from './panel-window.tsx';

/** Opens the world of the link and draws the panel's window on it. */
export async function start(root: HTMLElement): Promise<void> {
  // Before anything else: it is in no address bar any more, and the query is the one from before.
  const answer = takeAnswer();
  const { params, unknown } = await readParams(location.search);
  if (unknown.length > 0) {
    const { showUnknownParams } = await import('../../ui/trouble/unknown-params.tsx');
    return showUnknownParams(root, params.lang ?? 'en', unknown);
  }
  const link = openLink(params.scenario === undefined ? {} : { scenario: params.scenario });
  addEventListener('pagehide', (event) => {
    if (!event.persisted) link.close();
  });
  await settled(link);
  const page = openPage(answer, link);
  const { current } = link;
  const i18n = await loadI18n(params.lang ?? (current.state === 'ready' ? current.view.printer.language : 'en'));
  if (current.state === 'ready') await loadTheme(current.view.printer.theme);
  render(
    <I18nProvider i18n={i18n}>
      <PanelWindow link={link} params={params} page={page} />
    </I18nProvider>,
    root,
  );
  performance.mark('app-ready');
  registerServiceWorker('../');
}
