import type { Meta, StoryObj } from '@storybook/preact-vite';
import { expect } from 'storybook/test';
import { stepDuration } from '../src/core/device/check/check-steps.ts';
import type { ItemId } from '../src/core/device/panel/menu.ts';
import { newPrinter } from '../src/core/device/printer.ts';
import { autonyms, baseLanguage } from '../src/i18n/languages.ts';
import { handsOf } from './support/play-row.ts';
import { carryOut, type Stage } from './support/stage.ts';

const meta: Meta = { title: 'Flows' };
export default meta;

type Hands = ReturnType<typeof handsOf>;

/** Down the menu by visible names; each level's heading is checked. */
async function follow(hands: Hands, path: readonly ItemId[]): Promise<void> {
  for (const item of path) {
    await hands.tap(`menu.${item}`);
    await hands.sees(item);
  }
}

const toEmailServerStatus = [
  'settings',
  'general-settings',
  'network-settings',
  'network-status',
  'email-server-status',
] as const;

/** G21, G39: out of the box, a language, then the guide's way. The printer was never signed in. */
export const GuideToEmailServerStatus: StoryObj = {
  parameters: { stage: { scenario: 'factory-default' } },
  play: async (context) => {
    const hands = handsOf(context);
    await context.step('Choose the language', async () => {
      await hands.press(autonyms[baseLanguage((context.loaded.stage as Stage).i18n.language)]);
      await hands.sees('home');
    });
    await context.step('Settings > … > Email Server Status', () => follow(hands, toEmailServerStatus));
    await context.step('Read', async () => {
      await hands.see('email.current-status');
      await hands.see('email.state.not-configured');
    });
  },
};

/** G21, G40: the same way on a printer that is signed in. */
export const EmailServerStatusSignedIn: StoryObj = {
  play: async (context) => {
    const hands = handsOf(context);
    await follow(hands, toEmailServerStatus);
    await hands.see('email.state.signed-in');
    await hands.see('email.authenticated-account');
    await expect(context.canvasElement.querySelector('.status-main')).toHaveTextContent('printer@contoso.com');
  },
};

/** G20: the administrator signs in with the initial password, locks the settings and goes; then a row asks for the password. */
export const SignInAndChangeTheLock: StoryObj = {
  play: async (context) => {
    const hands = handsOf(context);
    await follow(hands, ['settings', 'general-settings', 'system-administration', 'security-settings']);
    await context.step('Sign in', async () => {
      await hands.tap('menu.admin-settings');
      await hands.sees('admin-sign-in');
      await hands.type(newPrinter.serial);
      await hands.tap('action.ok');
      await hands.sees('admin-settings');
    });
    await context.step('Lock', async () => {
      await follow(hands, ['lock-setting']);
      await hands.tap('value.on');
      await expect(hands.page.getByRole('button', { name: hands.word({ key: 'value.on' }) })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    });
    await context.step('Sign out at Home', async () => {
      await hands.tap('action.home');
      await hands.tap('action.sign-out');
      await hands.see('notice.signed-out');
    });
    await context.step('Now it is locked', async () => {
      await follow(hands, ['settings', 'general-settings']);
      const row = hands.page.getByRole('button', { name: hands.word({ key: 'menu.network-settings' }) });
      await expect(row).toHaveAccessibleDescription(hands.word({ key: 'locked' }));
      await hands.tap('menu.network-settings');
      await hands.sees('admin-sign-in');
    });
  },
};

/** A gateway of another network is refused with words that help; the cure is saved and stands in the status. */
export const ManualAddressRefusedAndCured: StoryObj = {
  play: async (context) => {
    const hands = handsOf(context);
    const enterGateway = async (before: string, after: string) => {
      await hands.open('network.gateway');
      await hands.carryOut({ erase: before.length });
      await hands.type(after);
      await hands.tap('action.ok');
    };
    await follow(hands, ['settings', 'general-settings', 'network-settings', 'network-setup']);
    await hands.tap('value.manual');
    await context.step('A gateway elsewhere', async () => {
      await enterGateway('192.168.1.1', '10.0.0.1');
      await hands.tap('action.ok');
      await hands.see('ipv4-problem.not-in-network');
    });
    await context.step('The cure', async () => {
      await enterGateway('10.0.0.1', '192.168.1.254');
      await hands.tap('action.ok');
      await hands.see('notice.saved');
    });
    await context.step('It is in force', async () => {
      await hands.tap('action.back');
      await follow(hands, ['network-status', 'wired-wifi-status']);
      await expect(await hands.page.findByText('192.168.1.254')).toBeVisible();
    });
  },
};

/** The check finds the cable; somebody plugs it in; the check passes. */
export const ConnectionCheckAndCable: StoryObj = {
  parameters: { stage: { scenario: 'cable-unplugged' } },
  play: async (context) => {
    const hands = handsOf(context);
    await follow(hands, ['connection-check']);
    await hands.tap('action.start');
    await hands.see('check.running');
    await hands.pass(5 * stepDuration);
    await hands.see('check.advice.link');
    await carryOut(hands.link, [
      { type: 'surroundings.set', surroundings: { cable: { standard: true, additional: true } } },
    ]);
    await hands.tap('action.repeat');
    await hands.see('check.running');
    await hands.pass(5 * stepDuration);
    await hands.see('check.passed');
  },
};

/** The question before the operation timeout is answered in time: the screen stays, and stays as long again. */
export const StillThere: StoryObj = {
  play: async (context) => {
    const hands = handsOf(context);
    const idle = newPrinter.operationTimeout.seconds * 1000;
    await follow(hands, ['settings', 'general-settings']);
    await hands.pass(idle - 5000);
    await hands.see('timeout.warning', { count: 5 });
    await hands.tap('action.continue');
    await hands.pass(idle - 30_000);
    await expect(hands.page.queryByRole('alertdialog')).toBeNull();
    await hands.sees('general-settings');
  },
};

/** The language is chosen on the panel: the next drawing is in it. */
export const ChangeTheLanguage: StoryObj = {
  play: async (context) => {
    const hands = handsOf(context);
    await hands.tap('menu.language');
    await hands.press(autonyms.uz);
    await expect(await hands.page.findByRole('heading', { level: 1, name: 'Til' })).toBeVisible();
    await hands.tap('action.home');
    await hands.sees('home');
  },
};
