// Every built page carries the Content-Security-Policy itself, so that it holds on any web host.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { cspMeta } from '../../tools/csp.ts';
import { openBrowser } from '../support/browser.ts';

const dist = inject('dist');
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

test('there are pages', () => {
  expect(pages).toContain(join('panel', 'index.html'));
});

test.for(pages)('%s has the policy before anything else, and nothing inline', (name) => {
  const html = readFileSync(join(dist, name), 'utf8');
  const policy = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1];
  expect(policy?.replaceAll('&#39;', "'")).toBe(cspMeta());
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=|javascript:|data:/);
});

test('the policy bites: inline code and foreign policies are refused', async () => {
  await using browser = await openBrowser();
  await browser.page.goto(`${inject('url')}/panel/`);
  const refused = await browser.page.evaluate(() => {
    const tries = [
      () => document.body.insertAdjacentHTML('beforeend', '<p>x</p>'),
      () => document.createElement('script').setAttribute('src', 'https://example.com/x.js'),
      () =>
        (
          globalThis as never as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('other', {}),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'allowed';
      } catch {
        return 'refused';
      }
    });
  });
  expect(refused).toEqual(['refused', 'refused', 'refused']);
});
