import type { StoryObj } from '@storybook/preact-vite';
import { expect, waitFor, within } from 'storybook/test';
import { browserApp } from '../../src/core/cloud/entra/contoso.ts';
import type { SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import { panelSizes } from '../../src/core/device/profile.ts';
import type { Command } from '../../src/core/protocol.ts';
import { practiceUserPassword } from '../../src/core/scenario/print-admin-starts.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { I18nProvider } from '../../src/i18n/t.tsx';
import { authorizeSurface } from '../../src/surfaces/microsoft/authorize/authorize.tsx';
import { OwnBrowserContext } from '../../src/surfaces/microsoft/authorize/own-browser.ts';
import { requestOf } from '../../src/surfaces/microsoft/authorize/request.ts';
import { logoutSurface } from '../../src/surfaces/microsoft/logout/logout.tsx';
import { SurfaceWindow } from '../../src/ui/boot.tsx';
import { allSizes } from './sizes.ts';
import { carryOut, type Stage } from './stage.ts';
import './story-window.css';

const site = 'https://practice.example/';

/** What To My Email asks for. */
const asked = {
  client_id: browserApp.clientId,
  response_type: 'code',
  response_mode: 'fragment',
  redirect_uri: `${site}panel/`,
  scope: browserApp.scopes.join(' '),
  state: 'state-of-the-story',
  nonce: 'nonce-of-the-story',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
  prompt: 'select_account',
};

/** Address of the page for this request. */
export const addressOf = (request: Readonly<Record<string, string>> = asked): string =>
  `${site}microsoft/authorize/?${new URLSearchParams(request)}`;
export const foreignAddress = addressOf({ ...asked, redirect_uri: 'https://elsewhere.example/panel/' });

export const step = (input: SignInInput): Command => ({ type: 'authorize.step', input });
export const cancel = step({ type: 'cancel' });

/** Somebody logs in at the panel and selects To My Email. */
const atMyEmail = (userId: string): readonly Command[] => [
  { type: 'print-admin.log-in', userId, password: practiceUserPassword },
  { type: 'panel.go', item: 'to-my-email' },
];
/** They select Sign in. */
const begun = (userId: string): readonly Command[] => [
  ...atMyEmail(userId),
  { type: 'authorize.open', request: requestOf(addressOf()) ?? {} },
];
const withAccount = (userId: string, account: string): readonly Command[] => [
  ...begun(userId),
  step({ type: 'enter-account', account }),
];
const withPassword = (userId: string, account: string): readonly Command[] => [
  ...withAccount(userId, account),
  step({ type: 'use-practice-password' }),
];
export const ways = { atMyEmail, begun, withAccount, withPassword };

interface OwnStory {
  way: readonly Command[];
  /** Heading that is drawn; a key's English words stand in the locale's file. */
  shows: string;
  scenario?: ScenarioId;
  reality?: 'guide' | 'real';
  address?: string;
  surface?: typeof authorizeSurface;
  /** What is done on the page, or has come of it; `left`: where the browsers went. */
  check?: (canvas: HTMLElement, stage: Stage, left: readonly string[]) => Promise<void>;
}

/** Everything stays on the glass, and what can be tapped can be tapped with a finger. */
async function looksRight(canvas: HTMLElement): Promise<void> {
  await waitFor(() => expect(canvas.querySelector('.icon:empty')).toBeNull());
  for (const place of canvas.querySelectorAll<HTMLElement>('.own *:not(.unseen, .unseen *)')) {
    if (place.clientWidth > 0 && getComputedStyle(place).display !== 'inline')
      await expect(place.scrollWidth, `${place.tagName}.${place.className}`).toBeLessThanOrEqual(place.clientWidth + 1);
  }
  for (const target of canvas.querySelectorAll<HTMLElement>(
    '.own button, .own summary, .own input:not([type="checkbox"])',
  ))
    await expect(Math.round(target.offsetHeight), target.textContent ?? '').toBeGreaterThanOrEqual(44);
}

/** A page of the printer's own browser on a world of its own, on the glass of each panel. */
export const ownPage = ({ way, shows, reality = 'guide', check, ...more }: OwnStory): StoryObj => {
  const { scenario = 'to-my-email-before-consent', address = addressOf(), surface = authorizeSurface } = more;
  const left: string[] = [];
  return {
    parameters: {
      stage: {
        scenario,
        want: 'authorize',
        commands: [{ type: 'email.look' }, { type: 'reality.set', reality }, ...way],
      },
    },
    render: (_, { loaded }) => {
      const { link, i18n } = loaded.stage as Stage;
      left.length = 0;
      const leaveFor = (url: string): void => void left.push(url);
      return (
        <I18nProvider i18n={i18n}>
          <OwnBrowserContext.Provider value={{ address, leaveFor, scale: 1 }}>
            {allSizes.map((size) => (
              <div key={size} class="story-window" style={{ width: `${panelSizes[size].width + 2}px` }}>
                <SurfaceWindow surface={surface} link={link} params={{ lang: i18n.language, panel: size }} />
              </div>
            ))}
          </OwnBrowserContext.Provider>
        </I18nProvider>
      );
    },
    play: async ({ canvasElement, loaded }) => {
      const stage = loaded.stage as Stage;
      const heading = stage.i18n.t(shows as 'microsoft:account.title');
      await waitFor(() =>
        expect(
          [...canvasElement.querySelectorAll('main')].map(({ textContent }) => textContent?.includes(heading)),
        ).toEqual(allSizes.map(() => true)),
      );
      await looksRight(canvasElement);
      await check?.(canvasElement, stage, left);
    },
  };
};

/** The printer is cut off. */
export const cutOff: Command = {
  type: 'surroundings.set',
  surroundings: { cable: { standard: false, additional: false } },
};

/** Presses the first button of this name once the printer is cut off: the page says that nothing arrived. */
export const pressCutOff = (key: 'microsoft:password.practice') => async (canvas: HTMLElement, stage: Stage) => {
  await carryOut(stage.link, [cutOff]);
  within(canvas)
    .getAllByRole('button', { name: stage.i18n.t(key) })[0]
    ?.click();
  await waitFor(() =>
    expect(canvas.querySelector('[role="alert"]')?.textContent).toBe(stage.i18n.t('microsoft:own.lost')),
  );
  await looksRight(canvas);
};

const myEmailOf = ({ link: { current } }: Stage) =>
  current.state === 'ready' ? (current.view.mail?.myEmail ?? null) : null;

/** The bar's way out leads back to the panel from any page, and the panel knows why. */
export const cancelOnBar = (answer: RegExp) => async (canvas: HTMLElement, stage: Stage, left: readonly string[]) => {
  within(canvas)
    .getAllByRole('button', { name: stage.i18n.t('microsoft:own.cancel') })[0]
    ?.click();
  await waitFor(() => expect(left[0]).toMatch(answer));
  // The answer says it where there is one.
  if (!left[0]?.includes('#')) await expect(myEmailOf(stage)?.problem?.reason).toBe('cancelled');
  await expect(myEmailOf(stage)?.underWay).toBe(left[0]?.includes('#'));
};

/** Whoever began it logs out in another window: the page goes, and its sign-in with it. */
export const logOutElsewhere = async (canvas: HTMLElement, stage: Stage, left: readonly string[]) => {
  await carryOut(stage.link, [{ type: 'print-admin.log-out' }]);
  await waitFor(() => expect(left).toContain(`${site}panel/`));
  await expect(canvas.textContent).not.toContain('@contoso.com');
};

/** Nobody touches anything until the panel asks; Continue and a key say that somebody is there. */
export const staysAwake = async (canvas: HTMLElement, { clock, link }: Stage) => {
  const dialogs = () => canvas.querySelectorAll('dialog[open]').length;
  const wait = async () => {
    const { current } = link;
    const seconds = current.state === 'ready' ? current.view.printer.operationTimeout.seconds : 0;
    clock.advance((seconds - 10) * 1000);
    await waitFor(() => expect(dialogs()).toBe(allSizes.length));
  };
  await wait();
  canvas.querySelector<HTMLElement>('dialog[open] button')?.click();
  await waitFor(() => expect(dialogs()).toBe(0));
  await wait();
  canvas.querySelector('.own')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  await waitFor(() => expect(dialogs()).toBe(0));
};

/** Back from a page that does not go on: the panel knows why. */
export const goBackTold =
  (reason: 'refused' | 'unreachable') => async (canvas: HTMLElement, stage: Stage, left: readonly string[]) => {
    within(canvas)
      .getAllByRole('button', { name: stage.i18n.t('microsoft:own.back') })[0]
      ?.click();
    await waitFor(() => expect(left).toEqual([`${site}panel/`]));
    await expect(myEmailOf(stage)?.problem?.reason).toBe(reason);
  };

/** Nobody is kept on a page by a cable. */
export const cancelCutOff = async (canvas: HTMLElement, stage: Stage, left: readonly string[]) => {
  await carryOut(stage.link, [cutOff]);
  await cancelOnBar(/\/panel\/$/)(canvas, stage, left);
};

export { logoutSurface };
