import type { StoryObj } from '@storybook/preact-vite';
import type { ComponentChildren } from 'preact';
import { expect, waitFor } from 'storybook/test';
import type { PanelSize } from '../../src/core/device/profile.ts';
import type { Stage, StageWish } from './stage.ts';
import { WidgetView } from './stage-view.tsx';
import { overridesOf } from './stages.ts';

/** A story of something smaller than the panel. `draw` gets the size that the toolbar asks for. */
export const widget = (draw: (size: PanelSize | undefined) => ComponentChildren, stage: StageWish = {}): StoryObj => ({
  parameters: { stage },
  render: (_, { loaded, globals }) => (
    <WidgetView stage={loaded.stage as Stage} {...overridesOf(globals)}>
      {draw(overridesOf(globals).size)}
    </WidgetView>
  ),
  // Screens and rarer icons come with files of their own.
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.panel, .trouble')).not.toBeNull());
    await waitFor(() => expect(canvasElement.querySelector('.icon:empty')).toBeNull());
  },
});
