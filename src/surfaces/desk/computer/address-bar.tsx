import { useLayoutEffect, useRef } from 'preact/hooks';
import { T, useT } from '../../../i18n/t.tsx';
import { centerHosts } from '../admin/pages.view.ts';
import { DeskIcon } from '../widgets/desk-icon.tsx';
import { deviceLoginAddress, mailAddress } from './address.view.ts';
import type { BrowserState } from './use-browser.ts';

const bookmarks = [
  { name: 'device-login', address: deviceLoginAddress },
  { name: 'exchange', address: centerHosts.exchange },
  { name: 'microsoft-365', address: centerHosts['microsoft-365'] },
  { name: 'entra', address: centerHosts.entra },
  { name: 'mail', address: mailAddress },
] as const;

/** The address of the tab that is open; what is typed in it belongs to the person until it is entered. */
export function AddressBar({ browser }: { browser: BrowserState }) {
  const t = useT();
  const { tab, addresses, open } = browser;
  const field = useRef<HTMLInputElement>(null);
  const address = addresses[tab].trim();
  useLayoutEffect(() => {
    if (field.current !== null) field.current.value = address;
  }, [tab, address]);
  const submit = (event: Event): void => {
    event.preventDefault();
    open(field.current?.value ?? '');
  };
  return (
    <div class="address">
      <form class="address-bar" onSubmit={submit}>
        <button
          type="button"
          class="address-button"
          aria-label={t('desk:computer.reload')}
          title={t('desk:computer.reload')}
          onClick={() => open(address)}
        >
          <DeskIcon name="reload" />
        </button>
        <input
          ref={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-label={t('desk:computer.address')}
          placeholder={t('desk:computer.address')}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button type="submit" class="button">
          <T k="desk:computer.go" />
        </button>
      </form>
      <ul class="bookmarks" aria-label={t('desk:computer.bookmarks')}>
        {bookmarks.map(({ name, address: to }) => (
          <li key={name}>
            <button type="button" class="bookmark" title={to} onClick={() => open(to)}>
              <T k={`desk:computer.bookmark.${name}`} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
