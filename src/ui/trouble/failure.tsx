import { render } from 'preact';
import { loadI18n } from '../../i18n/i18n.ts';
import { I18nProvider, T } from '../../i18n/t.tsx';
import { TroublePage } from './page.tsx';
import '../button.css';

/** Draws the page for a start that failed for a reason nobody foresaw. */
export async function showFailure(root: HTMLElement, error: unknown): Promise<void> {
  const i18n = await loadI18n('en', { namespaces: ['panel', 'app'] });
  const detail = error instanceof Error ? error.message : String(error);
  render(
    <I18nProvider i18n={i18n}>
      <TroublePage title={<T k="app:failed.title" />}>
        <p>
          <T k="app:failed.text" values={{ detail }} />
        </p>
        <button type="button" class="button primary" onClick={() => location.reload()}>
          <T k="app:store.reload" />
        </button>
      </TroublePage>
    </I18nProvider>,
    root,
  );
}
