import type { StoryObj } from '@storybook/preact-vite';
import { expect, waitFor } from 'storybook/test';
import type { CloudChange } from '../../src/core/cloud/changes.ts';
import type { Reality, SignInInput, SignInPage } from '../../src/core/cloud/entra/sign-in.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { I18nProvider } from '../../src/i18n/t.tsx';
import { microsoftSurface } from '../../src/surfaces/microsoft/microsoft.tsx';
import { SurfaceWindow } from '../../src/ui/boot.tsx';
import { type Stage, shownCode } from './stage.ts';
import './story-window.css';

export const admin = 'admin@contoso.com';
export const anna = 'anna@contoso.com';
const domain = 'contoso.com';

export const changed = (change: CloudChange): Command => ({ type: 'cloud.change', change });
export const tenant = (set: Extract<CloudChange, { of: 'tenant' }>['set']): Command =>
  changed({ of: 'tenant', domain, set });
export const mfaOn: Command = changed({
  of: 'policy',
  domain,
  id: 'mfa',
  policy: { id: 'mfa', name: 'Require multifactor authentication', on: true, excluded: [], control: 'require-mfa' },
});

const step = (input: SignInInput): Command => ({ type: 'microsoft.step', input });

/** The printer shows a code, a person opens the page. */
const begun: readonly Command[] = [
  ...atWebConfig({ type: 'email-sign-in.start', service: 'exchange-online' }),
  { type: 'microsoft.open' },
];
const withCode: readonly Command[] = [...begun, step({ type: 'enter-code', code: shownCode })];
const withAccount = (account: string): readonly Command[] => [...withCode, step({ type: 'enter-account', account })];
const withPassword = (account: string): readonly Command[] => [
  ...withAccount(account),
  step({ type: 'use-practice-password' }),
];
/** The pages that the guide leaves out, where they come. */
const through = (yes: boolean): readonly Command[] => [
  step({ type: 'stay-signed-in', yes }),
  step({ type: 'confirm' }),
];
export const ways = { begun, withCode, withAccount, withPassword, through, step };

export interface PageStory {
  /** The page that the way leads to. */
  page: SignInPage;
  way: readonly Command[];
  scenario?: ScenarioId;
  reality?: Reality;
}

/** Nothing is wider than its place, and something can be done. */
async function looksRight(canvas: HTMLElement, page: SignInPage): Promise<void> {
  await waitFor(() => expect(canvas.querySelectorAll('.ms-card').length).toBe(2));
  await waitFor(() => expect(canvas.querySelector('.icon:empty')).toBeNull());
  for (const place of canvas.querySelectorAll<HTMLElement>('.ms *:not(.unseen, .unseen *)')) {
    if (place.clientWidth > 0 && getComputedStyle(place).display !== 'inline')
      await expect(place.scrollWidth, `${place.tagName}.${place.className}`).toBeLessThanOrEqual(place.clientWidth + 1);
  }
  for (const card of canvas.querySelectorAll('.ms-card'))
    await expect(card.querySelectorAll('button').length, `ways on or back from ${page}`).toBeGreaterThan(0);
}

/** A page of a sign-in on a world of its own, in a wide window and in a phone's. */
export const page = ({ page: wanted, way, scenario = 'first-sign-in', reality = 'guide' }: PageStory): StoryObj => ({
  parameters: {
    stage: {
      scenario,
      want: 'microsoft',
      commands: [{ type: 'email.look' }, { type: 'reality.set', reality }, ...way],
    },
  },
  render: (_, { loaded }) => {
    const { link, i18n } = loaded.stage as Stage;
    return (
      <I18nProvider i18n={i18n}>
        {['wide', 'narrow'].map((width) => (
          <div key={width} class={`story-window story-window-${width}`}>
            <SurfaceWindow surface={microsoftSurface} link={link} params={{ lang: i18n.language }} />
          </div>
        ))}
      </I18nProvider>
    );
  },
  play: async ({ canvasElement, loaded }) => {
    const { current } = (loaded.stage as Stage).link;
    await expect(current.state === 'ready' && current.view.mail?.page?.page).toBe(wanted);
    await looksRight(canvasElement, wanted);
  },
});
