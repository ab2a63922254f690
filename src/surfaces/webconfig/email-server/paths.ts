import type { WebPage } from '../pages.ts';
import type { Service } from './basic.view.ts';

export const emailBasicPath = 'network/email-server/basic' satisfies WebPage['path'];

/** Where a service is signed in to. */
export const signInPath = (service: Service): string => `${emailBasicPath}/sign-in/${service}`;

/** Pages that this one leads to. */
export const caCertificatePath = 'network-security/ca-certificate' satisfies WebPage['path'];
export const rootCertificatesPath = 'device-management/root-certificates' satisfies WebPage['path'];
export const firmwarePath = 'device-management/firmware-update' satisfies WebPage['path'];
