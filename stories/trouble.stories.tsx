import type { Meta, StoryContext, StoryObj } from '@storybook/preact-vite';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { expect, fn } from 'storybook/test';
import { panelSizes } from '../src/core/device/profile.ts';
import { scenarioIds } from '../src/core/scenario/scenario-ids.ts';
import { snapshotVersion } from '../src/core/scenario/snapshot.ts';
import type { DisplayLanguage } from '../src/i18n/languages.ts';
import { displayLanguages } from '../src/i18n/languages.ts';
import { I18nProvider } from '../src/i18n/t.tsx';
import type { LinkState, WorldLink } from '../src/link/link.ts';
import { screenIds } from '../src/ui/screen-ids.ts';
import { showFailure } from '../src/ui/trouble/failure.tsx';
import { Trouble } from '../src/ui/trouble/trouble.tsx';
import { showUnknownParams } from '../src/ui/trouble/unknown-params.tsx';
import { handsOf } from './support/play-row.ts';
import type { Stage } from './support/stage.ts';

const meta: Meta = { title: 'Widgets/Trouble pages' };
export default meta;

/** A page that draws itself into an element. */
function Page({ show }: { show: (root: HTMLElement) => Promise<void> }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => void (root.current && show(root.current)), [show]);
  return <div ref={root} />;
}

const hasHeading = async ({ canvas }: Pick<StoryContext, 'canvas'>): Promise<void> => {
  await expect(await canvas.findByRole('heading', { level: 1 })).toBeVisible();
};

export const UnknownLink: StoryObj = {
  render: (_, { globals }) => (
    <Page
      show={(root) =>
        showUnknownParams(root, globals.language as DisplayLanguage, [
          { name: 'lang', value: 'xx', known: displayLanguages },
          { name: 'panel', value: '12', known: Object.keys(panelSizes) },
          { name: 'scenario', value: 'on-fire', known: scenarioIds },
          { name: 'screen', value: 'attic', known: screenIds },
        ])
      }
    />
  ),
  play: async (context) => {
    await hasHeading(context);
    await expect(await context.canvas.findByRole('link', { name: /wifi-only/ })).toBeVisible();
  },
};

export const DidNotStart: StoryObj = {
  render: () => <Page show={(root) => showFailure(root, new Error('The worker could not be loaded.'))} />,
  play: hasHeading,
};

export const Damaged: StoryObj = { parameters: { stage: { stored: '{"format":"something else"}' } }, play: hasHeading };

export const FutureVersion: StoryObj = {
  parameters: { stage: { stored: JSON.stringify({ format: 'faceplate-world', version: snapshotVersion + 1 }) } },
  play: hasHeading,
};

/** The person starts afresh, and the panel is there. */
export const StartedAfresh: StoryObj = {
  parameters: { stage: { stored: 'torn' } },
  play: async (context) => {
    const hands = handsOf(context);
    await hands.tap('app:store.fresh');
    await hands.sees('home');
  },
};

interface LinkArgs {
  takeOver: () => Promise<void>;
}

const inState = (state: Extract<LinkState, { state: 'elsewhere' | 'no-store' | 'failed' }>): StoryObj<LinkArgs> => ({
  args: { takeOver: fn(async () => {}) },
  render: (args, { loaded }) => {
    const { i18n, link } = loaded.stage as Stage;
    const other = { ...link, current: state, takeOver: args.takeOver, retry: async () => {} } as unknown as WorldLink;
    return (
      <I18nProvider i18n={i18n}>
        <Trouble link={other} state={state} />
      </I18nProvider>
    );
  },
  play: hasHeading,
});

export const NoStore = inState({ state: 'no-store', detail: 'SecurityError: storage is denied' });
export const Failed = inState({ state: 'failed', detail: 'The worker stopped three times.' });
const elsewhere = inState({ state: 'elsewhere' });

/** “Continue here” takes the printer over. */
export const Elsewhere: StoryObj<LinkArgs> = {
  ...elsewhere,
  play: async (context) => {
    await hasHeading(context);
    await handsOf(context).tap('app:elsewhere.here');
    await expect(context.args.takeOver).toHaveBeenCalledOnce();
  },
};
