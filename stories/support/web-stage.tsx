import type { StoryContext, StoryObj } from '@storybook/preact-vite';
import { configure, expect, userEvent, waitFor, within } from 'storybook/test';
import { newPrinter, startTime } from '../../src/core/device/printer.ts';
import { type Language, languages, panelSizes } from '../../src/core/device/profile.ts';
import type { Command, WorldView } from '../../src/core/protocol.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { type DisplayLanguage, type I18n, type Key, loadI18n, type ValuesArgument } from '../../src/i18n/i18n.ts';
import { I18nProvider } from '../../src/i18n/t.tsx';
import { connectInPage } from '../../src/link/in-page.ts';
import type { WorldLink } from '../../src/link/link.ts';
import { memoryStore } from '../../src/link/memory-store.ts';
import { settled } from '../../src/link/settled.ts';
import { type SimulatedClock, simulatedClock, simulatedPorts } from '../../src/link/simulated-clock.ts';
import { PanelPicture } from '../../src/surfaces/webconfig/status/panel-snapshot.tsx';
import { webconfigSurface } from '../../src/surfaces/webconfig/webconfig.tsx';
import { SurfaceWindow } from '../../src/ui/boot.tsx';
import { carryOut } from './stage.ts';
import { StageView } from './stage-view.tsx';

// The whole page in every message would hide what the message says.
configure({ getElementError: (message) => new Error(message ?? 'Not found.') });

/** What a story of Web Config starts from. */
export interface WebWish {
  scenario?: ScenarioId;
  /** The page's path; the first page where it is left out. */
  path?: string;
  commands?: readonly Command[];
  /** ms that pass after the commands: a job fails, a code expires. */
  passes?: number;
  /** Nobody logs in: what everybody may see. */
  loggedOut?: boolean;
  /** The language of the person, whatever the toolbar says. */
  language?: Language;
  /** 800 × 600, or a phone of 390 × 844; without it 1280 × 800. */
  window?: 'small' | 'phone';
}

export interface WebStage {
  link: WorldLink;
  clock: SimulatedClock;
  i18n: I18n;
}

const sizes = { wide: [1280, 800], small: [800, 600], phone: [390, 844] } as const;

/** Windows that Web Config has to fit into. */
export const webViewports = {
  options: Object.fromEntries(
    Object.entries(sizes).map(([name, [width, height]]) => [
      name,
      { name: `${width} × ${height}`, styles: { width: `${width}px`, height: `${height}px` } },
    ]),
  ),
};

async function setUp(wish: WebWish, language: DisplayLanguage): Promise<WebStage> {
  const { scenario = 'signed-in', commands = [], passes = 0, path } = wish;
  const clock = simulatedClock(startTime);
  const link = connectInPage({ ports: simulatedPorts(1, clock), store: memoryStore(), scenario, want: 'web' });
  const { languageFor = (given: DisplayLanguage) => given, namespaces } = webconfigSurface;
  const words = loadI18n(languageFor(language, null), { namespaces: ['panel', ...namespaces] });
  const [i18n] = await Promise.all([words, settled(link), import('../../src/core/email-engine.ts')]);
  // The printer speaks the story's language: a change of address must not bring another.
  const spoken = languages.find((each) => each === language);
  await carryOut(link, [
    { type: 'email.look' },
    ...(spoken === undefined ? [] : [{ type: 'language.choose', language: spoken } as const]),
    ...commands,
  ]);
  if (passes > 0) clock.advance(passes);
  // Storybook lets links open in the window around the story; those of Web Config lead within the page.
  document.querySelector('base')?.removeAttribute('target');
  history.replaceState(history.state, '', path === undefined ? '#/' : `#/${path}`);
  return { link, clock, i18n };
}

/** A person at the page: everything is found by its name, in the story's language. */
export function atWeb(canvasElement: HTMLElement, { link, clock, i18n }: WebStage) {
  // What is said over the page stands in the same canvas.
  const page = within(canvasElement);
  const user = userEvent.setup();
  const word = <K extends Key>(key: K, ...values: ValuesArgument<K>): string => i18n.t(key, ...values);
  // A text may be drawn in pieces, so that it breaks well.
  const see = (text: string) =>
    waitFor(() => {
      const seen = [...canvasElement.querySelectorAll('[data-i18n]')].find(({ textContent }) => textContent === text);
      if (seen === undefined) throw new Error(`“${text}” is not on the page.`);
      return expect(seen).toBeVisible();
    });
  const press = async (name: string, role: 'button' | 'link' = 'button') =>
    user.click(await page.findByRole(role, { name }));
  const type = async (label: string, text: string) => {
    const field = await page.findByLabelText(label);
    await user.clear(field);
    if (text !== '') await user.type(field, text);
  };
  const hands = {
    page,
    user,
    word,
    see,
    press,
    type,
    choose: async (label: string, option: string) => user.selectOptions(await page.findByLabelText(label), option),
    heading: (name: string) =>
      waitFor(() => expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(name)),
    view: (): WorldView => {
      if (link.current.state !== 'ready') throw new Error('The world is not ready.');
      return link.current.view;
    },
    pass: (ms: number) => clock.advance(ms),
    /** Something happens elsewhere: in the room, at the Microsoft pages. */
    happens: (...commands: readonly Command[]) => carryOut(link, commands),
    /** Log in with the initial password, OK (G08). */
    logIn: async (password = newPrinter.serial) => {
      await type(word('webconfig:log-in.password'), password);
      await press(word('webconfig:action.ok'));
    },
    /** Signs in at the Microsoft pages with the code that is shown, as the account (G14-G17). */
    signIn: (account: string) => signIn(link, account),
  };
  return hands;
}

