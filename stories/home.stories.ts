import type { Meta, StoryObj } from '@storybook/preact-vite';
const meta: Meta = { title: 'Flows' };
export default meta;
export const Home: StoryObj = { parameters: { stage: { scenario: 'signed-in' } }, play: async ({ canvas }) => { await canvas.findByRole('button', { name: 'Settings' }); } };
