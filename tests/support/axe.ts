// axe-core in any page, whatever its Content-Security-Policy: evaluated by the debugger, not by a script element.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that count: WCAG 2.0 to 2.2, levels A and AA (target-size is off by default in axe). */
export const axeRules: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  // What passes is not told in detail: on a large page that takes longer than the checks.
  resultTypes: ['violations'],
};

interface AxeWindow {
  axe?: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
}

/** Violations of the page as lines `rule: element: what is wrong`; empty when there are none. `within`: a CSS selector. */
export async function axeViolations(page: Page, within = 'html'): Promise<string[]> {
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) await page.evaluate(source);
  const results = await page.evaluate(
    async ([context, options]) => (globalThis as AxeWindow).axe?.run(context as ElementContext, options as RunOptions),
    [within, axeRules] as const,
  );
  if (!results) throw new Error('axe-core did not load.');
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${help}`),
  );
}
