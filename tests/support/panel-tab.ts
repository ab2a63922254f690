// The touch panel as a person uses it, by the names that the edition prints.
import { expect } from 'vitest';
import { practiceScan } from './practice-scan.ts';
import { openTab, Tab, type TabPlace } from './tab.ts';
import { printed } from './words.ts';

const [recipient = ''] = practiceScan.to;

export class PanelTab extends Tab {
  static async open(place: TabPlace): Promise<PanelTab> {
    return new PanelTab(await openTab(place, 'panel/'), place.language);
  }

  async home(): Promise<void> {
    await this.front();
    const home = this.named(this.said('action.home'));
    if ((await home.count()) > 0) await home.first().click();
    await this.root.locator('[data-screen="home"]').waitFor();
  }

  /** Goes down the menu from Home as the guide prints the path. */
  async follow(...ids: readonly string[]): Promise<void> {
    await this.home();
    for (const id of ids) {
      const name = printed(this.language, id);
      await this.press(name);
      await this.headed(name);
    }
    // A screen that comes in a file of its own: its heading is there before its content.
    await this.main().locator('button, dl, p, section').first().waitFor();
  }

  networkStatus(last: string): Promise<void> {
    return this.follow(
      'panel.settings',
      'panel.generalSettings',
      'panel.networkSettings',
      'panel.networkStatus',
      `networkStatus.${last}`,
    );
  }

  /** Scans the page that lies there to Anna, who is among the contacts. */
  async scan(): Promise<void> {
    await this.home();
    await this.press(this.said('menu.scan-to-email'));
    await this.root.locator('[data-field="scan.to"]').click();
    await this.root.getByRole('button', { name: recipient }).first().click();
    await this.press(this.said('action.back'));
    await this.press(this.said('action.start'));
  }

  /** A message that waits for OK. */
  async message(text: string): Promise<void> {
    await this.front();
    const dialog = this.root.getByRole('dialog').or(this.root.getByRole('alertdialog'));
    await expect.poll(() => dialog.textContent()).toContain(text);
    await this.named(this.said('action.ok'), dialog).click();
    await expect.poll(() => dialog.count()).toBe(0);
  }
}
