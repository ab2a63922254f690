import type { Meta } from '@storybook/preact-vite';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import { fields } from '../src/core/device/panel/fields.ts';
import { themes } from '../src/core/device/printer.ts';
import type { Language, PanelSize } from '../src/core/device/profile.ts';
import { T } from '../src/i18n/t.tsx';
import { entryOf } from '../src/surfaces/panel/keyboard/entry.ts';
import { EntryLine } from '../src/surfaces/panel/keyboard/entry-line.tsx';
import { Keyboard } from '../src/surfaces/panel/keyboard/keyboard.tsx';
import { PanelContext, usePanel } from '../src/surfaces/panel/panel-context.ts';
import { handsOf } from './support/play-row.ts';
import { AllSizes, Frame } from './support/stage-view.tsx';
import { widget } from './support/widget-story.tsx';

const meta: Meta = { title: 'Widgets/Keyboard' };
export default meta;

type PlayContext = Parameters<typeof handsOf>[0];

interface WordsProps {
  language: Language;
  only: PanelSize | undefined;
  initial?: string;
}

/** The keys of a language, whatever the panel speaks. */
function Words({ language, only, initial = '' }: WordsProps) {
  const above = usePanel();
  return (
    <PanelContext.Provider value={{ ...above, language }}>
      <AllSizes only={only} whole>
        <Keyboard field={fields['scan.subject']} label={language} initial={initial} onOk={() => true} />
      </AllSizes>
    </PanelContext.Provider>
  );
}

export const English = widget((only) => <Words language="en" only={only} />);
export const Macedonian = widget((only) => <Words language="mk" only={only} />);
export const Russian = widget((only) => <Words language="ru" only={only} />);
export const Malay = widget((only) => <Words language="ms" only={only} />);
export const Polish = widget((only) => <Words language="pl" only={only} />);
export const Uzbek = widget((only) => <Words language="uz" only={only} initial="Oʻzbekiston" />);

export const Email = widget((only) => (
  <AllSizes only={only} whole>
    <Keyboard field={fields['scan.to']} label="Email" onOk={() => true} />
  </AllSizes>
));

/** What is wrong stands in the entry's box where the panel is low. */
export const Refused = widget((only) => (
  <AllSizes only={only} whole>
    <Keyboard
      field={fields['scan.to']}
      label="Email"
      initial="anna@contoso"
      problem={<T k="ipv4-problem.not-an-address" />}
      onOk={() => true}
    />
  </AllSizes>
));

const panels = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.panel')];

/** Clicks on a key of each panel in turn, as a screen reader does: with no pointer, whose touch would close what is open elsewhere. */
async function clickOnEach(root: HTMLElement, name: string | RegExp): Promise<void> {
  for (const panel of panels(root)) await fireEvent.click(within(panel).getByRole('button', { name }));
}

/** What is typed on the first panel. */
const typed = (root: HTMLElement): string => root.querySelector('.entry-text')?.textContent ?? '';

export const FormsOfALetter = {
  ...widget((only) => <Words language="pl" only={only} />),
  play: async ({ canvasElement, loaded }: PlayContext) => {
    const { word } = handsOf({ canvasElement, loaded });
    // Where Polish letters fill a low panel, the key is among the digits.
    for (const panel of panels(canvasElement)) {
      const accents = new RegExp(`${word({ key: 'keyboard.accents' })}$`);
      if (within(panel).queryByRole('button', { name: accents }) === null)
        await fireEvent.click(
          within(panel).getByRole('button', { name: new RegExp(`${word({ key: 'keyboard.digits' })}$`) }),
        );
      await fireEvent.click(await within(panel).findByRole('button', { name: accents }));
      await fireEvent.click(await within(panel).findByRole('button', { name: 'o' }));
    }
    for (const panel of panels(canvasElement))
      await expect(
        await within(panel).findByRole('dialog', { name: word({ key: 'keyboard.forms', values: { letter: 'o' } }) }),
      ).toBeVisible();
  },
};

export const LettersOfAnotherLanguage = {
  ...widget((only) => <Words language="ru" only={only} />),
  play: async ({ canvasElement, loaded }: PlayContext) => {
    const name = handsOf({ canvasElement, loaded }).word({ key: 'keyboard.languages' });
    await clickOnEach(canvasElement, name);
    for (const panel of panels(canvasElement)) {
      const dialog = within(await within(panel).findByRole('dialog', { name }));
      await expect(dialog.getByRole('button', { name: 'Русский', pressed: true })).toBeVisible();
      await expect(dialog.getAllByRole('button')).toHaveLength(6);
    }
  },
};

/** A name in another alphabet than the panel's, and back. */
export const NameInAnotherAlphabet = {
  ...widget(() => <Words language="en" only="4.3" />),
  play: async ({ canvasElement, loaded }: PlayContext) => {
    const hands = handsOf({ canvasElement, loaded });
    const another = async (autonym: string): Promise<void> => {
      await hands.tap('keyboard.languages');
      await hands.press(autonym);
    };
    await another('Македонски');
    await hands.tap('keyboard.shift');
    await hands.press('Ѓ');
    await hands.press('о');
    await another('Oʻzbekcha');
    await hands.tap('keyboard.shift');
    await hands.press('Oʻ');
    await hands.press('gʻ');
    await expect(typed(canvasElement)).toBe('ЃоOʻgʻ');
    await hands.tap('keyboard.delete');
    await expect(typed(canvasElement)).toBe('ЃоOʻ');
    await expect(
      hands.page.getByText(hands.word({ key: 'value.characters', values: { used: 4, limit: 128 } })),
    ).toBeVisible();
  },
};

