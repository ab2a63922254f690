// A window of the product as a person uses it: by the names that are to be seen, one window in front of the others.
import type { BrowserContext, Frame, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Language } from '../../src/core/device/profile.ts';
import { appReady } from './browser.ts';
import { label, saidBy } from './words.ts';

/** What a tab is opened on. */
export interface TabPlace {
  context: BrowserContext;
  /** Of the built site, no trailing slash. */
  url: string;
  language: Language;
  scenario: string;
  /** A tab that is there already; else a new one. */
  page?: Page;
}

export class Tab {
  readonly page: Page;
  readonly language: Language;
  /** Where its contents are: the page, or a frame of it. */
  readonly root: Page | Frame;

  constructor(page: Page, language: Language, root: Page | Frame = page) {
    this.page = page;
    this.language = language;
    this.root = root;
  }

  /** A page behind another one draws a frame a second, and every click waits for frames. */
  async front(): Promise<void> {
    await this.page.bringToFront();
  }

  /** A name that the guide prints. */
  label(id: string): string {
    return label(this.language, id);
  }

  /** The product's own words. */
  said(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return saidBy(this.language, key, 'panel', values);
  }

  /** A button or a link of exactly this name. */
  named(name: string, within: Page | Frame | Locator = this.root): Locator {
    return within
      .getByRole('button', { name, exact: true })
      .or(within.getByRole('link', { name, exact: true }))
      .filter({ visible: true });
  }

  async press(name: string): Promise<void> {
    await this.front();
    await this.named(name).first().click();
  }

  heading(): Locator {
    return this.root.getByRole('heading', { level: 1 }).filter({ visible: true });
  }

  main(): Locator {
    return this.root.getByRole('main');
  }

  async headed(text: string): Promise<void> {
    await expect.poll(() => this.heading().first().textContent()).toBe(text);
  }

  /** Waits until the page says all of this. */
  async shows(...texts: readonly string[]): Promise<void> {
    await this.front();
    for (const text of texts) await expect.poll(() => this.main().textContent(), { timeout: 8000 }).toContain(text);
  }

  field(name: string): Locator {
    return this.root.getByLabel(name, { exact: true }).filter({ visible: true }).first();
  }

  async choose(field: string, option: string): Promise<void> {
    await this.front();
    await this.field(field).selectOption({ label: option });
  }

  async type(field: string, text: string): Promise<void> {
    await this.front();
    await this.field(field).fill(text);
  }

  /** Language of the page, and the words that it lacks. */
  spoken(): Promise<readonly string[]> {
    return this.root.evaluate(() => [
      document.documentElement.lang,
      document.documentElement.dataset.missingKeys ?? '',
    ]);
  }
}

/** Opens a surface of the site in a tab. */
export async function openTab({ context, url, language, scenario, page }: TabPlace, path: string): Promise<Page> {
  const opened = page ?? (await context.newPage());
  const [folder = '', hash = ''] = path.split('#');
  await opened.goto(`${url}/${folder}?scenario=${scenario}&lang=${language}${hash === '' ? '' : `#${hash}`}`);
  await appReady(opened);
  return opened;
}
