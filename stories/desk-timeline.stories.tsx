// The timeline: who said what to whom, and a job's way back to its cause.
import type { Meta } from '@storybook/preact-vite';
import { expect, userEvent } from 'storybook/test';
import { practiceScan } from '../tests/support/practice-scan.ts';
import { atDesk, type DeskContext, deskStory } from './support/desk-stage.tsx';

const meta: Meta = {
  title: 'Desk/Timeline',
  parameters: {
    viewport: { options: { phone: { name: 'Phone', styles: { width: '390px', height: '844px' } } } },
  },
};
export default meta;

const user = userEvent.setup();
const press = async (context: DeskContext, name: string | RegExp, role: 'button' | 'tab' = 'button') =>
  user.click(await atDesk(context).findByRole(role, { name }));
const open = async (context: DeskContext) => {
  await press(context, 'Timeline', 'tab');
  await atDesk(context).findByRole('heading', { level: 2, name: 'Timeline' });
};
const scan = { type: 'scan.start', scan: practiceScan } as const;
const passes = 60_000;

export const Empty = deskStory({}, open);
export const Sent = deskStory({ commands: [scan], passes }, open);

export const WordForWord = deskStory({ scenario: 'password-changed', commands: [scan], passes }, async (context) => {
  await open(context);
  await press(context, /AADSTS50173/);
  await expect(await atDesk(context).findByText(/^POST \/common\/oauth2\/v2\.0\/token HTTP\/1\.1/)).toBeVisible();
});

/** Panel code → cause → what the service said → the switch that cures it. */
export const Chain = deskStory({ scenario: 'smtp-auth-off', commands: [scan], passes }, async (context) => {
  await open(context);
  await press(context, /^Job 1/);
  await expect(await atDesk(context).findByText(/Turn on SMTP AUTH for the organization/)).toBeVisible();
});
/** The cure's page opens in the computer's browser. */
export const Cure = deskStory({ scenario: 'smtp-auth-off', commands: [scan], passes }, async (context) => {
  await open(context);
  await press(context, /^Job 1/);
  await press(context, 'Open: Mail flow settings');
  await atDesk(context).findByRole('heading', { level: 3, name: 'Mail flow settings' });
});
export const Filtered = deskStory({ commands: [scan], passes }, async (context) => {
  await open(context);
  await user.selectOptions(await atDesk(context).findByRole('combobox', { name: 'Who' }), 'Exchange');
  await expect(atDesk(context).queryByText('Scan to anna@contoso.com')).toBeNull();
  await expect(await atDesk(context).findByText('AUTH XOAUTH2 → 235 2.7.0')).toBeVisible();
});
export const Phone = deskStory({ scenario: 'smtp-auth-off', commands: [scan], passes, phone: true }, open);
export const Dark = deskStory(
  { scenario: 'smtp-auth-off', commands: [scan, { type: 'theme.set', theme: 'dark' }], passes },
  open,
);
