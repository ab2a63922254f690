// Makes the PNG icons from public/icons/faceplate.svg: run `npm run icons` after a change of the drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ensureChromium } from './chromium.ts';
import { projectRoot } from './paths.ts';

const folder = join(projectRoot, 'public/icons');
const svg = readFileSync(join(folder, 'faceplate.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const size of [192, 512]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(join(folder, `faceplate-${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
