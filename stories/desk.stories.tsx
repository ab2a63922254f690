// The desk around the printer: each window in the states that matter. Web Config and the Microsoft pages have stories of their own.
import type { Meta } from '@storybook/preact-vite';
import { expect, userEvent } from 'storybook/test';
import type { ScanRequest } from '../src/core/device/jobs/scan.ts';
import type { Command } from '../src/core/protocol.ts';
import { atDesk, type DeskContext, deskStory } from './support/desk-stage.tsx';

const meta: Meta = {
  title: 'Desk',
  parameters: {
    viewport: { options: { phone: { name: 'Phone', styles: { width: '390px', height: '844px' } } } },
  },
};
export default meta;

const user = userEvent.setup();

const press = async (context: DeskContext, role: 'button' | 'tab' | 'link', name: string | RegExp) => {
  await user.click(await atDesk(context).findByRole(role, { name }));
};
const window = (name: string) => async (context: DeskContext) => {
  await press(context, 'tab', name);
  await atDesk(context).findByRole('heading', { level: 2 });
};
const type = async (context: DeskContext, address: string) => {
  const field = await atDesk(context).findByRole('textbox', { name: 'Address' });
  await user.clear(field);
  await user.type(field, `${address}{Enter}`);
};
const heading = async (context: DeskContext, name: string | RegExp) =>
  expect(await atDesk(context).findByRole('heading', { name })).toBeVisible();

const scan: ScanRequest = {
  to: ['anna@contoso.com'],
  subject: 'Maintenance of the lift',
  fileName: 'Scan_2026-11-23',
  format: 'pdf-pages',
  color: 'color',
  resolution: 300,
  limit: 10,
  sample: 'contract',
};
const sheet: readonly Command[] = [{ type: 'panel.go', item: 'print-status-sheet' }, { type: 'status-sheet.print' }];

export const FirstLook = deskStory({ scenario: 'first-sign-in' }, (context) =>
  heading(context, 'The administrator’s computer'),
);
export const Phone = deskStory({ scenario: 'first-sign-in', phone: true });
export const PhoneComputer = deskStory({ scenario: 'first-sign-in', phone: true }, async (context) => {
  await press(context, 'tab', 'Computer');
  await heading(context, 'The administrator’s computer');
});
export const Dark = deskStory({ commands: [{ type: 'theme.set', theme: 'dark' }] });
export const HighContrast = deskStory({ commands: [{ type: 'theme.set', theme: 'high-contrast' }] });

/** The printer's own address opens Web Config (G07). */
export const WebConfigOpens = deskStory({}, async (context) => {
  await type(context, 'http://192.168.1.43');
  await expect(await atDesk(context).findByText(/the printer’s web pages/)).toBeVisible();
});
export const WrongAddress = deskStory({}, async (context) => {
  await type(context, '192.168.1.99');
  await heading(context, /No device answers at 192\.168\.1\.99/);
});
/** A page that was open is gone with the cable, and back with it. */
export const NoCable = deskStory({}, async (context) => {
  const desk = atDesk(context);
  await type(context, '192.168.1.43');
  await window('Room')(context);
  await user.click(await desk.findByRole('switch', { name: 'Network cable' }));
  await press(context, 'tab', 'Computer');
  await heading(context, /does not answer/);
  await press(context, 'button', 'Look at the cable and the network');
  await user.click(await desk.findByRole('switch', { name: 'Network cable' }));
  await press(context, 'tab', 'Computer');
  await expect(await desk.findByText(/the printer’s web pages/)).toBeVisible();
});
export const UnknownPage = deskStory({}, async (context) => {
  await type(context, 'example.com');
  await heading(context, /cannot be opened here/);
});

export const MailEmpty = deskStory({}, async (context) => {
  await press(context, 'tab', 'Mail');
  await expect(await atDesk(context).findByText('Nothing here yet.')).toBeVisible();
});
export const MailRead = deskStory({ commands: [{ type: 'scan.start', scan }], passes: 120_000 }, async (context) => {
  await press(context, 'tab', 'Mail');
  await press(context, 'button', /Maintenance of the lift/);
  await heading(context, 'Maintenance of the lift');
  await expect(await atDesk(context).findByText('Scan_2026-11-23_004.pdf')).toBeVisible();
});
export const MailReadOnPhone = deskStory(
  { commands: [{ type: 'scan.start', scan }], passes: 120_000, phone: true },
  async (context) => {
    await press(context, 'tab', 'Computer');
    await press(context, 'tab', 'Mail');
    await press(context, 'button', /Maintenance of the lift/);
    await press(context, 'button', 'Back to the list');
    await press(context, 'button', /Maintenance of the lift/);
    await heading(context, 'Maintenance of the lift');
  },
);

