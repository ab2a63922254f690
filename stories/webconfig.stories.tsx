// Web Config: the shell, Status and Network, in the states that matter. What a person does is done by visible names.
import type { Meta } from '@storybook/preact-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { ScanRequest } from '../src/core/device/jobs/scan.ts';
import type { Command } from '../src/core/protocol.ts';
import { type Hands, webStory, webViewports } from './support/web-stage.tsx';

const meta: Meta = { title: 'Web Config', parameters: { viewport: webViewports } };
export default meta;

const scan: ScanRequest = {
  to: ['anna@contoso.com', 'megan.bowen@contoso.com'],
  subject: 'Maintenance of the lift',
  fileName: 'Scan_2026-11-23',
  format: 'pdf',
  color: 'color',
  resolution: 300,
  limit: 10,
  sample: 'letter',
};
const sends: readonly Command[] = [{ type: 'scan.start', scan }];

export const Product = webStory({ loggedOut: true }, ({ see, word }) => see(word('webconfig:product.simulated')));
export const ProductPhone = webStory({ loggedOut: true, window: 'phone' });
export const NetworkOfTwo = webStory({ scenario: 'additional-network', path: 'status/network', loggedOut: true });
export const PanelSnapshot = webStory({ path: 'status/panel-snapshot', loggedOut: true }, async ({ page, word }) => {
  await expect(await page.findByText(word('webconfig:snapshot.caption'))).toBeVisible();
  // It can be looked at, not operated.
  await waitFor(() => expect(document.querySelector('.snapshot-frame .panel')).not.toBeNull());
  await expect(document.querySelector('.snapshot-frame')).toHaveAttribute('inert');
});
export const PanelSnapshotPhone = webStory({ path: 'status/panel-snapshot', loggedOut: true, window: 'phone' });

/** G35-G38: the codes of the panel, in its words. */
export const JobHistory = webStory(
  { scenario: 'long-pause', path: 'status/job-history', commands: sends, passes: 600_000 },
  ({ see, word }) => see(word('code.361.status')),
);
/** A code that no guide has is tagged, as on the panel. */
export const JobHistoryTagged = webStory(
  { scenario: 'smtp-auth-off', path: 'status/job-history', commands: sends, passes: 600_000, window: 'phone' },
  ({ see, word }) => see(word('jobs.not-in-guide')),
);
export const JobHistoryEmpty = webStory({ path: 'status/job-history' }, ({ see, word }) =>
  see(word('webconfig:history.none')),
);

/** Nothing protected is drawn before the log-in (G08). */
export const LogInNeeded = webStory(
  { path: 'network/email-server/basic', loggedOut: true },
  async ({ see, word, page, logIn, heading }) => {
    await see(word('webconfig:log-in.needed'));
    await expect(page.queryByText('printer@contoso.com')).toBeNull();
    await logIn();
    await heading(`${word('webconfig:group.email-server')} > ${word('webconfig:page.basic')}`);
  },
);

export const LogInWrong = webStory({ loggedOut: true, window: 'small' }, async ({ press, logIn, see, word, page }) => {
  await press(word('webconfig:action.log-in'), 'link');
  await logIn('not it');
  await see(word('webconfig:log-in.wrong'));
  const field = page.getByLabelText(word('webconfig:log-in.password'));
  await expect(field).toHaveFocus();
  await expect(field).toHaveValue('');
});

/** After some wrong tries the printer wants a pause, and the page counts it. */
export const LogInWait = webStory({ loggedOut: true }, async ({ press, logIn, word, page, pass }) => {
  await press(word('webconfig:action.log-in'), 'link');
  const ok = () => page.getByRole('button', { name: word('webconfig:action.ok') });
  for (let tries = 0; tries < 8; tries += 1) {
    await waitFor(() => expect(ok()).toBeEnabled());
    await logIn('not it');
    await page.findByText(word('webconfig:log-in.wrong'));
    if ((ok() as HTMLButtonElement).disabled) break;
  }
  await waitFor(() => expect(ok()).toBeDisabled());
  pass(600_000);
  await waitFor(() => expect(ok()).toBeEnabled());
  await logIn('not it');
  await waitFor(() => expect(ok()).toBeDisabled());
});

/** Unused for longer than Operation Timeout: the page says so, and comes back after the log-in. */
export const SessionEnded = webStory({ path: 'network/wired-lan' }, async ({ pass, see, word, logIn, heading }) => {
  await heading(word('webconfig:page.wired-lan'));
  pass(121_000);
  await see(word('webconfig:log-in.ended'));
  await logIn();
  await heading(word('webconfig:page.wired-lan'));
});
export const SessionEndedStays = webStory({ path: 'network/wired-lan' }, async ({ pass, see, word }) => {
  pass(121_000);
  await see(word('webconfig:log-in.ended'));
});

export const LogOut = webStory({ path: 'network/wifi' }, async ({ press, word, heading, page }) => {
  await press(word('webconfig:action.log-out'));
  await heading(word('webconfig:page.product'));
  await expect(await page.findByRole('link', { name: word('webconfig:action.log-in') })).toBeVisible();
});

const cable = (standard: boolean): Command => ({
  type: 'surroundings.set',
  surroundings: { cable: { standard, additional: false } },
});

