// The admin centers in the desk's browser: every page, and what it asks or says.
import type { Meta } from '@storybook/preact-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CloudChange } from '../src/core/cloud/changes.ts';
import { practiceScan } from '../tests/support/practice-scan.ts';
import { atDesk, type DeskContext, deskStory } from './support/desk-stage.tsx';

const meta: Meta = {
  title: 'Desk/Admin centers',
  parameters: {
    viewport: { options: { phone: { name: 'Phone', styles: { width: '390px', height: '844px' } } } },
  },
};
export default meta;

const user = userEvent.setup();
const press = async (
  context: DeskContext,
  name: string | RegExp,
  role: 'button' | 'tab' | 'radio' | 'checkbox' = 'button',
) => user.click(await atDesk(context).findByRole(role, { name }));

/** Opens an address in the desk's browser, and waits for its page. */
const at = (address: string, title: string | RegExp) => async (context: DeskContext) => {
  await press(context, 'Computer', 'tab');
  const field = await atDesk(context).findByRole('textbox', { name: 'Address' });
  await user.clear(field);
  await user.type(field, `${address}{Enter}`);
  await atDesk(context).findByRole('heading', { level: 3, name: title });
};
const page = (address: string, title: string | RegExp) => deskStory({}, at(address, title));
const changed = (...changes: CloudChange[]) => changes.map((change) => ({ type: 'cloud.change', change }) as const);
const dialog = (context: DeskContext, name: string | RegExp) => atDesk(context).findByRole('dialog', { name });

export const MailFlow = page('admin.exchange.microsoft.com', 'Mail flow settings');
export const Mailboxes = page('admin.exchange.microsoft.com/mailboxes', 'Mailboxes');
export const Mailbox = page('admin.exchange.microsoft.com/mailboxes/printer@contoso.com', 'printer@contoso.com');
export const ActiveUsers = page('admin.microsoft.com', 'Active users');
export const ActiveUser = page('admin.microsoft.com/users/printer@contoso.com', 'Office printer');
export const ModernAuthentication = page('admin.microsoft.com/settings/modernauthentication', 'Modern authentication');
export const PasswordExpiration = page('admin.microsoft.com/settings/passwordexpiration', 'Password expiration policy');
export const Properties = page('entra.microsoft.com', 'Properties');
export const Users = page('entra.microsoft.com/users', 'Users');
export const User = page('entra.microsoft.com/users/admin@contoso.com', 'Ada Admin');
export const ConsentSettings = page('entra.microsoft.com/consentandpermissions', 'Consent and permissions');
export const Registrations = page('entra.microsoft.com/appregistrations', 'App registrations');
export const NewPolicy = page('entra.microsoft.com/conditionalaccess/policies/new', 'New policy from template');
export const NoSuchPage = page('entra.microsoft.com/devices', 'There is no such page');
export const GoneUser = page('entra.microsoft.com/users/nobody@contoso.com', 'It is not there any more');

/** Security defaults off: the center asks why first (G04). */
export const WhyDisable = deskStory(
  { commands: changed({ of: 'tenant', domain: 'contoso.com', set: { securityDefaults: true } }) },
  async (context) => {
    await at('entra.microsoft.com', 'Properties')(context);
    await press(context, /Disabled/, 'radio');
    await press(context, 'Save');
    await dialog(context, 'Disable security defaults?');
    await press(context, 'Disable');
    await expect(await atDesk(context).findByText('Choose a reason first.')).toBeVisible();
    await press(context, 'Other', 'radio');
    await press(context, 'Disable');
    await expect(await atDesk(context).findByText('Your changes have been saved.')).toBeVisible();
    await atDesk(context).findByText('Your organization is not protected by security defaults.');
  },
);

/** SMTP AUTH on for the printer's mailbox (G05). */
export const AuthenticatedSmtp = deskStory({ scenario: 'smtp-auth-off' }, async (context) => {
  await at('admin.microsoft.com/users/printer@contoso.com', 'Office printer')(context);
  await press(context, 'On for this mailbox', 'radio');
  const [save] = await atDesk(context).findAllByRole('button', { name: 'Save' });
  await user.click(save as HTMLElement);
  await expect(await atDesk(context).findByText('Your changes have been saved.')).toBeVisible();
});

export const BlockUser = deskStory({}, async (context) => {
  await at('admin.microsoft.com/users/printer@contoso.com', 'Office printer')(context);
  await press(context, 'Block this user from signing in', 'checkbox');
  const saves = await atDesk(context).findAllByRole('button', { name: 'Save' });
  await user.click(saves.at(-1) as HTMLElement);
  await dialog(context, 'Block this user from signing in?');
});

/** A policy from a template, then its own page (G30). */
export const PolicyMade = deskStory({}, async (context) => {
  await at('entra.microsoft.com/conditionalaccess/policies/new', 'New policy from template')(context);
  await press(context, 'Create');
  await atDesk(context).findByRole('heading', { level: 3, name: 'Block device code flow' });
  await expect(await atDesk(context).findByText('The policy has been created.')).toBeVisible();
});

export const WrongNumber = deskStory({}, async (context) => {
  await at('admin.exchange.microsoft.com/mailboxes/printer@contoso.com', 'printer@contoso.com')(context);
  const field = await atDesk(context).findByRole('textbox', { name: /maximum size/ });
  await user.clear(field);
  await press(context, 'Save');
  await waitFor(() => expect(field).toHaveFocus());
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

export const Application = deskStory({}, async (context) => {
  await at('entra.microsoft.com/enterpriseapps', 'Enterprise applications')(context);
  await press(context, /Faceplate printer email/);
  await atDesk(context).findByRole('heading', { level: 3, name: 'Faceplate printer email' });
});

export const RevokePermission = deskStory({}, async (context) => {
  await at('entra.microsoft.com/enterpriseapps', 'Enterprise applications')(context);
  await press(context, /Faceplate printer email/);
  await press(context, 'Revoke permission: For the whole organization');
  await dialog(context, 'Revoke this permission?');
});

export const SignInLogs = deskStory(
  { scenario: 'password-changed', commands: [{ type: 'scan.start', scan: practiceScan }], passes: 60_000 },
  async (context) => {
    // The panel says that the sign-in has ended, and waits.
    await press(context, 'OK');
    await at('entra.microsoft.com/signinlogs', 'Sign-in logs')(context);
    await expect(await atDesk(context).findByText('50173')).toBeVisible();
  },
);

export const Dark = deskStory(
  { commands: [{ type: 'theme.set', theme: 'dark' }] },
  at('entra.microsoft.com', 'Properties'),
);
export const HighContrast = deskStory(
  { commands: [{ type: 'theme.set', theme: 'high-contrast' }] },
  at('admin.microsoft.com/users/printer@contoso.com', 'Office printer'),
);
export const Phone = deskStory({ phone: true }, at('admin.microsoft.com/users/printer@contoso.com', 'Office printer'));
