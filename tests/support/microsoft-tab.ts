// The Microsoft pages as a person with the printer's code uses them, by the names that the edition prints.
import type { Page } from 'playwright';
import type { Language } from '../../src/core/device/profile.ts';
import { appReady } from './browser.ts';
import { passwordFor } from './practice-passwords.ts';
import { openTab, Tab, type TabPlace } from './tab.ts';

export class MicrosoftTab extends Tab {
  static async open(place: TabPlace): Promise<MicrosoftTab> {
    return new MicrosoftTab(await openTab(place, 'microsoft/devicelogin/'), place.language);
  }

  /** A window that a link of Web Config has opened. */
  static async from(page: Page, language: Language): Promise<MicrosoftTab> {
    await page.waitForURL(/\/microsoft\//);
    await appReady(page);
    return new MicrosoftTab(page, language);
  }

  /** Step 8 (G14). */
  async enterCode(code: string): Promise<void> {
    await this.type(this.said('microsoft:code.field'), code);
    await this.press(this.label('microsoft.next'));
  }

  /** Step 9 (G15). */
  async enterAccount(account: string): Promise<void> {
    await this.type(this.said('microsoft:account.field'), account);
    await this.press(this.label('microsoft.next'));
  }

  /** Step 10 (G16). */
  async enterPassword(account: string): Promise<void> {
    await this.type(this.said('microsoft:password.field'), passwordFor(account));
    await this.press(this.label('microsoft.signIn'));
  }

  /** Step 11 (G17). */
  async consent(): Promise<void> {
    await this.front();
    await this.root.getByRole('checkbox', { name: this.label('microsoft.consentOnBehalf'), exact: true }).check();
    await this.press(this.label('microsoft.accept'));
  }

  /** The whole sign-in of somebody who has done it before: the browser may know the account, and the organization has consented. */
  async again(code: string, account: string): Promise<void> {
    await this.enterCode(code);
    const tile = this.root.getByRole('button', { name: account }).filter({ visible: true }).first();
    const field = this.field(this.said('microsoft:account.field'));
    await tile.or(field).first().waitFor();
    if ((await this.heading().first().textContent()) === this.said('microsoft:pick.title')) await tile.click();
    else await this.enterAccount(account);
    await this.enterPassword(account);
  }

  async showsSignedIn(app: string): Promise<void> {
    await this.shows(this.said('microsoft:signed-in.text', { app }));
  }
}
