import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { pageHead } from './tools/page-head.ts';
import { projectRoot } from './tools/paths.ts';
import { serviceWorker } from './tools/service-worker-plugin.ts';
import { surfaces } from './tools/surfaces.ts';

const root = join(projectRoot, 'src/surfaces');

// Not needed without a network: licence texts and source maps.
const notOffline = /\.(txt|map)$/;

export default defineConfig({
  root,
  base: './',
  publicDir: join(projectRoot, 'public'),
  cacheDir: join(projectRoot, 'node_modules/.vite'),
  plugins: [preact(), pageHead(), serviceWorker(notOffline)],
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    outDir: join(projectRoot, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: surfaces.map(({ folder }) => join(root, folder, 'index.html')) },
  },
  server: { host: 'localhost', port: Number(process.env.PORT ?? 4600), strictPort: false },
});
