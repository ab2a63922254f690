// Web Config: Device Management, in the states that matter.
import type { Meta } from '@storybook/preact-vite';
import { expect, waitFor } from 'storybook/test';
import { downloadTime, updateTime } from '../src/core/device/restart.ts';
import { settingsFile } from '../src/core/device/web/settings-file.ts';
import type { SettingsFile } from '../src/core/device/web/web-request.ts';
import { newestRoots } from '../src/core/device/web/web-settings.ts';
import { atWebConfig } from '../src/core/scenario/at-web-config.ts';
import { chooses, confirms } from './support/web-hands.ts';
import { type Hands, webStory, webViewports } from './support/web-stage.tsx';

const meta: Meta = { title: 'Web Config/Device Management', parameters: { viewport: webViewports } };
export default meta;

const notify = 'device-management/email-notification';
const panel = 'device-management/control-panel';
const clock = 'device-management/date-time';
const roots = 'device-management/root-certificates';
const firmware = 'device-management/firmware-update';
const exporting = 'device-management/export-import/export';
const importing = 'device-management/export-import/import';

const ok = ({ press, word }: Hands) => press(word('webconfig:action.ok'));
const noNetwork = { type: 'surroundings.set', surroundings: { internet: false } } as const;

export const Notification = webStory({
  path: notify,
  commands: atWebConfig({
    type: 'notification.save',
    destinations: [{ address: 'it@contoso.com', events: ['job-failed', 'sign-in-ended'] }],
  }),
});
export const NotificationSavedPhone = webStory({ path: notify, window: 'phone' }, async (hands) => {
  const { page, type, user, word, see, view } = hands;
  await type(word('webconfig:notify.address', { number: 2 }), 'it@contoso.com');
  const [, box] = await page.findAllByLabelText(word('webconfig:notify.event.job-failed'));
  if (box !== undefined) await user.click(box);
  await ok(hands);
  await see(word('webconfig:form.saved'));
  await expect(view().printer.web.notification).toEqual([{ address: 'it@contoso.com', events: ['job-failed'] }]);
});
export const NotificationRefused = webStory({ path: notify, window: 'small' }, async (hands) => {
  const { page, type, word, see } = hands;
  await type(word('webconfig:notify.address', { number: 3 }), 'nobody');
  await ok(hands);
  await see(word('webconfig:problem.not-an-address'));
  await see(word('webconfig:notify.no-events'));
  await expect(page.getByLabelText(word('webconfig:notify.address', { number: 3 }))).toHaveFocus();
});
/** The email server comes first (printer.md 6.4). */
export const NotificationWithoutServer = webStory({ scenario: 'not-signed-in', path: notify }, async (hands) => {
  const { type, word, see, view } = hands;
  await type(word('webconfig:notify.address', { number: 1 }), 'it@contoso.com');
  await ok(hands);
  await see(word('webconfig:notify.no-server'));
  await waitFor(() => expect(document.activeElement).toHaveTextContent(word('webconfig:notify.no-server')));
  await expect(view().printer.web.notification).toEqual([]);
});

export const ControlPanel = webStory({ path: panel }, async (hands) => {
  const { choose, word, see, view } = hands;
  await choose(word('webconfig:panel-timeout.time'), word('value.seconds', { count: 60 }));
  await ok(hands);
  await see(word('webconfig:form.saved'));
  await expect(view().printer.operationTimeout).toEqual({ on: true, seconds: 60 });
});
export const ControlPanelPhone = webStory({ path: panel, window: 'phone' });

export const ClockByHand = webStory({ path: clock }, async (hands) => {
  const { type, word, see, view } = hands;
  await type(word('date-time.year'), '2027');
  await ok(hands);
  await see(word('webconfig:form.saved'));
  await expect(new Date(view().printer.clockOffset).getUTCFullYear()).not.toBe(2026);
});
export const ClockRefusedPhone = webStory({ path: clock, window: 'phone' }, async (hands) => {
  const { type, choose, word, see, page } = hands;
  await choose(word('date-time.month'), (await page.findAllByRole('option'))[1]?.textContent ?? '');
  await type(word('date-time.day'), '31');
  await ok(hands);
  await see(word('webconfig:problem.range', { min: 1, max: 28 }));
});
/** The cure of a clock that is years behind: it is set right at once. */
export const ClockByServer = webStory({ scenario: 'wrong-clock', path: clock, window: 'small' }, async (hands) => {
  const { user, page, word, see, view } = hands;
  const before = view().printer.clockOffset;
  await user.click(await page.findByLabelText(word('webconfig:clock.by-server')));
  await ok(hands);
  await see(word('webconfig:form.saved'));
  await expect(view().printer.clockOffset - before).toBeGreaterThan(365 * 86_400_000);
});
export const ClockServerNotReached = webStory({ path: clock, commands: [noNetwork] }, async (hands) => {
  const { user, page, word, view } = hands;
  await user.click(await page.findByLabelText(word('webconfig:clock.by-server')));
  await ok(hands);
  await waitFor(() => expect(page.getByLabelText(word('webconfig:clock.server'))).toHaveFocus());
  await expect(view().printer.web.dateTime.synchronise).toBe(false);
});

export const Roots = webStory({ path: roots, window: 'phone' });
export const RootsUpdated = webStory({ path: roots }, async (hands) => {
  const { word, see, page } = hands;
  await confirms(hands, word('webconfig:update.start'));
  await see(word('webconfig:roots.done', { version: newestRoots }));
  // What would do nothing is not offered.
  await expect(page.queryByRole('button', { name: word('webconfig:update.start') })).toBeNull();
});
export const RootsNotReached = webStory({ path: roots, commands: [noNetwork], window: 'small' }, async (hands) => {
  await confirms(hands, hands.word('webconfig:update.start'));
  await hands.page.findByRole('alert');
  await expect(hands.view().printer.web.rootCertificates.version).not.toBe(newestRoots);
});

