import type { StoryObj } from '@storybook/preact-vite';
import { expect } from 'storybook/test';
import type { ItemId } from '../../src/core/device/panel/menu.ts';
import { type DisplayLanguage, type I18n, loadI18n } from '../../src/i18n/i18n.ts';
import { autonyms, displayLanguages } from '../../src/i18n/languages.ts';
import { handsOn } from './hands.ts';
import type { Stage, StageWish } from './stage.ts';
import { StageView } from './stage-view.tsx';
import { overridesOf } from './stages.ts';
import { go } from './state-rows.ts';

const names: Readonly<Record<DisplayLanguage, string>> = {
  ...autonyms,
  'en-XA': 'Longer, accents (en-XA)',
  'en-XB': 'Right to left (en-XB)',
};

const loadAll = (): Promise<I18n[]> =>
  Promise.all(
    displayLanguages.map((language) => loadI18n(language, { root: null, namespaces: ['panel', 'screens', 'app'] })),
  );

/** One world drawn once in each language, the pseudo-locales last. */
export const inAllLanguages = (screen: ItemId, wish: StageWish = {}): StoryObj => ({
  // A link leads to every screen but these two: the printer shows them by itself.
  parameters: {
    stage: {
      // The smallest: most languages beside each other, least room for words.
      size: '4.3',
      ...wish,
      commands: [
        ...(wish.commands ?? []),
        ...(screen === 'first-language' ? [] : [go(screen === 'admin-sign-in' ? 'network-settings' : screen)]),
      ],
    },
  },
  loaders: [async () => ({ words: await loadAll() })],
  render: (_, { loaded, globals }) => (
    <div class="story-languages">
      {(loaded.words as I18n[]).map((i18n) => (
        <figure key={i18n.language} data-language={i18n.language}>
          <figcaption>{names[i18n.language]}</figcaption>
          <div lang={i18n.language} dir={i18n.language === 'en-XB' ? 'rtl' : 'ltr'}>
            <StageView stage={{ ...(loaded.stage as Stage), i18n }} {...overridesOf(globals)} />
          </div>
        </figure>
      ))}
    </div>
  ),
  play: async ({ canvasElement, loaded }) => {
    const words = loaded.words as I18n[];
    for (const i18n of words) {
      const figure = canvasElement.querySelector<HTMLElement>(`[data-language="${i18n.language}"]`);
      await expect(figure).not.toBeNull();
      if (figure !== null) await handsOn(figure, { ...(loaded.stage as Stage), i18n }).sees(screen);
    }
  },
});