/** No link: what a browser shows. What was typed is still there when the cable is back. */
export const Unreachable = webStory({ path: 'network/basic' }, async ({ happens, type, word, heading, page, see }) => {
  await type(word('network.device-name'), 'Office-2');
  await happens(cable(false));
  await see(word('webconfig:unreachable.title'));
  await expect(page.queryByRole('button', { name: word('webconfig:action.ok') })).toBeNull();
  await happens(cable(true));
  await heading(word('webconfig:page.basic'));
  await expect(page.getByLabelText(word('network.device-name'))).toHaveValue('Office-2');
  await happens(cable(false));
  await see(word('webconfig:unreachable.no-cable'));
});
export const UnreachablePhone = webStory({ scenario: 'cable-unplugged', loggedOut: true, window: 'phone' });

/** G39: Web Config has no Macedonian; that is said once, in Macedonian. */
export const LanguageNote = webStory({ language: 'mk', loggedOut: true }, async ({ page, press, view }) => {
  await expect(await page.findByText('Web Config е на англиски')).toBeVisible();
  await press('Затвори');
  await waitFor(() => expect(page.queryByText('Web Config е на англиски')).toBeNull());
  await expect(view().hints).toContain('webconfig-language');
  await expect(document.documentElement.lang).toBe('en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveFocus();
});
export const LanguageNoteUzbekPhone = webStory(
  { language: 'uz', loggedOut: true, window: 'phone' },
  async ({ page }) => {
    await page.findByText('Web Config ingliz tilida');
  },
);
export const InRussian = webStory({ language: 'ru', path: 'network/basic', window: 'small' });
export const InPolish = webStory({ language: 'pl', loggedOut: true, window: 'phone' });

export const UnknownPage = webStory({ path: 'attic', loggedOut: true }, async ({ press, word, heading }) => {
  await press(word('webconfig:page.to-start'), 'link');
  await heading(word('webconfig:page.product'));
});

/** On a narrow window tabs and pages are behind one button. */
export const MenuPhone = webStory({ window: 'phone' }, async ({ press, word, page, heading, user }) => {
  await press(word('webconfig:page.menu'));
  const tabs = within(await page.findByRole('navigation', { name: word('webconfig:tab.list') }));
  await user.click(tabs.getByRole('link', { name: word('webconfig:tab.network') }));
  await heading(word('webconfig:page.basic'));
  await press(word('webconfig:page.menu'));
  await press(word('webconfig:group.email-server'));
  await expect(await page.findByRole('link', { name: word('webconfig:page.connection-test') })).toBeVisible();
});

export const NetworkBasic = webStory({ path: 'network/basic', window: 'small' });
const manual = async ({ page, user, word }: Hands) => user.click(await page.findByLabelText(word('value.manual')));

/** Each wrong field says what is wrong, the summary leads there, and nothing was saved. */
export const NetworkProblems = webStory({ path: 'network/basic', window: 'phone' }, async (hands) => {
  const { type, press, word, page, view } = hands;
  await manual(hands);
  await type(word('network.device-name'), 'Office 2');
  await type(word('network.address'), '192.168.1.300');
  await press(word('webconfig:action.ok'));
  const name = page.getByLabelText(word('network.device-name'));
  await waitFor(() => expect(name).toHaveFocus());
  await expect(name).toHaveAccessibleDescription(expect.stringContaining(word('webconfig:problem.space')));
  await press(word('network.address'), 'link');
  await expect(page.getByLabelText(word('network.address'))).toHaveFocus();
  await expect(view().printer.web.deviceName).toBe('');
});

export const NetworkSaved = webStory({ path: 'network/basic' }, async (hands) => {
  const { type, press, word, see, view } = hands;
  await manual(hands);
  await type(word('network.address'), '192.168.1.50');
  await press(word('webconfig:action.ok'));
  await see(word('webconfig:network.moved', { address: '192.168.1.50' }));
  await expect(view().printer.network.standard.ipv4.manual.address).toBe('192.168.1.50');
});

export const WiredLan = webStory({ path: 'network/wired-lan' }, ({ see, word }) =>
  see(word('webconfig:network.in-use')),
);

/** Wi-Fi is chosen after a question; Cancel leaves everything as it is. */
export const Wifi = webStory({ path: 'network/wifi', window: 'phone' }, async ({ press, word, see, view, page }) => {
  await press(word('webconfig:network.use-wifi'));
  await see(word('webconfig:network.wifi-question'));
  await press(word('webconfig:action.cancel'));
  await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
  await expect(view().printer.network.standard.connection).toBe('wired');
  await press(word('webconfig:network.use-wifi'));
  const dialog = await page.findByRole('dialog');
  await press(word('webconfig:action.cancel'));
  await expect(dialog).not.toBeVisible();
});
export const WifiUsed = webStory({ path: 'network/wifi' }, async ({ press, word, see, page, user, view }) => {
  await press(word('webconfig:network.use-wifi'));
  const dialog = await page.findByRole('dialog');
  const [yes] = [...dialog.querySelectorAll('button')];
  if (yes === undefined) throw new Error('The question has no answer.');
  await user.click(yes);
  await see(word('webconfig:network.in-use'));
  await expect(view().printer.network.standard.connection).toBe('wifi');
});