export const SheetInTray = deskStory({ commands: sheet, passes: 60_000 }, async (context) => {
  await expect(await atDesk(context).findByText('1 printed sheet')).toBeVisible();
});
/** Picked up, read, and put away. */
export const SheetPickedUp = deskStory({ commands: sheet, passes: 60_000 }, async (context) => {
  const desk = atDesk(context);
  await press(context, 'button', /Network Status Sheet,/);
  await expect(await desk.findByRole('dialog', { name: 'Network Status Sheet' })).toBeVisible();
});
export const SheetPutAway = deskStory({ commands: sheet, passes: 60_000 }, async (context) => {
  const desk = atDesk(context);
  await press(context, 'button', /Network Status Sheet,/);
  await press(context, 'button', 'Put the sheet away');
  await expect(await desk.findByText('No printed sheet')).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Paper tray' })).toHaveFocus();
});
export const AnotherPage = deskStory({}, async (context) => {
  await user.click(await atDesk(context).findByRole('radio', { name: /Photo/ }));
  await expect(await atDesk(context).findByRole('radio', { name: /Photo/ })).toBeChecked();
});
export const PowerQuestion = deskStory({}, async (context) => {
  await press(context, 'button', 'Cut the power');
  await expect(await atDesk(context).findByRole('dialog', { name: 'Cut the power?' })).toBeVisible();
});

export const Guide = deskStory({ scenario: 'first-sign-in' }, window('Guide'));
export const GuideDone = deskStory({}, window('Guide'));
export const GuideTable = deskStory({}, async (context) => {
  await window('Guide')(context);
  await user.click(await atDesk(context).findByText('What the guide says, and where it is checked'));
  await expect(await atDesk(context).findByRole('table')).toBeVisible();
});
/** “Show me where” brings the window of the step to the front. */
export const GuidePoints = deskStory({ scenario: 'first-sign-in' }, async (context) => {
  const desk = atDesk(context);
  await window('Guide')(context);
  await user.click((await desk.findAllByRole('button', { name: 'Show me where' }))[8] as HTMLElement);
  await expect(await desk.findByRole('tab', { name: 'Microsoft' })).toHaveAttribute('aria-selected', 'true');
  await heading(context, 'No Microsoft page is open');
});

export const RoomInOrder = deskStory({}, window('Room'));
export const RoomBroken = deskStory(
  {
    scenario: 'additional-network',
    commands: [
      { type: 'surroundings.set', surroundings: { dns: false, internet: false } },
      {
        type: 'faults.set',
        faults: { loginBlocked: true, smtpBlocked: true, smtpBreaks: 'data', tls: '1.0', certificates: 'inspected' },
      },
      { type: 'cloud.change', change: { of: 'entra-weather', set: { outage: true } } },
    ],
  },
  async (context) => {
    await window('Room')(context);
    await expect(await atDesk(context).findByText('8 things are out of order.')).toBeVisible();
    await expect(await atDesk(context).findByRole('switch', { name: 'Names (DNS)' })).not.toBeChecked();
  },
);
/** “Put everything right” does. */
export const RoomMended = deskStory(
  { scenario: 'wrong-clock', commands: [{ type: 'surroundings.set', surroundings: { dns: false } }] },
  async (context) => {
    await window('Room')(context);
    await press(context, 'button', 'Put everything right');
    await expect(await atDesk(context).findByText('Everything works.')).toBeVisible();
  },
);
/** What the printer refuses is said. */
export const RoomLocked = deskStory({ scenario: 'admin-locked' }, async (context) => {
  await window('Room')(context);
  await user.click(await atDesk(context).findByRole('switch', { name: 'The printer’s clock' }));
  await expect(await atDesk(context).findByRole('alert')).toHaveTextContent(/sign in on its panel/);
  await expect(await atDesk(context).findByRole('switch', { name: 'The printer’s clock' })).toBeChecked();
});

export const ClockWindow = deskStory({}, window('Clock'));
export const ClocksDiffer = deskStory({ scenario: 'wrong-clock' }, async (context) => {
  await window('Clock')(context);
  await expect(await atDesk(context).findByText(/shows another time/)).toBeVisible();
});
export const NinetyDaysLater = deskStory({}, async (context) => {
  await window('Clock')(context);
  await press(context, 'button', '90 days');
  await expect(await atDesk(context).findByText(/The time is now Feb 21, 2027/)).toBeVisible();
});

export const Scenarios = deskStory({}, window('Scenarios'));
export const ScenarioRestart = deskStory({}, async (context) => {
  await window('Scenarios')(context);
  await press(context, 'button', 'Start this scenario again');
  await expect(await atDesk(context).findByRole('dialog', { name: 'Start “Signed in” again?' })).toBeVisible();
});
export const AboutDesk = deskStory({}, async (context) => {
  const [about] = await atDesk(context).findAllByRole('button', { name: 'About' });
  await user.click(about as HTMLElement);
  await expect(await atDesk(context).findByRole('dialog', { name: 'About Faceplate' })).toBeVisible();
});
