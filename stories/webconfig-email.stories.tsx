// Email Server: Basic with the whole way of the guide (G09-G19, G32-G34, G40), and Connection Test.
import type { Meta } from '@storybook/preact-vite';
import { expect, waitFor, within } from 'storybook/test';
import { atWebConfig } from '../src/core/scenario/at-web-config.ts';
import { type Hands, webStory, webViewports } from './support/web-stage.tsx';

const meta: Meta = { title: 'Web Config/Email Server', parameters: { viewport: webViewports } };
export default meta;

const basic = 'network/email-server/basic';
const test = 'network/email-server/connection-test';
const asked = atWebConfig({ type: 'email-sign-in.start', service: 'exchange-online' });
const method = ({ choose, word }: Hands, name: 'oauth2' | 'smtp-auth' | 'pop-before-smtp' | 'off') =>
  choose(word('email.authentication-method'), word(`email.method.${name}`));
const ok = ({ press, word }: Hands) => press(word('webconfig:action.ok'));

export const Off = webStory({ scenario: 'not-signed-in', path: basic, window: 'small' });

/** Nobody is signed in: no Current Status, only Sign In; OK says what is missing (G33). */
export const NotSignedIn = webStory({ scenario: 'not-signed-in', path: basic, window: 'phone' }, async (hands) => {
  const { page, word, see } = hands;
  await method(hands, 'oauth2');
  await expect(await page.findByRole('button', { name: word('webconfig:email.sign-in') })).toBeVisible();
  await expect(page.queryByText(word('email.current-status'))).toBeNull();
  await ok(hands);
  await waitFor(() => expect(page.getByLabelText(word('email.email-service'))).toHaveFocus());
  await see(word('webconfig:problem.sign-in-first'));
});

export const SmtpAuth = webStory({ scenario: 'basic-auth-retired', path: basic });
export const PopBeforeSmtp = webStory({ path: basic, window: 'small' }, async (hands) => {
  await method(hands, 'pop-before-smtp');
  await ok(hands);
  await hands.see(hands.word('webconfig:problem.empty'));
  await expect(hands.page.getByLabelText(hands.word('email.secure-connection'))).toBeDisabled();
});

/** OAuth2 comes with the firmware (G03). */
export const OldFirmware = webStory({ scenario: 'old-firmware', path: basic }, async ({ page, word, see }) => {
  await see(word('webconfig:email.old-firmware'));
  await expect(page.queryByRole('option', { name: word('email.method.oauth2') })).toBeNull();
  await expect(page.getByRole('link', { name: word('webconfig:page.firmware-update') })).toBeVisible();
});

/** OAuth 2.0 works on the standard network only (G06). */
export const AdditionalNetwork = webStory({ scenario: 'additional-network', path: basic }, ({ see, word }) =>
  see(word('webconfig:email.standard-only')),
);

/** The fields in the order of the guide's picture (G40). */
export const SignedIn = webStory({ path: basic }, async ({ page, word, see }) => {
  await see(word('email.state.signed-in'));
  const labels = [...(await page.findByRole('main')).querySelectorAll('.field-label')].map(
    (label) => label.textContent,
  );
  await expect(labels).toEqual([
    word('email.authentication-method'),
    word('email.email-service'),
    word('email.current-status'),
    word('email.authenticated-account'),
    word('webconfig:email.authenticated-password'),
    word('email.sender-address'),
    word('email.smtp-server'),
    word('email.smtp-port'),
    word('email.secure-connection'),
    word('email.certificate-validation'),
    word('email.pop3-server'),
    word('email.pop3-port'),
  ]);
});
export const SignedInPhone = webStory({ path: basic, window: 'phone' });

/** G34: unused for a long time. */
export const Expired = webStory({ scenario: 'token-expired', path: basic }, async ({ see, word, page }) => {
  await see(word('email.state.expired'));
  await expect(page.getByRole('button', { name: word('webconfig:email.sign-in') })).toBeVisible();
});

/** G32: “Signed in”, and the printer has nothing of it before OK. */
export const NotSaved = webStory({ scenario: 'forgot-ok', path: basic, window: 'small' }, ({ see, word }) =>
  see(word('webconfig:email.not-saved-title')),
);
export const Saved = webStory({ scenario: 'forgot-ok', path: basic }, async (hands) => {
  const { see, word, view, page } = hands;
  await page.findByText(word('webconfig:email.not-saved-title'));
  await expect(view().account).toBe('not-configured');
  await ok(hands);
  await see(word('webconfig:form.saved-title'));
  await expect(view().account).toBe('signed-in');
  await expect(page.queryByText(word('webconfig:email.not-saved-title'))).toBeNull();
});

