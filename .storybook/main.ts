import type { StorybookConfig } from '@storybook/preact-vite';
import { storyTables, tableIndexer } from './story-tables.ts';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.@(ts|tsx)'],
  experimental_indexers: (others) => [tableIndexer, ...(others ?? [])],
  // Here and not in vite.config.ts: the story tests take their plugins from here, too.
  viteFinal: (vite) => ({ ...vite, plugins: [storyTables(), ...(vite.plugins ?? [])] }),
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/preact-vite', options: {} },
  // Storybook has a Vite configuration of its own: the site's (surfaces, policy, offline copy) is not for stories.
  core: {
    builder: { name: '@storybook/builder-vite', options: { viteConfigPath: '.storybook/vite.config.ts' } },
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
  },
  staticDirs: ['../public'],
};

export default config;
