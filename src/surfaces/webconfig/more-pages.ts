/** Pages of Fax, the security tabs, Device Management and Epson Open Platform; see pages.ts. */
import { lazy } from '../../ui/lazy.tsx';
import type { WebPage } from './pages.ts';

const faxPages: readonly WebPage[] = [
  {
    path: 'fax/fax-server/email-server-settings',
    label: 'webconfig:page.email-server-settings',
    group: 'webconfig:group.fax-server',
    needs: 'fax',
    Page: lazy(async () => (await import('./fax/email-server-settings/email-server-settings.tsx')).FaxServerPage),
  },
];

const securityPages: readonly WebPage[] = [
  {
    path: 'network-security/ca-certificate',
    label: 'webconfig:page.ca-certificate',
    Page: lazy(async () => (await import('./network-security/ca-certificate/ca-certificate.tsx')).CaCertificatePage),
  },
  {
    path: 'product-security/access-control/basic',
    label: 'webconfig:page.basic',
    group: 'webconfig:group.access-control',
    Page: lazy(async () => (await import('./product-security/access-control/access-control.tsx')).AccessControlPage),
  },
  {
    path: 'product-security/access-control/user-settings',
    label: 'webconfig:page.user-settings',
    group: 'webconfig:group.access-control',
    Page: lazy(async () => (await import('./product-security/access-control/user-settings.tsx')).UserSettingsPage),
  },
  {
    path: 'product-security/change-admin-password',
    label: 'webconfig:page.change-admin-password',
    Page: lazy(
      async () =>
        (await import('./product-security/change-admin-password/change-admin-password.tsx')).ChangeAdminPasswordPage,
    ),
  },
];

const managementPages: readonly WebPage[] = [
  {
    path: 'device-management/email-notification',
    label: 'webconfig:page.email-notification',
    Page: lazy(
      async () => (await import('./device-management/email-notification/email-notification.tsx')).EmailNotificationPage,
    ),
  },
  {
    path: 'device-management/control-panel',
    label: 'webconfig:page.control-panel',
    Page: lazy(async () => (await import('./device-management/control-panel/control-panel.tsx')).ControlPanelPage),
  },
  {
    path: 'device-management/date-time',
    label: 'webconfig:page.date-time',
    Page: lazy(async () => (await import('./device-management/date-time/date-time.tsx')).DateTimePage),
  },
  {
    path: 'device-management/root-certificates',
    label: 'webconfig:page.root-certificates',
    Page: lazy(
      async () => (await import('./device-management/root-certificates/root-certificates.tsx')).RootCertificatesPage,
    ),
  },
  {
    path: 'device-management/firmware-update',
    label: 'webconfig:page.firmware-update',
    Page: lazy(
      async () => (await import('./device-management/firmware-update/firmware-update.tsx')).FirmwareUpdatePage,
    ),
  },
  {
    path: 'device-management/export-import/export',
    label: 'webconfig:page.export',
    group: 'webconfig:group.export-import',
    Page: lazy(async () => (await import('./device-management/export-import/export.tsx')).ExportPage),
  },
  {
    path: 'device-management/export-import/import',
    label: 'webconfig:page.import',
    group: 'webconfig:group.export-import',
    Page: lazy(async () => (await import('./device-management/export-import/import.tsx')).ImportPage),
  },
];

const platformPages: readonly WebPage[] = [
  {
    path: 'epson-open-platform/product-key',
    label: 'webconfig:page.license-key',
    needs: 'to-my-email',
    Page: lazy(async () => (await import('./open-platform/license-key/license-key.tsx')).LicenseKeyPage),
  },
  {
    path: 'epson-open-platform/authentication-settings',
    label: 'webconfig:page.authentication-settings',
    needs: 'to-my-email',
    Page: lazy(
      async () =>
        (await import('./open-platform/authentication-settings/authentication-settings.tsx'))
          .AuthenticationSettingsPage,
    ),
  },
  {
    path: 'epson-open-platform/user-settings',
    label: 'webconfig:page.user-settings',
    needs: 'to-my-email',
    Page: lazy(async () => (await import('./open-platform/user-settings/user-settings.tsx')).PrintAdminUsersPage),
  },
  {
    path: 'epson-open-platform/import-export',
    label: 'webconfig:page.users-file',
    needs: 'to-my-email',
    Page: lazy(async () => (await import('./open-platform/import-export/import-export.tsx')).ImportExportPage),
  },
];

export const morePages: readonly WebPage[] = [...faxPages, ...securityPages, ...managementPages, ...platformPages];
