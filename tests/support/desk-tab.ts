// The desk as a person uses it: the printer, the computer with its browser, the admin centers. Panel, Web Config and Microsoft pages are in its frames.
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright';
import { MicrosoftTab } from './microsoft-tab.ts';
import { PanelTab } from './panel-tab.ts';
import { openTab, Tab, type TabPlace } from './tab.ts';
import { WebTab } from './web-tab.ts';

export class DeskTab extends Tab {
  static async open(place: TabPlace): Promise<DeskTab> {
    return new DeskTab(await openTab(place, ''), place.language);
  }

  /** A frame whose surface can be used. */
  async #frame(name: string): Promise<Frame> {
    for (let tries = 0; tries < 200; tries += 1) {
      const frame = this.page.frame(name);
      // It may be on its way from one page to another.
      const isReady = await frame
        ?.evaluate(() => performance.getEntriesByName('app-ready').length > 0)
        .catch(() => false);
      if (frame !== null && isReady === true) return frame;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`The frame ${name} does not come.`);
  }

  async panel(): Promise<PanelTab> {
    return new PanelTab(this.page, this.language, await this.#frame('faceplate-panel'));
  }

  async web(): Promise<WebTab> {
    return new WebTab(this.page, this.language, await this.#frame('faceplate-webconfig'));
  }

  async microsoft(): Promise<MicrosoftTab> {
    return new MicrosoftTab(this.page, this.language, await this.#frame('faceplate-microsoft'));
  }

  /** Brings a window of the desk to the front. */
  async window(id: string): Promise<void> {
    await this.page.getByRole('tab', { name: this.said(`desk:windows.${id}`), exact: true }).click();
  }

  /** Brings a page of the computer's browser to the front. */
  async browserTab(id: string): Promise<void> {
    await this.window('computer');
    await this.page.getByRole('tab', { name: this.said(`desk:computer.tabs.${id}`), exact: true }).click();
  }

  /** Types an address into the computer's browser. */
  async address(typed: string): Promise<void> {
    await this.window('computer');
    await this.page.getByRole('textbox', { name: this.said('desk:computer.address'), exact: true }).fill(typed);
    await this.page.getByRole('button', { name: this.said('desk:computer.go'), exact: true }).click();
  }

  /** A page of an admin center: by the bookmark of its center, then its name in the list. */
  async adminPage(center: 'exchange' | 'microsoft-365' | 'entra', page: string): Promise<void> {
    await this.window('computer');
    await this.named(this.said(`desk:computer.bookmark.${center}`)).click();
    await this.page
      .getByRole('navigation', { name: this.said('desk:admin.pages'), exact: true })
      .getByRole('button', { name: this.said(`desk:admin.page.${page}`), exact: true })
      .click();
  }

  async radio(key: string): Promise<void> {
    await this.page
      .getByRole('radio', { name: this.said(`desk:admin.${key}`) })
      .filter({ visible: true })
      .first()
      .check();
  }

  async checkbox(key: string, on: boolean): Promise<void> {
    await this.page
      .getByRole('checkbox', { name: this.said(`desk:admin.${key}`) })
      .filter({ visible: true })
      .first()
      .setChecked(on);
  }

  /** A button of an admin center; then what it says when it is done. */
  async adminPress(key: string, done = 'saved'): Promise<void> {
    await this.page
      .getByRole('button', { name: this.said(`desk:admin.${key}`), exact: true })
      .filter({ visible: true })
      .last()
      .click();
    if (done !== '') await this.page.getByText(this.said(`desk:admin.${done}`), { exact: true }).waitFor();
  }

  /** Security defaults off (G04): Entra asks why. */
  async securityDefaultsOff(): Promise<void> {
    await this.adminPage('entra', 'properties');
    await this.radio('properties.disabled');
    await this.adminPress('save', '');
    await this.radio('properties.reasons.apps');
    await this.adminPress('properties.disable');
    await this.page.getByText(this.said('desk:admin.properties.not-protected'), { exact: true }).waitFor();
  }

  /** SMTP AUTH on for the organization (G04). */
  async smtpAuthOn(): Promise<void> {
    await this.adminPage('exchange', 'mail-flow');
    await this.checkbox('mail-flow.smtp-auth-off', false);
    await this.adminPress('save');
  }

  /** SMTP AUTH on for a mailbox (G05). */
  async mailboxOn(account: string): Promise<void> {
    await this.adminPage('microsoft-365', 'active-users');
    // The address stands on the button of its user.
    await this.page
      .getByRole('button')
      .filter({ has: this.page.getByText(account, { exact: true }) })
      .click();
    await this.radio('user.smtp-on');
    await this.page
      .getByRole('button', { name: this.said('desk:admin.save'), exact: true })
      .filter({ visible: true })
      .first()
      .click();
    await this.page.getByText(this.said('desk:admin.saved'), { exact: true }).waitFor();
  }

  /** A policy that blocks device codes (G30). */
  async blockDeviceCode(): Promise<void> {
    await this.adminPage('entra', 'conditional-access');
    await this.adminPress('conditional-access.new', '');
    await this.radio('conditional-access.control.block-device-code');
    await this.adminPress('conditional-access.create', 'conditional-access.created');
  }

  /** Takes the policy away that is open. */
  async deletePolicy(): Promise<void> {
    await this.browserTab('admin');
    await this.adminPress('conditional-access.delete', '');
    await this.adminPress('conditional-access.delete', 'conditional-access.deleted');
  }

  /** The run as the file that a person saves; its text. */
  async savedRun(): Promise<string> {
    await this.window('run');
    const waiting = this.page.waitForEvent('download');
    await this.press(this.said('desk:run.save'));
    return readFileSync(await (await waiting).path(), 'utf8');
  }
}