export const SignOutQuestion = webStory({ path: basic }, async ({ press, word, see, page, view }) => {
  await press(word('webconfig:email.sign-out'));
  await see(word('webconfig:email.sign-out-question'));
  await expect(await page.findByRole('dialog')).toBeVisible();
  await expect(view().account).toBe('signed-in');
});

/** G12: another service is signed out; its own page says so first. */
export const SignedOutPage = webStory({ path: basic, window: 'phone' }, async ({ choose, press, word, see }) => {
  await choose(word('email.email-service'), word('email.service.outlook-com'));
  await press(word('webconfig:email.sign-in'));
  await see(word('webconfig:email.other-services'));
  await see(word('webconfig:email.signed-out'));
});

/** G13, after a reload: the code is still there. */
export const CodeResumed = webStory(
  { scenario: 'not-signed-in', path: basic, commands: asked, window: 'phone' },
  async ({ page, word, view }) => {
    const signIn = view().mail?.signIn;
    if (signIn?.state !== 'waiting') throw new Error('There is no code.');
    await expect(await page.findByText(signIn.userCode)).toBeVisible();
    const link = await page.findByRole('link', { name: new RegExp(signIn.verificationUri) });
    await expect(link).toHaveAttribute('target', 'faceplate-microsoft');
    await expect(page.getByText(word('webconfig:email.waiting'))).toBeVisible();
  },
);
export const CodeExpired = webStory(
  { scenario: 'not-signed-in', path: basic, commands: asked, passes: 960_000 },
  async ({ see, word, press, view, page }) => {
    await see(word('webconfig:email.failed.expired'));
    await press(word('webconfig:email.again'));
    await see(word('webconfig:email.waiting'));
    await expect(view().mail?.signIn?.state).toBe('waiting');
    await press(word('webconfig:action.cancel'));
    await page.findByLabelText(word('email.authentication-method'));
  },
);
export const CodeRefused = webStory(
  { scenario: 'printer-side-firewall', path: basic, commands: asked, window: 'small' },
  ({ see, word }) => see(word('webconfig:email.failed.unreachable')),
);

/** The guide's steps 2 to 12 (G08-G19), with the Microsoft pages elsewhere. */
export const WholeWay = webStory({ scenario: 'not-signed-in' }, async (hands) => {
  const { press, word, page, heading, see, choose, signIn, pass, view } = hands;
  const tabs = within(await page.findByRole('navigation', { name: word('webconfig:tab.list') }));
  await hands.user.click(tabs.getByRole('link', { name: word('webconfig:tab.network') }));
  await press(word('webconfig:group.email-server'));
  const group = await page.findByRole('list', { name: word('webconfig:group.email-server') });
  const [first] = [...group.querySelectorAll('a')];
  if (first === undefined) throw new Error('The group is empty.');
  await hands.user.click(first);
  await heading(`${word('webconfig:group.email-server')} > ${word('webconfig:page.basic')}`);
  await method(hands, 'oauth2');
  await choose(word('email.email-service'), word('email.service.exchange-online'));
  await press(word('webconfig:email.sign-in'));
  await press(word('webconfig:email.sign-in-with-microsoft'));
  await see(word('webconfig:email.waiting'));
  await signIn('printer@contoso.com');
  pass(6000);
  await see(word('email.state.signed-in'));
  await see(word('webconfig:email.not-saved-title'));
  await expect(location.hash).toBe(`#/${basic}`);
  await ok(hands);
  await see(word('webconfig:form.saved-title'));
  await expect(view()).toMatchObject({
    account: 'signed-in',
    printer: { emailServer: { authenticationMethod: 'oauth2', senderAddress: 'printer@contoso.com' } },
  });
});

const tests = async ({ press, word, pass, page }: Hands) => {
  await press(word('webconfig:test.start'));
  await page.findByText(word('webconfig:test.running'));
  pass(10_000);
};

export const ConnectionTestRunning = webStory({ path: test }, async ({ press, word, see }) => {
  await press(word('webconfig:test.start'));
  await see(word('webconfig:test.running'));
});
export const ConnectionTestPassed = webStory({ path: test, window: 'small' }, async (hands) => {
  await tests(hands);
  await hands.see(hands.word('webconfig:test.result.passed'));
});
export const ConnectionTestMustSignIn = webStory({ scenario: 'forgot-ok', path: test }, async (hands) => {
  await tests(hands);
  await hands.see(hands.word('webconfig:test.failed-title'));
});
export const ConnectionTest361 = webStory({ scenario: 'long-pause', path: test, window: 'phone' }, async (hands) => {
  await tests(hands);
  await hands.see(hands.word('code.361.status'));
});
