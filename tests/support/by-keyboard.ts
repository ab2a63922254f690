// A person without a mouse: Tab, Enter, Space, arrows and typing. Whatever has the focus must be seen to have it.
import type { Page } from 'playwright';

interface Focused {
  name: string;
  /** A ring, or a change of the border or background, is drawn around it. */
  seen: boolean;
  inView: boolean;
}

/** What has the focus: its name as assistive technology reads it, and whether it shows. Runs in the page. */
function focused(): Focused {
  const element = document.activeElement as HTMLElement | null;
  if (element === null || element === document.body) return { name: '', seen: true, inView: true };
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent).join(' ');
  const name = labelled || element.getAttribute('aria-label') || labels || element.textContent || '';
  const drawn = (of: HTMLElement): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    // A heading that the page itself has focused is no stop of the Tab key.
    seen: element.tabIndex < 0 || (element.matches(':focus-visible') && drawn(element)),
    inView: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  };
}

export class Keyboard {
  readonly page: Page;
  /** Places whose focus could not be seen. */
  readonly unseen: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  async #look(): Promise<string> {
    const { name, seen, inView } = await this.page.evaluate(focused);
    if (!seen || !inView) this.unseen.push(`${name || 'something without a name'}${inView ? '' : ' (out of view)'}`);
    return name;
  }

  /** Tab by Tab to what has this name; throws where it cannot be reached. */
  async to(name: string): Promise<void> {
    await this.page.bringToFront();
    const passed: string[] = [];
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await this.page.keyboard.press('Tab');
      const found = await this.#look();
      if (found === name) return;
      passed.push(found);
    }
    throw new Error(`Tab does not come to “${name}”: ${passed.join(' | ')}`);
  }

  async press(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press(key);
  }

  async type(name: string, text: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** A drop-down list: arrows until its value is the one that is wanted. */
  async choose(name: string, option: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press('Home');
    for (let downs = 0; downs < 20; downs += 1) {
      const chosen = await this.page.evaluate(() => {
        const list = document.activeElement as HTMLSelectElement;
        return list.selectedOptions[0]?.textContent ?? '';
      });
      if (chosen === option) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${name} does not offer “${option}”.`);
  }
}
