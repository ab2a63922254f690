import type { Meta } from '@storybook/preact-vite';
import { expect } from 'storybook/test';
import { fields } from '../src/core/device/panel/fields.ts';
import { themes } from '../src/core/device/printer.ts';
import { T } from '../src/i18n/t.tsx';
import { entryOf } from '../src/surfaces/panel/keyboard/entry.ts';
import { EntryLine } from '../src/surfaces/panel/keyboard/entry-line.tsx';
import { Keyboard } from '../src/surfaces/panel/keyboard/keyboard.tsx';
import { handsOf } from './support/play-row.ts';
import { AllSizes, Frame } from './support/stage-view.tsx';
import { widget } from './support/widget-story.tsx';

const meta: Meta = { title: 'Widgets/Keyboard' };
export default meta;

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
