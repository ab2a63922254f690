import { configure, expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import type { ItemId } from '../../src/core/device/panel/menu.ts';
import type { Key } from '../../src/i18n/i18n.ts';
import type { Stage } from './stage.ts';
import type { Step } from './story-row.ts';

// The whole page in every message would hide what the message says.
configure({ getElementError: (message) => new Error(message ?? 'Not found.') });

type Word = { key: Key; values?: Record<string, string | number> | undefined };

/** Two drawings: what a fact changed is on the screen then, also where the world is nowhere else than in the page. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** A person's hands and eyes on a story's panel: everything is found by its visible name, in the story's language. */
export function handsOn(root: HTMLElement, { i18n, clock, link }: Stage) {
  const page = within(root);
  const user = userEvent.setup();
  // The keys are checked where the steps are written.
  const say = i18n.t as unknown as (key: string, values?: object) => string;
  // A value '$key' is itself a word of the panel.
  const worded = (value: string | number): string | number =>
    typeof value === 'string' && value.startsWith('$') ? say(value.slice(1)) : value;
  const word = ({ key, values = {} }: Word): string =>
    say(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, worded(value)])));

  const press = async (name: string | ((name: string) => boolean)): Promise<void> => {
    const [button] = await page.findAllByRole('button', { name });
    if (button === undefined) throw new Error(`There is no button “${String(name)}”.`);
    await user.click(button);
    await drawn();
  };

  const hands = {
    page,
    word,
    press,
    tap: (key: Key, values?: Word['values']) => press(word({ key, values })),
    see: async (key: Key, values?: Word['values']) => {
      // A text may be drawn in pieces, so that it breaks well; its key says where it stands.
      await waitFor(() => {
        const texts = [
          ...root.querySelectorAll<HTMLElement>(`[data-i18n="${key.includes(':') ? key : `panel:${key}`}"]`),
        ];
        const wanted = word({ key, values });
        const seen = texts.find(({ textContent }) => textContent === wanted);
        if (seen === undefined) throw new Error(`“${wanted}” is not on the screen.`);
        return expect(seen).toBeVisible();
      });
    },
    /** The screen is there: its id, its name as the heading, and what it loads. */
    sees: async (screen: ItemId) => {
      await waitFor(() => expect(root.querySelector('.panel')).toHaveAttribute('data-screen', screen));
      await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(word({ key: `menu.${screen}` }));
      // Screens and rarer icons come with files of their own; a picture before that would be of half a screen.
      await waitFor(() => expect(root.querySelector('main')).not.toBeEmptyDOMElement());
      await waitFor(() => expect(root.querySelector('.icon:empty')).toBeNull());
      await drawn();
    },
    /** Opens the field of that name; its button goes on with the field's value. */
    open: async (key: Key) => {
      await press((name) => name.startsWith(word({ key })));
    },
    /** Presses the keys on the panel one by one, with capitals and signs as they come. */
    type: async (text: string) => {
      for (const character of text) await pressKey(character);
    },
    pass: async (ms: number) => {
      clock.advance(ms);
      await drawn();
    },
  };

  const key = (name: string): HTMLElement | null => page.queryByRole('button', { name });
  async function pressKey(character: string): Promise<void> {
    const isCapital = /[A-Z]/.test(character);
    const isShifted = key(word({ key: 'keyboard.shift' }))?.getAttribute('aria-pressed') === 'true';
    if (/[a-z]/i.test(character) && isCapital !== isShifted) await hands.tap('keyboard.shift');
    await press(character);
  }

  const carryOut = async (step: Step): Promise<void> => {
    if ('tap' in step) await hands.tap(step.tap, step.values);
    else if ('open' in step) await hands.open(step.open);
    else if ('see' in step) await hands.see(step.see, step.values);
    else if ('type' in step) await hands.type(step.type);
    else if ('erase' in step) for (let times = 0; times < step.erase; times += 1) await hands.tap('keyboard.delete');
    else if ('page' in step) await press((name) => name.endsWith(word({ key: step.page })));
    else if ('button' in step)
      await expect(await page.findByRole('button', { name: word({ key: step.button }) })).toBeVisible();
    else if ('pass' in step) await hands.pass(step.pass);
    else {
      await page.findByRole('textbox');
      for (const character of step.keys)
        await fireEvent.keyDown(document.activeElement ?? document.body, { key: character });
      await drawn();
    }
  };
  return { ...hands, carryOut, link };
}