/** Answers each of the Microsoft pages as it comes, until one ends it. */
async function signIn(link: WorldLink, account: string): Promise<void> {
  const mail = () => (link.current.state === 'ready' ? link.current.view.mail : null);
  const waiting = mail()?.signIn;
  if (waiting?.state !== 'waiting') throw new Error('The printer shows no code.');
  const step = (input: Extract<Command, { type: 'microsoft.step' }>['input']) =>
    carryOut(link, [{ type: 'microsoft.step', input }]);
  await carryOut(link, [{ type: 'microsoft.open' }]);
  await step({ type: 'enter-code', code: waiting.userCode });
  const answers: Readonly<Record<string, () => Promise<void>>> = {
    pick: () => step({ type: 'use-other-account' }),
    account: () => step({ type: 'enter-account', account }),
    password: () => step({ type: 'use-practice-password' }),
    consent: () => step({ type: 'accept', organization: true }),
    confirm: () => step({ type: 'confirm' }),
    'stay-signed-in': () => step({ type: 'stay-signed-in', yes: false }),
  };
  for (let pages = 0; pages < 10; pages += 1) {
    const answer = answers[mail()?.page?.page ?? ''];
    if (answer === undefined) return;
    await answer();
  }
}

export type Hands = ReturnType<typeof atWeb>;

/** Nothing sticks out of the window, and no text is cut off. */
async function fits(canvasElement: HTMLElement): Promise<void> {
  const { scrollWidth, clientWidth } = document.documentElement;
  await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  const cut = [...canvasElement.querySelectorAll<HTMLElement>('.web *')].filter(
    (element) =>
      element.closest('.unseen, [hidden], .snapshot-room, select') === null &&
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + 1 &&
      !(element instanceof HTMLInputElement),
  );
  await expect(cut.map(({ className, textContent }) => `${className}: ${textContent}`)).toEqual([]);
}

type PlayContext = Pick<StoryContext, 'canvasElement'> & { loaded: Record<string, unknown> };

/** A story of Web Config on a world of its own; its end is looked at in the window that it names. */
export function webStory(wish: WebWish, play?: (hands: Hands, context: PlayContext) => Promise<void>): StoryObj {
  return {
    globals: { viewport: { value: wish.window ?? 'wide' } },
    loaders: [
      async ({ globals }) =>
        ({ web: await setUp(wish, wish.language ?? (globals.language as DisplayLanguage)) }) as Record<string, unknown>,
    ],
    render: (_, { loaded, globals }) => {
      const stage = loaded.web as WebStage;
      const { link, i18n } = stage;
      return (
        <I18nProvider i18n={i18n}>
          <PanelPicture.Provider
            value={({ width }) => (
              <StageView
                stage={{ link, i18n, wish: {} }}
                size={Object.entries(panelSizes).find(([, size]) => size.width === width)?.[0] as '7'}
              />
            )}
          >
            <SurfaceWindow
              surface={webconfigSurface}
              link={link}
              params={wish.language === undefined ? { lang: globals.language as DisplayLanguage } : {}}
            />
          </PanelPicture.Provider>
        </I18nProvider>
      );
    },
    play: async (context) => {
      const { canvasElement, loaded } = context;
      const hands = atWeb(canvasElement, loaded.web as WebStage);
      await waitFor(() => expect(canvasElement.querySelector('.web h1')).not.toBeNull());
      if (wish.loggedOut !== true) await logIn(hands);
      await play?.(hands, context);
      // Pages and rarer icons come with files of their own.
      await waitFor(() => expect(canvasElement.querySelector('.web .icon:empty')).toBeNull());
      await waitFor(() => expect(canvasElement.querySelector('.content > :nth-child(2), .unreachable')).not.toBeNull());
      await fits(canvasElement);
    },
  };
}

/** On a page for all the way in is at the top; elsewhere the page asks by itself. */
async function logIn(hands: Hands): Promise<void> {
  const { page, press, word } = hands;
  if (page.queryByLabelText(word('webconfig:log-in.password')) === null)
    await press(word('webconfig:action.log-in'), 'link');
  await hands.logIn();
  await page.findByRole('button', { name: word('webconfig:action.log-out') });
}
