// Web Config: certificates, Product Security, Fax and Epson Open Platform, in the states that matter.
import type { Meta } from '@storybook/preact-vite';
import { expect, waitFor } from 'storybook/test';
import type { CaCertificate } from '../src/core/device/web/web-settings.ts';
import { atWebConfig } from '../src/core/scenario/at-web-config.ts';
import { readCertificateFile } from '../src/surfaces/webconfig/network-security/ca-certificate/certificate-file.ts';
import * as pems from '../tests/unit/webconfig-pages/certificates.ts';
import { chooses, confirms } from './support/web-hands.ts';
import { type Hands, webStory, webViewports } from './support/web-stage.tsx';

const meta: Meta = { title: 'Web Config/Security and fax', parameters: { viewport: webViewports } };
export default meta;

const ca = 'network-security/ca-certificate';
const access = 'product-security/access-control/basic';
const users = 'product-security/access-control/user-settings';
const password = 'product-security/change-admin-password';
const fax = 'fax/fax-server/email-server-settings';
const platform = 'epson-open-platform/authentication-settings';

function certificateOf(pem: string): CaCertificate {
  const read = readCertificateFile(new TextEncoder().encode(pem));
  if (!('certificate' in read)) throw new Error(read.problem);
  return read.certificate;
}
const imported = (...all: readonly string[]) =>
  atWebConfig(...all.map((pem) => ({ type: 'ca-certificate.import', certificate: certificateOf(pem) }) as const));
const withUsers = atWebConfig(
  { type: 'access-control.save', on: true, allowUnidentified: false },
  {
    type: 'access-user.save',
    user: { number: 2, name: 'megan.bowen', functions: ['scan', 'fax', 'copy'] },
    password: '',
  },
  { type: 'access-user.save', user: { number: 3, name: 'guest', functions: [] }, password: '' },
);

const ok = ({ press, word }: Hands) => press(word('webconfig:action.ok'));

const chooseCertificate = (hands: Hands, text: string) =>
  chooses(hands, hands.word('webconfig:ca.file'), 'office.pem', text);

export const CaNone = webStory({ path: ca }, ({ see, word }) => see(word('webconfig:ca.none')));
export const CaListPhone = webStory({ path: ca, commands: imported(pems.rootPem, pems.namesPem), window: 'phone' });

/** The certificate is shown before it is trusted. */
export const CaImport = webStory({ path: ca }, async (hands) => {
  const { see, word, press, view } = hands;
  await chooseCertificate(hands, pems.rootPem);
  await see(word('webconfig:ca.read'));
  await expect(view().printer.web.caCertificates).toEqual([]);
  await press(word('webconfig:ca.import'));
  await see(word('webconfig:ca.imported'));
  await expect(view().printer.web.caCertificates.map(({ serial }) => serial)).toEqual(['43C0A1']);
});
export const CaPreviewPhone = webStory({ path: ca, window: 'phone' }, async (hands) => {
  await chooseCertificate(hands, pems.namesPem);
  await hands.see(hands.word('webconfig:ca.read'));
});

const wrongFile = (text: string, key: 'key' | 'not-a-ca' | 'not-a-certificate' | 'several' | 'twice') =>
  webStory({ path: ca, commands: imported(pems.shortPem), window: 'small' }, async (hands) => {
    const { word, see, page } = hands;
    await chooseCertificate(hands, text);
    await see(word(`webconfig:ca.problem.${key}`));
    await expect(page.queryByRole('button', { name: word('webconfig:ca.import') })).toBeNull();
  });
export const CaKey = wrongFile('-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----', 'key');
export const CaNotACa = wrongFile(pems.leafPem, 'not-a-ca');
export const CaNoCertificate = wrongFile('Dear colleague, …', 'not-a-certificate');
export const CaSeveral = wrongFile(pems.rootPem + pems.farPem, 'several');
export const CaTwice = wrongFile(pems.shortPem, 'twice');
export const CaExpired = webStory({ path: ca, window: 'small' }, async (hands) => {
  await chooseCertificate(hands, pems.expiredPem);
  await expect(await hands.page.findByRole('link', { name: hands.word('webconfig:page.date-time') })).toBeVisible();
});

export const CaDetails = webStory({ path: `${ca}/43C0A1`, commands: imported(pems.rootPem) }, async (hands) => {
  const { page, word, view } = hands;
  await expect(await page.findByText('43 C0 A1')).toBeVisible();
  await confirms(hands, word('webconfig:ca.delete'));
  await hands.see(word('webconfig:ca.deleted'));
  await expect(view().printer.web.caCertificates).toEqual([]);
});
export const CaGone = webStory({ path: `${ca}/43C0A1`, window: 'phone' }, ({ see, word }) =>
  see(word('webconfig:ca.gone')),
);

export const AccessOff = webStory({ path: access });
/** Nobody could use the locked functions: the page says so before it is saved. */
export const AccessOnPhone = webStory({ path: access, window: 'phone' }, async (hands) => {
  const { user, page, word, see, view } = hands;
  await user.click(await page.findByLabelText(word('webconfig:access.on')));
  await see(word('webconfig:access.no-users'));
  await ok(hands);
  await see(word('webconfig:form.saved'));
  await expect(view().printer.web.accessControl.on).toBe(true);
});

