// The touch panel as a person uses it, by the names that the edition prints.
import { expect } from 'vitest';
import { AuthorizeTab, atSurface } from './authorize-tab.ts';
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

  /** A message that says all of this and waits for OK. */
  async message(...texts: readonly string[]): Promise<void> {
    await this.front();
    const dialog = this.root.getByRole('dialog').or(this.root.getByRole('alertdialog'));
    for (const text of texts) await expect.poll(() => dialog.textContent()).toContain(text);
    await this.named(this.said('action.ok'), dialog).click();
    await expect.poll(() => dialog.count()).toBe(0);
  }

  /** Types with the keyboard of a field, once it is open, and its OK. */
  async #enter(field: string, text: string): Promise<void> {
    await this.root.getByRole('textbox', { name: field, exact: true }).waitFor();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Epson Print Admin Serverless: nobody is there. */
  async atLogIn(): Promise<void> {
    await this.front();
    await this.root.locator('[data-screen="print-admin-log-in"]').waitFor();
  }

  /** Logs in with a card from the drawn pocket: the name on it. */
  async logInByCard(name: string): Promise<void> {
    await this.atLogIn();
    await this.press(this.said('log-in.hold-card'));
    await this.press(name);
    await this.isIn(name);
  }

  async logInByPassword(userId: string, password: string): Promise<void> {
    await this.atLogIn();
    await this.press(this.said('log-in.user-id-and-password'));
    await this.#enter(this.said('log-in.user-id'), userId);
    await this.#enter(this.said('log-in.password'), password);
    await this.root.locator('[data-screen="home"]').waitFor();
  }

  async logInByNumber(number: string): Promise<void> {
    await this.atLogIn();
    await this.press(this.said('log-in.id-number'));
    await this.#enter(this.said('log-in.id-number'), number);
    await this.root.locator('[data-screen="home"]').waitFor();
  }

  /** Home, with the name of who is there. */
  async isIn(name: string): Promise<void> {
    await this.root.locator('[data-screen="home"]').waitFor();
    await this.named(this.said('log-in.log-out-user', { name })).waitFor();
  }

  async logOut(name: string): Promise<void> {
    await this.home();
    await this.press(this.said('log-in.log-out-user', { name }));
    await this.atLogIn();
  }

  /** Home > To My Email, by the edition's name (G25). */
  async toMyEmail(): Promise<void> {
    await this.home();
    await this.press(printed(this.language, 'epa.toMyEmail'));
    await this.headed(printed(this.language, 'epa.toMyEmail'));
  }

  /** The sign-in screen, and its button (G25): the Microsoft pages come in the panel's place. */
  async toMicrosoft(button = 'my-email.sign-in'): Promise<AuthorizeTab> {
    await this.press(this.said(button));
    return this.microsoft();
  }

  /** The Microsoft pages that are in the panel's place. */
  async microsoft(): Promise<AuthorizeTab> {
    await atSurface(this.root, 'microsoft/authorize');
    return new AuthorizeTab(this.page, this.language, this.root);
  }

  /** The panel is back in its place. */
  async returned(): Promise<void> {
    await atSurface(this.root, 'panel');
  }

  /** Authentication was successful (G27): OK, and Home. */
  async signedIn(): Promise<void> {
    await this.returned();
    const title = printed(this.language, 'epa.title');
    const said = ['authentication-successful', 'try-again-from-home'].map((key) => this.said(`message.${key}`));
    await this.message(title, ...said);
    await this.root.locator('[data-screen="home"]').waitFor();
  }
}
