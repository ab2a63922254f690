// Writes the table of src/core/device/jobs/scan-size.ts: makes every kind of scan in Chromium and measures it. Some two minutes.
// Run `node tools/scan-sizes.ts` after a change of the sample pages; with a folder as its argument it also keeps the files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { resolutions, sampleIds, samples, scanColors } from '../src/core/device/jobs/scan.ts';
import { ensureChromium, launchArguments } from './chromium.ts';
import { projectRoot } from './paths.ts';

const table = join(projectRoot, 'src/core/device/jobs/scan-size.ts');

type Scan = { sample: string; color: 'color' | 'gray' | 'mono'; resolution: number; pages: number };

/** A server for one empty page that can import the project's modules. */
async function moduleServer(): Promise<ViteDevServer> {
  const server = await createServer({
    root: projectRoot,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false },
    plugins: [
      {
        name: 'empty-page',
        configureServer: ({ middlewares }) => {
          middlewares.use('/empty', (_request, response) => {
            response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Scans</title>');
          });
        },
      },
    ],
  });
  return server.listen();
}

/** The bytes of a scan as Chromium makes it, in base64. */
const scanIn = (page: Page, scan: Scan): Promise<string> =>
  page.evaluate(async (wanted) => {
    const face = await new FontFace('Faceplate', 'url(/fonts/faceplate-400.woff2)').load();
    document.fonts.add(face);
    const path = '/src/ui/pdf/scan-pdf.ts';
    const { scanPdf } = (await import(path)) as typeof import('../src/ui/pdf/scan-pdf.ts');
    const bytes = await scanPdf(wanted);
    const reader = new FileReader();
    return new Promise<string>((resolve) => {
      reader.onload = () => resolve((reader.result as string).replace(/^.*,/, ''));
      reader.readAsDataURL(new Blob([bytes]));
    });
  }, scan);

async function measured(page: Page, folder: string | undefined): Promise<string> {
  const lines: string[] = [];
  for (const color of scanColors) {
    lines.push(`  ${color}: {`);
    for (const sample of sampleIds) {
      const sizes: number[] = [];
      for (const resolution of resolutions) {
        const file = Buffer.from(await scanIn(page, { sample, color, resolution, pages: samples[sample] }), 'base64');
        if (folder !== undefined) writeFileSync(join(folder, `${sample}-${color}-${resolution}.pdf`), file);
        sizes.push(file.length);
      }
      console.log(`${sample}, ${color}: ${sizes.join(', ')}`);
      lines.push(`    ${sample}: [${sizes.map((size) => size.toLocaleString('en').replaceAll(',', '_')).join(', ')}],`);
    }
    lines.push('  },');
  }
  return lines.join('\n');
}

const [folder] = process.argv.slice(2);
if (folder !== undefined) mkdirSync(folder, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'faceplate-scans-'));
const server = await moduleServer();
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: ensureChromium(),
  args: launchArguments,
});
try {
  const page = await browser.newPage();
  await page.goto(new URL('/empty', server.resolvedUrls?.local[0]).href);
  const rows = await measured(page, folder);
  const before = readFileSync(table, 'utf8');
  writeFileSync(table, before.replace(/(const sizes[^=]*= \{\n)[\s\S]*?(\n\};)/, `$1${rows}$2`));
} finally {
  await browser.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
