// Web Config as an administrator uses it, by the names that the edition prints.
import type { Locator } from 'playwright';
import { newPrinter } from '../../src/core/device/printer.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { MicrosoftTab } from './microsoft-tab.ts';
import { openTab, Tab, type TabPlace } from './tab.ts';
import { saidBy } from './words.ts';

export class WebTab extends Tab {
  /** Web Config says what it shares with the panel in its own language, too (G39). */
  override said(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return saidBy(editions[this.language].webConfig, key, 'panel', values);
  }

  static async open(place: TabPlace, hash = ''): Promise<WebTab> {
    return new WebTab(await openTab(place, `webconfig/#${hash}`), place.language);
  }

  /** Log in, administrator password, OK (step 2, G08). */
  async logIn(password: string = newPrinter.serial): Promise<void> {
    await this.press(this.label('webConfig.logIn'));
    await this.type(this.said('webconfig:log-in.password'), password);
    await this.press(this.label('webConfig.ok'));
    await this.named(this.said('webconfig:action.log-out')).waitFor();
  }

  /** A tab, then what stands in the side list below it: Network > Email Server > Basic (step 3, G09). */
  async follow(tab: string, group: string | null, page: string): Promise<void> {
    await this.front();
    await this.root
      .getByRole('navigation', { name: this.said('webconfig:tab.list'), exact: true })
      .getByRole('link', { name: tab, exact: true })
      .click();
    const side = this.root.getByRole('navigation', { name: this.said('webconfig:page.list'), exact: true });
    if (group === null) {
      await side.getByRole('link', { name: page, exact: true }).first().click();
      return;
    }
    const opener = side.getByRole('button', { name: group, exact: true });
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
    await side.getByRole('list', { name: group, exact: true }).getByRole('link', { name: page, exact: true }).click();
  }

  async toEmailServer(): Promise<void> {
    const [tab, group, page] = ['tab.network', 'menu.emailServer', 'page.basic'].map((id) =>
      this.label(`webConfig.${id}`),
    ) as [string, string, string];
    await this.follow(tab, group, page);
    await this.headed(`${group} > ${page}`);
  }

  /** Steps 4 and 5 (G10, G11). */
  async chooseOauth(service: 'exchangeOnline' | 'outlookCom' = 'exchangeOnline'): Promise<void> {
    await this.choose(this.label('webConfig.authenticationMethod'), this.label('webConfig.option.oauth2'));
    await this.choose(this.label('webConfig.emailService'), this.label(`webConfig.option.${service}`));
  }

  /** Step 6 (G12). */
  async beginSignIn(): Promise<void> {
    await this.press(this.label('webConfig.signIn'));
    await this.press(this.label('webConfig.signInWithMicrosoft'));
    await this.deviceLogin().waitFor();
  }

  /** The address beside the code, which is another one for personal accounts (identity.md 1.2); its name says besides that it opens a window. */
  deviceLogin(): Locator {
    return this.root.getByRole('link', { name: /^https:\/\/(www\.)?microsoft\.com\// });
  }

  /** The code that the page shows (step 7, G13). */
  async code(): Promise<string> {
    const text = (await this.main().textContent()) ?? '';
    const found = /\b[A-Z0-9]{8,9}\b/.exec(text)?.[0];
    if (found === undefined) throw new Error(`The page shows no code: ${text}`);
    return found;
  }

  /** Clicks the address beside the code; the Microsoft page comes in a window of its own (step 7, G13). */
  async openMicrosoft(): Promise<MicrosoftTab> {
    await this.front();
    const coming = this.page.context().waitForEvent('page');
    await this.deviceLogin().click();
    return MicrosoftTab.from(await coming, this.language);
  }

  /** Current Status, Signed in (G18). */
  async showsSignedIn(account: string): Promise<void> {
    await this.shows(this.label('webConfig.currentStatus'), this.label('webConfig.status.signedIn'), account);
  }

  /** Step 12 (G19). */
  async ok(): Promise<void> {
    await this.press(this.label('webConfig.ok'));
    await this.shows(this.said('webconfig:form.saved-title'));
  }
}