/** G03: old firmware lacks OAuth2, and an update brings it. */
export const Firmware = webStory({ scenario: 'old-firmware', path: firmware }, ({ see, word }) =>
  see(word('webconfig:firmware.no-oauth')),
);
const start = (hands: Hands) => confirms(hands, hands.word('webconfig:update.start'));
export const FirmwareRunningPhone = webStory({ path: firmware, window: 'phone' }, async (hands) => {
  await start(hands);
  await hands.see(hands.word('webconfig:firmware.phase.downloading'));
  hands.pass(downloadTime + 1000);
  await hands.see(hands.word('webconfig:firmware.phase.installing'));
});
/** The page waits for the restart, says it, and asks to log in again. */
export const FirmwareUpdated = webStory({ scenario: 'old-firmware', path: firmware }, async (hands) => {
  const { word, see, logIn, view, pass } = hands;
  await start(hands);
  await see(word('webconfig:firmware.phase.downloading'));
  pass(updateTime + 1000);
  await see(word('webconfig:firmware.done-title'));
  await expect(view().printer.firmware).toBe('08.26');
  await logIn();
  await see(word('webconfig:firmware.done', { version: '08.26' }));
  await see(word('webconfig:firmware.up-to-date'));
});
export const FirmwareNotReached = webStory(
  { path: firmware, commands: [noNetwork], window: 'small' },
  async (hands) => {
    await start(hands);
    await hands.page.findByRole('alert');
    await expect(hands.view().printer.firmware).toBe('08.11');
  },
);
/** The network goes while the firmware is fetched: the old one stays. */
export const FirmwareLost = webStory({ path: firmware, window: 'small' }, async (hands) => {
  const { word, see, happens, pass } = hands;
  await start(hands);
  await see(word('webconfig:firmware.phase.downloading'));
  await happens(noNetwork);
  pass(downloadTime + 1000);
  await see(word('webconfig:firmware.failed', { version: '08.26' }));
});

export const Export = webStory({ path: exporting, window: 'phone' });

const fileOf = ({ view }: Hands, change: (file: SettingsFile) => unknown): string =>
  JSON.stringify(change(settingsFile(view().printer)));
const chooseSettings = (hands: Hands, change: (file: SettingsFile) => unknown) =>
  chooses(hands, hands.word('webconfig:settings-file.file'), 'other-printer.json', fileOf(hands, change));
const other = (file: SettingsFile): SettingsFile => ({
  ...file,
  operationTimeout: { on: true, seconds: 240 },
  web: {
    ...file.web,
    deviceName: 'OFFICE-2',
    notification: [{ address: 'it@contoso.com', events: ['job-failed', 'firmware-updated'] }],
    openPlatform: { ...file.web.openPlatform, senderAddress: 'user' },
  },
});

/** What would change is shown first, then all of it is taken over. */
export const Import = webStory({ path: importing }, async (hands) => {
  const { press, word, see, view } = hands;
  await chooseSettings(hands, other);
  await see(word('webconfig:settings-file.changes', { count: 4 }));
  await expect(view().printer.web.deviceName).toBe('');
  await press(word('webconfig:page.import'));
  await see(word('webconfig:settings-file.imported', { count: 4 }));
  await expect(view().printer).toMatchObject({ web: { deviceName: 'OFFICE-2' }, operationTimeout: { seconds: 240 } });
});
export const ImportPreviewPhone = webStory(
  { scenario: 'not-signed-in', path: importing, window: 'phone' },
  async (hands) => {
    await chooseSettings(hands, (file) => ({
      ...other(file),
      emailServer: {
        ...file.emailServer,
        authenticationMethod: 'oauth2',
        smtpServer: 'smtp-mail.outlook.com',
        senderAddress: 'printer@contoso.com',
      },
    }));
    await hands.see(hands.word('webconfig:settings-file.sign-in-after'));
  },
);
export const ImportNothing = webStory({ path: importing, window: 'small' }, async (hands) => {
  const { word, see, page } = hands;
  await chooseSettings(hands, (file) => file);
  await see(word('webconfig:settings-file.no-changes'));
  await expect(page.queryByRole('button', { name: word('webconfig:page.import') })).toBeNull();
});
export const ImportOtherModel = webStory({ path: importing, window: 'small' }, async (hands) => {
  await chooseSettings(hands, (file) => ({ ...file, model: 'model-101' }));
  await hands.see(hands.word('webconfig:settings-file.problem.other-model', { model: 'Model 101' }));
});
export const ImportNoSettings = webStory({ path: importing, window: 'phone' }, async (hands) => {
  await chooseSettings(hands, () => 'hello');
  await hands.see(hands.word('webconfig:settings-file.problem.not-settings'));
});
/** Each wrong value by its place; nothing is taken over. */
export const ImportValues = webStory({ path: importing, window: 'small' }, async (hands) => {
  const { word, see, view } = hands;
  await chooseSettings(hands, (file) => ({
    ...other(file),
    emailServer: { ...file.emailServer, smtpServer: '' },
    web: { ...file.web, deviceName: '-', dateTime: { ...file.web.dateTime, interval: 0 } },
  }));
  await see(word('webconfig:settings-file.problem.value'));
  await expect(view().printer.web.deviceName).toBe('');
});
