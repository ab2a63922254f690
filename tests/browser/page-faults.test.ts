// The sweep's own eyes: each planted fault is seen, and a page without faults is left alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { type OpenBrowser, openBrowser } from '../support/browser.ts';
import { pageFaults } from '../support/page-faults.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser({ viewport: { width: 480, height: 272 } });
});
afterAll(() => browser.close());

const page = (content: string): string =>
  `<!doctype html><html lang="en"><head><title>Planted</title><style>body { margin: 0; font: 16px sans-serif } .panel { position: relative; width: 480px; height: 272px; overflow: hidden } button { min-height: 48px; min-width: 48px }</style></head><body><main class="panel">${content}</main></body></html>`;

const faultsOf = async (content: string): Promise<string[]> => {
  await browser.page.setContent(page(content));
  return pageFaults(browser.page, '.panel');
};

test('a page without faults has none', async () => {
  expect(await faultsOf('<h1>Settings</h1><button>Back</button><p>All is well.</p>')).toEqual([]);
});

test.each([
  [
    'a word cut at the side',
    '<p style="width: 60px; overflow: hidden; white-space: nowrap">Extraordinarily</p>',
    'too wide for its box',
  ],
  [
    'lines cut at the bottom',
    '<p style="height: 20px; overflow: hidden">One line<br>and another</p>',
    'cut at the bottom',
  ],
  [
    'a text that leaves its button',
    '<button style="width: 60px; padding: 0; white-space: nowrap">Extraordinarily long</button>',
    'text leaves its box',
  ],
  [
    'a text that leaves the panel',
    '<p style="position: absolute; left: 440px; white-space: nowrap; overflow: visible">Out of sight</p>',
    'text leaves',
  ],
  [
    'an ellipsis',
    '<p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Extraordinarily</p>',
    'ellipsis',
  ],
  ['a small target', '<button style="min-width: 0; width: 30px">X</button>', 'target 30 × 48'],
  [
    'one button on another',
    '<button style="position: absolute; top: 0">One</button><button style="position: absolute; top: 20px">Two</button>',
    'one on the other',
  ],
])('%s is seen', async (_, content, fault) => {
  expect((await faultsOf(content)).join('\n')).toContain(fault);
});

test('a text in a list that scrolls is no fault', async () => {
  expect(
    await faultsOf('<ul style="height: 100px; overflow-y: auto">'.concat('<li>Row</li>'.repeat(30), '</ul>')),
  ).toEqual([]);
});

test('missing words are seen', async () => {
  await browser.page.setContent(page('<p>panel:menu.none</p>'));
  await browser.page.evaluate(() => {
    document.documentElement.dataset.missingKeys = 'panel:menu.none';
  });
  expect(await pageFaults(browser.page, '.panel')).toEqual(['missing words: panel:menu.none']);
});

test('axe sees a weak contrast, a button without a name and a target too small for WCAG', async () => {
  await browser.page.setContent(
    page(
      '<p style="color: #bbb; background: #fff">Faint</p><button></button><button style="min-width: 0; min-height: 0; width: 10px; height: 10px; padding: 0" aria-label="Tiny"></button><button style="min-width: 0; min-height: 0; width: 10px; height: 10px; padding: 0" aria-label="Tiny too"></button>',
    ),
  );
  const found = (await axeViolations(browser.page)).join('\n');
  for (const rule of ['color-contrast', 'button-name', 'target-size']) expect(found).toContain(rule);
});
