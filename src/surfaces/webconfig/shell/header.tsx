import { profileOf } from '../../../core/device/models.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { tabs } from '../pages.ts';
import { hrefOf, logInPath, openPath } from '../route.ts';
import { useWeb } from '../session.ts';

/** Model, "Web Config", the mark of the simulation, and the way in and out. */
export function Header() {
  const t = useT();
  const { view, path, isLoggedIn, logOut } = useWeb();
  const leave = async (): Promise<void> => {
    openPath(`${tabs[0]}/product`);
    await logOut();
  };
  return (
    <header class="head">
      <p class="head-name">
        <span class="head-model">{profileOf(view.printer.model).name}</span>
        <span class="head-product">
          <T k="webconfig:title" />
        </span>
      </p>
      <p class="head-mark" title={t('simulation.long')}>
        <T k="simulation.mark" />
      </p>
      {isLoggedIn ? (
        <button type="button" class="head-button" onClick={() => void leave()}>
          <Icon name="log-out" />
          <T k="webconfig:action.log-out" />
        </button>
      ) : (
        <a class="head-button" href={hrefOf(logInPath)} {...(path === logInPath ? { 'aria-current': 'page' } : {})}>
          <Icon name="log-in" />
          <T k="webconfig:action.log-in" />
        </a>
      )}
    </header>
  );
}
