import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { chunkGroups } from './tools/chunks.ts';
import { liveSignInDefine, readLiveSignIn } from './tools/live-sign-in.ts';
import { terserOptions } from './tools/minify.ts';
import { pageHead } from './tools/page-head.ts';
import { projectRoot } from './tools/paths.ts';
import { prune } from './tools/prune.ts';
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
  define: liveSignInDefine(readLiveSignIn()),
  // jsPDF would bring them along; nothing here turns HTML or SVG into a PDF.
  resolve: {
    alias: Object.fromEntries(
      ['html2canvas', 'dompurify', 'canvg'].map((name) => [name, join(projectRoot, 'src/ui/pdf/nothing.ts')]),
    ),
  },
  plugins: [preact(), prune(), pageHead(), serviceWorker(notOffline)],
  // Terser's output is printed anew in a worker; without this, with all its white space.
  worker: {
    format: 'es',
    plugins: () => [prune()],
    rolldownOptions: { checks: { pluginTimings: false, bundlerTimings: false }, output: { minify: true } },
  },
  build: {
    target: 'es2024',
    outDir: join(projectRoot, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    minify: 'terser',
    terserOptions,
    // What a chunk needs is in few chunks (tools/chunks.ts): lists of what to fetch ahead would cost more than they gain.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    rolldownOptions: {
      input: surfaces.map(({ folder }) => join(root, folder, 'index.html')),
      // Its advice on timings is not for who starts the panel.
      checks: { pluginTimings: false, bundlerTimings: false },
      output: {
        // Seven characters of a hash tell a hundred files apart as well as eight do, and the service worker lists them all.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups },
      },
    },
  },
  server: { host: 'localhost', port: Number(process.env.PORT ?? 4600), strictPort: false },
});
