// A thousand users of Epson Print Admin Serverless in Web Config: how long their import takes, and how soon a key in the search field is answered.
import type { Page } from 'playwright';
import { newPrinter } from '../src/core/device/printer.ts';
import { practiceUsers } from '../src/core/scenario/print-admin-starts.ts';
import { openBrowser } from '../tests/support/browser.ts';

/** Times in ms. `key`: from a key to the next paint; `work`: what of it the page itself works, before layout. */
export interface UserTimes {
  users: number;
  import: number;
  keys: number;
  key: number;
  keyP98: number;
  work: number;
}

const wanted = 1000;
const names = ['Anna', 'Boris', 'Chen', 'Daria', 'Emma', 'Filip', 'Greta'];

/** A file of users, each with a password of which the printer makes a hash. */
function usersFile(count: number): Buffer {
  const lines = Array.from({ length: count }, (_, at) => {
    const name = `${names[at % names.length]} Example ${at}`;
    return `user${at},${name},practice-${at},${200_000 + at},Team ${at % 20},user${at}@contoso.com`;
  });
  return Buffer.from(['User ID,Display Name,Password,ID Number,Department,Email Address', ...lines].join('\r\n'));
}

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('Administrator password').fill(newPrinter.serial);
  await page.getByRole('main').getByRole('button', { name: 'OK' }).click();
  await page.getByRole('button', { name: 'Log out' }).waitFor();
}

/** From the press on Import to the word that it is done. */
async function importTime(page: Page): Promise<number> {
  const file = { name: 'users.csv', mimeType: 'text/csv', buffer: usersFile(wanted - practiceUsers.length) };
  await page.locator('input[type="file"]').setInputFiles(file);
  const button = page.getByRole('button', { name: 'Import', exact: true });
  await button.waitFor();
  const start = performance.now();
  await button.click();
  await page.locator('.saved').waitFor({ timeout: 60_000 });
  return performance.now() - start;
}

interface KeyEntry extends PerformanceEventTiming {
  interactionId: number;
}

const middle = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;

/** Types words into the search field and takes them out again, a key at a time. The browser reports no key shorter than 16 ms, and counts in steps of 8. */
async function keyTimes(page: Page): Promise<Pick<UserTimes, 'keys' | 'key' | 'keyP98' | 'work'>> {
  const field = page.getByLabel('Search');
  await field.focus();
  await page.evaluate(() => {
    const state = { paints: [] as number[], works: [] as number[], start: 0 };
    Object.assign(globalThis, { state });
    new PerformanceObserver((list) => {
      for (const { interactionId, name, duration } of list.getEntries() as KeyEntry[])
        if (interactionId && name === 'keydown') state.paints.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    // The list is drawn anew between the first listener and the last: the page does it in a microtask.
    addEventListener('input', () => Object.assign(state, { start: performance.now() }), { capture: true });
    addEventListener('input', () => state.works.push(performance.now() - state.start));
  });
  let keys = 0;
  for (const word of ['example 12', 'team 7 anna', 'user99', 'contoso'])
    for (const key of [...word, ...Array.from(word, () => 'Backspace')]) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(60);
      keys += 1;
    }
  const { paints, works } = await page.evaluate(
    () => (globalThis as never as { state: { paints: number[]; works: number[] } }).state,
  );
  const times = [...paints, ...Array<number>(Math.max(0, keys - paints.length)).fill(16)];
  return { keys, key: middle(times, 0.5), keyP98: middle(times, 0.98), work: middle(works, 0.5) };
}

/** Measures the user pages of Web Config at `url`, unthrottled: they are looked at on an office computer. */
export async function benchUsers(url: string): Promise<UserTimes> {
  await using browser = await openBrowser({ viewport: { width: 1280, height: 800 } });
  const { page } = browser;
  await page.goto(`${url}/webconfig/?scenario=to-my-email#/epson-open-platform/import-export`);
  await logIn(page);
  const took = await importTime(page);
  await page.getByRole('link', { name: 'To the list of users' }).click();
  await page.getByText(`${wanted} users`, { exact: true }).waitFor();
  return { users: wanted, import: took, ...(await keyTimes(page)) };
}

if (import.meta.main) console.log(await benchUsers(process.argv[2] ?? 'http://localhost:4600'));
