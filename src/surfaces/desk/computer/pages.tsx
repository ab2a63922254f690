import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import type { Lost } from './address.view.ts';

/** The panel's way to the address, in the words of its menu (G07). */
function Way() {
  return (
    <p class="page-way">
      <T k="menu.settings" /> › <T k="menu.general-settings" /> › <T k="menu.network-settings" /> ›{' '}
      <T k="menu.network-status" /> › <T k="menu.wired-wifi-status" />
    </p>
  );
}

function Page({ title, children }: { title: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="page">
      <h2 tabIndex={-1}>{title}</h2>
      {children}
    </div>
  );
}

/** What a new tab shows. */
export const StartPage = () => (
  <Page title={<T k="desk:computer.start.title" />}>
    <p>
      <T k="desk:computer.start.text" />
    </p>
    <p>
      <T k="desk:computer.start.where" />
    </p>
    <Way />
  </Page>
);

/** No Microsoft page was opened yet. */
export const MicrosoftStart = () => (
  <Page title={<T k="desk:computer.microsoft-start.title" />}>
    <p>
      <T k="desk:computer.microsoft-start.text" />
    </p>
  </Page>
);

function LostTitle({ reason, host }: { reason: Lost; host: string }) {
  return reason === 'empty' ? (
    <T k="desk:computer.empty.title" />
  ) : (
    <T k={`desk:computer.${reason}.title`} values={{ host }} />
  );
}

/** Why there is no page at an address, and where the right address is. */
export function LostPage({ reason, host }: { reason: Lost; host: string }) {
  const { show } = useDesk();
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => page.current?.querySelector('h2')?.focus({ preventScroll: true }), [reason, host]);
  const isNetwork = reason === 'offline' || reason === 'no-network';
  return (
    <div ref={page} class="page-lost">
      <Page title={<LostTitle reason={reason} host={host} />}>
        {reason !== 'empty' && (
          <p>
            <T k={`desk:computer.${reason}.text`} />
          </p>
        )}
        {isNetwork ? (
          <button type="button" class="button" onClick={() => show('room')}>
            <T k="desk:computer.check-network" />
          </button>
        ) : (
          <>
            <p>
              <T k="desk:computer.start.where" />
            </p>
            <Way />
          </>
        )}
      </Page>
    </div>
  );
}
