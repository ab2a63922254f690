import '../src/ui/tokens.css';
import '../src/ui/base.css';
import '../src/surfaces/panel/panel.css';
import '../stories/support/stories.css';
import type { Preview } from '@storybook/preact-vite';
import { render as unmount } from 'preact';
import { themes } from '../src/core/device/printer.ts';
import { panelSizes } from '../src/core/device/profile.ts';
import { scenarioIds } from '../src/core/scenario/scenario-ids.ts';
import { autonyms, displayLanguages } from '../src/i18n/languages.ts';
import { allSizes } from '../stories/support/sizes.ts';
import { StageView } from '../stories/support/stage-view.tsx';
import { type Globals, overridesOf, stageFor, strike } from '../stories/support/stages.ts';

const pseudo = { 'en-XA': 'en-XA: longer, accents', 'en-XB': 'en-XB: right to left' } as const;
const names: Readonly<Record<string, string>> = { ...autonyms, ...pseudo };

const preview: Preview = {
  initialGlobals: { language: 'en', size: 'model', theme: 'printer', scenario: 'story' } satisfies Globals,
  globalTypes: {
    language: {
      description: 'Language of the panel',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: displayLanguages.map((value) => ({ value, title: names[value] ?? value })),
      },
    },
    size: {
      description: 'Size of the panel',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          { value: 'model', title: 'Size of the model' },
          ...allSizes.map((value) => ({
            value,
            title: `${value}″, ${panelSizes[value].width} × ${panelSizes[value].height}`,
          })),
        ],
      },
    },
    theme: {
      description: 'Theme of the panel',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'printer', title: 'Theme as set on the printer' },
          ...themes.map((value) => ({ value, title: value })),
        ],
      },
    },
    scenario: {
      description: 'Scenario of the printer',
      toolbar: {
        icon: 'bookmark',
        dynamicTitle: true,
        items: [
          { value: 'story', title: 'Scenario of the story' },
          ...scenarioIds.map((value) => ({ value, title: value })),
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    options: { storySort: { order: ['Screens', 'States', 'Flows', 'Widgets', 'Languages'] } },
    a11y: {
      test: 'error',
      options: {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        // Off by default in axe, and a WCAG 2.2 AA criterion.
        rules: { 'target-size': { enabled: true } },
      },
    },
  },
  loaders: [async (context) => ({ stage: await stageFor(context) })],
  beforeEach: (context) => () => {
    // Storybook empties the page without telling Preact: listeners of a story would stay and take the keys of the next.
    unmount(null, context.canvasElement);
    strike(context.id);
  },
  render: (_, { loaded, globals }) => <StageView stage={loaded.stage} {...overridesOf(globals)} />,
};

export default preview;