const hold = async (key: HTMLElement): Promise<void> => {
  await fireEvent.pointerDown(key, { button: 0, isPrimary: true, pointerId: 1 });
};

/** A key that is held shows its forms; a tap outside, Escape or a choice closes them. */
export const HeldKey = {
  ...widget(() => <Words language="pl" only="4.3" />),
  play: async ({ canvasElement, loaded }: PlayContext) => {
    const hands = handsOf({ canvasElement, loaded });
    const isOpen = () => hands.page.queryByRole('dialog') !== null;
    const holdA = async (): Promise<void> => {
      const key = await hands.page.findByRole('button', { name: 'a' });
      await hold(key);
      await waitFor(() => expect(isOpen()).toBe(true));
      await fireEvent.pointerUp(key, { button: 0, isPrimary: true, pointerId: 1 });
      await fireEvent.click(key, { detail: 1 });
    };
    await holdA();
    const first = hands.page.getAllByRole('button', { name: 'ą' }).at(-1);
    await expect(first).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(isOpen()).toBe(false));
    await expect(typed(canvasElement)).toBe('á');
    await waitFor(() => expect(canvasElement.querySelector('.entry-text')).toHaveFocus());

    await holdA();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(isOpen()).toBe(false));
    await holdA();
    const layer = canvasElement.querySelector('.popup-layer');
    if (layer !== null) await userEvent.click(layer);
    await waitFor(() => expect(isOpen()).toBe(false));
    await expect(typed(canvasElement)).toBe('á');

    // A tap that is no hold types the letter; capitals have capital forms.
    await hands.press('a');
    await hands.tap('keyboard.shift');
    const capital = await hands.page.findByRole('button', { name: 'O' });
    await hold(capital);
    await waitFor(() => expect(isOpen()).toBe(true));
    await userEvent.click(hands.page.getAllByRole('button', { name: 'Ö' }).at(-1) ?? capital);
    await expect(typed(canvasElement)).toBe('áaÖ');
    await hands.press('a');
  },
};

/** An address in three taps and a name, then nothing more fits. */
export const AddressInFewTaps = {
  ...widget(() => (
    <Frame size="4.3" whole>
      <Keyboard field={fields['scan.to']} label="Email" onOk={() => true} />
    </Frame>
  )),
  play: async ({ canvasElement, loaded }: PlayContext) => {
    const hands = handsOf({ canvasElement, loaded });
    await hands.type('anna');
    await hands.press('@contoso.com');
    await expect(typed(canvasElement)).toBe('anna@contoso.com');
    await hands.tap('keyboard.shift');
    await hands.press('@outlook.com');
    await expect(typed(canvasElement)).toBe('anna@contoso.com@outlook.com');
    for (let times = 0; times < 12; times += 1) await hands.tap('keyboard.delete');
    await expect(typed(canvasElement)).toBe('anna@contoso.com');
  },
};

export const Letters = widget((only) => (
  <AllSizes only={only} whole>
    <Keyboard
      field={fields['password.next']}
      label="Letters"
      hint={<T k="admin.rule" values={{ min: 8, max: 20 }} />}
      onOk={() => true}
    />
  </AllSizes>
));

export const Addresses = widget((only) => (
  <AllSizes only={only} whole>
    <Keyboard
      field={fields['ipv4.address']}
      label="Address"
      initial="192.168.1.43"
      hint={<T k="ipv4-problem.not-an-address" />}
      onOk={() => true}
    />
  </AllSizes>
));

export const Themes = widget((only) => (
  <>
    {themes.map((theme) => (
      <AllSizes key={theme} only={only ?? '7'} whole theme={theme}>
        <Keyboard field={fields['password.next']} label={theme} problem={<T k="admin.wrong" />} onOk={() => true} />
      </AllSizes>
    ))}
  </>
));

export const MaskedEntry = widget((only) => (
  <AllSizes only={only}>
    <div class="keyboard keyboard-text story-entries">
      {[
        { name: 'Masked', shown: false, echo: null },
        { name: 'Last one readable', shown: false, echo: 8 },
        { name: 'Shown', shown: true, echo: null },
      ].map(({ name, shown, echo }) => (
        <EntryLine
          key={name}
          entry={entryOf('Practice-2026')}
          label={name}
          describedBy=""
          secret
          shown={shown}
          echo={echo}
          edit={() => {}}
          onShow={() => {}}
        />
      ))}
    </div>
  </AllSizes>
));

/** Every page of the keys, turned by the keys themselves. */
export const PagesOnALowPanel = {
  ...widget(() => (
    <Frame size="4.3" whole>
      <Keyboard field={fields['password.next']} label="Letters" onOk={() => true} />
    </Frame>
  )),
  play: async (context: Parameters<typeof handsOf>[0]) => {
    const hands = handsOf(context);
    await hands.carryOut({ page: 'keyboard.digits' });
    await hands.press('@');
    await hands.carryOut({ page: 'keyboard.more' });
    await hands.press('{');
    await hands.carryOut({ page: 'keyboard.letters' });
    await hands.type('Ab');
    await expect(
      hands.page.getByText(hands.word({ key: 'value.characters', values: { used: 4, limit: 20 } })),
    ).toBeVisible();
  },
};
