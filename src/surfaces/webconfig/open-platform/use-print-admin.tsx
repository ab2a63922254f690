import type { ComponentChildren } from 'preact';
import type { PrintAdminState } from '../../../core/device/print-admin/print-admin.ts';
import { T } from '../../../i18n/t.tsx';
import { hrefOf } from '../route.ts';
import { useWeb } from '../session.ts';
import { Notice } from '../widgets/notice.tsx';
import { licensePath } from './paths.ts';

/** What the printer keeps of Epson Print Admin Serverless; null the moment after somebody has logged out. */
export const usePrintAdmin = (): PrintAdminState | null => useWeb().more.printAdmin;

/** Says that nothing of this runs without a license key, and where to register one. */
const NotLicensed = () => (
  <Notice tone="warning" title={<T k="webconfig:license.needed-title" />}>
    <p>
      <T k="webconfig:license.needed" />
    </p>
    <p>
      <a href={hrefOf(licensePath)}>
        <T k="webconfig:page.license-key" />
      </a>
    </p>
  </Notice>
);

/** A page of the tab: what is missing, then the page. Nothing of it without a session. */
export function PlatformPage({ children }: { children: (state: PrintAdminState) => ComponentChildren }) {
  const state = usePrintAdmin();
  if (state === null) return null;
  return (
    <>
      {!state.licensed && <NotLicensed />}
      {children(state)}
    </>
  );
}
