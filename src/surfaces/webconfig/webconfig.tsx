import { useMemo } from 'preact/hooks';
import { profileOf } from '../../core/device/models.ts';
import type { DisplayLanguage } from '../../i18n/languages.ts';
import { baseLanguage } from '../../i18n/languages.ts';
import type { Surface } from '../../ui/boot.tsx';
import { pagesFor } from './pages.ts';
import { routeOf, usePath } from './route.ts';
import { useSession, type Web, WebContext, type WebProps } from './session.ts';
import { Shell } from './shell/shell.tsx';
import { Unreachable } from './shell/unreachable.tsx';
import { unreachableOf } from './shell/unreachable.view.ts';
import '../../ui/button.css';
import './webconfig.css';
import './widgets/widgets.css';

/** The printer's web pages on a printer that answers, or what a browser shows where none does. */
function WebconfigWindow(props: WebProps) {
  const path = usePath();
  const session = useSession(props);
  const { capabilities } = profileOf(props.view.printer.model);
  const rest = useMemo(() => routeOf(pagesFor(capabilities), path)?.rest ?? [], [capabilities, path]);
  const web: Web = { ...props, ...session, path, rest };
  const link = unreachableOf(props.view);
  return (
    <WebContext.Provider value={web}>
      <div class="web">
        {link !== null && <Unreachable link={link} />}
        {/* What was typed is still there when the printer answers again. */}
        <div hidden={link !== null}>
          <Shell />
        </div>
      </div>
    </WebContext.Provider>
  );
}

export const webconfigSurface: Surface<'web'> = {
  want: 'web',
  namespaces: ['webconfig', 'webpages', 'screens'],
  Window: WebconfigWindow,
  languageFor: (language: DisplayLanguage, view) => {
    // Until the printer is known, what all models have.
    const offered = profileOf(view?.printer.model ?? 'model-70').webConfigLanguages;
    return offered.includes(baseLanguage(language)) ? language : 'en';
  },
};