export const Users = webStory({ path: users, commands: withUsers });
export const UsersPhone = webStory({ path: users, commands: withUsers, window: 'phone' });
/** After Apply the list returns by itself, and Add has become Edit (printer.md 6.4). */
export const UserAdded = webStory({ path: users }, async (hands) => {
  const { press, type, page, user, word, see, view } = hands;
  await press(word('webconfig:access.add-number', { number: 2 }), 'link');
  await type(word('webconfig:access.name'), 'anna');
  await user.click(await page.findByLabelText(word('webconfig:access.function.fax')));
  await press(word('webconfig:action.apply'));
  await see(word('webconfig:access.saved', { number: 2 }));
  await page.findByRole('link', { name: word('webconfig:access.edit-user', { number: 2, name: 'anna' }) });
  await expect(view().printer.web.accessControl.users).toEqual([
    { number: 2, name: 'anna', functions: ['scan', 'copy', 'print'] },
  ]);
});
export const UserRefused = webStory({ path: `${users}/4`, commands: withUsers, window: 'small' }, async (hands) => {
  const { press, type, page, word, see } = hands;
  await type(word('webconfig:access.name'), 'Guest');
  await press(word('webconfig:action.apply'));
  await see(word('webconfig:problem.twice'));
  await expect(page.getByLabelText(word('webconfig:access.name'))).toHaveFocus();
});
export const UserDeleted = webStory({ path: users, commands: withUsers, window: 'small' }, async (hands) => {
  const { word, see, view } = hands;
  await confirms(hands, word('webconfig:access.delete-user', { number: 3, name: 'guest' }));
  await see(word('webconfig:access.deleted', { number: 3 }));
  await expect(view().printer.web.accessControl.users.map(({ number }) => number)).toEqual([2]);
});

export const PasswordEmpty = webStory({ path: password });
export const PasswordRefused = webStory({ path: password, window: 'phone' }, async (hands) => {
  const { type, word, see, page } = hands;
  await type(word('webconfig:admin-password.current'), 'not it at all');
  await type(word('webconfig:admin-password.next'), 'Practice-2026');
  await see(word('webconfig:admin-password.met', { met: 3, all: 4 }));
  await type(word('webconfig:admin-password.confirm'), 'Practice-2026');
  await ok(hands);
  await see(word('webconfig:problem.wrong-password'));
  await expect(page.getByLabelText(word('webconfig:admin-password.current'))).toHaveValue('');
});
export const PasswordChanged = webStory({ path: password, window: 'small' }, async (hands) => {
  const { type, word, see, page, view } = hands;
  await type(word('webconfig:admin-password.current'), view().printer.serial);
  await type(word('webconfig:admin-password.next'), 'Practice-2026');
  await type(word('webconfig:admin-password.confirm'), 'Practice-2026');
  await ok(hands);
  await see(word('webconfig:admin-password.saved'));
  await expect(page.getByLabelText(word('webconfig:admin-password.next'))).toHaveValue('');
  await expect(view().admin.initialPassword).toBe(false);
});

export const FaxOff = webStory({ path: fax });
/** G23: OAuth2 for the server that delivers faxes; the other values are the provider's. */
export const FaxOauth = webStory({ path: fax, window: 'small' }, async (hands) => {
  const { choose, type, word, see, view } = hands;
  await choose(word('email.authentication-method'), word('email.method.oauth2'));
  await type(word('email.authenticated-account'), 'office@fax.example.com');
  await type(word('email.sender-address'), 'office@fax.example.com');
  await type(word('email.smtp-server'), 'smtp.fax.example.com');
  await type(word('email.smtp-port'), '587');
  await choose(word('email.secure-connection'), word('email.secure.starttls'));
  await ok(hands);
  await see(word('webconfig:form.saved'));
  await expect(view().printer.web.faxServer).toMatchObject({ authenticationMethod: 'oauth2', smtpPort: 587 });
});
export const FaxRefusedPhone = webStory({ path: fax, window: 'phone' }, async (hands) => {
  const { choose, word, page } = hands;
  await choose(word('email.authentication-method'), word('email.method.pop-before-smtp'));
  await ok(hands);
  await waitFor(() => expect(page.getByLabelText(word('email.authenticated-account'))).toHaveFocus());
});
export const FaxOldFirmware = webStory({ scenario: 'old-firmware', path: fax }, async ({ page, word, see }) => {
  await see(word('webconfig:fax-server.old-firmware'));
  await expect(page.queryByRole('option', { name: word('email.method.oauth2') })).toBeNull();
});

export const OpenPlatform = webStory({ path: platform });
/** G24: every user signs in with their own address. */
export const OpenPlatformUser = webStory({ path: platform, window: 'phone' }, async (hands) => {
  const { user, page, word, see, view } = hands;
  await user.click(await page.findByLabelText(word('webconfig:open-platform.sender.user')));
  await see(word('webconfig:open-platform.sender-note.user'));
  await ok(hands);
  await see(word('webconfig:form.saved'));
  await expect(view().printer.web.openPlatform.senderAddress).toBe('user');
});
export const OpenPlatformRefused = webStory({ path: platform, window: 'small' }, async (hands) => {
  await hands.type(hands.word('webconfig:open-platform.id-digits'), '9');
  await ok(hands);
  await hands.see(hands.word('webconfig:problem.range', { min: 4, max: 8 }));
});
