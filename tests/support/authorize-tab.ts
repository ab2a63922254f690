// The directory's pages in the printer's own browser: on the panel's glass, where the panel was.
import type { Frame, Page } from 'playwright';
import { MicrosoftTab } from './microsoft-tab.ts';

/** Waits until the window, or the frame, is at a page of this folder of the site and it can be used. */
export async function atSurface(root: Page | Frame, folder: 'panel' | 'microsoft/authorize'): Promise<void> {
  await root.waitForURL((url) => url.pathname.endsWith(`/${folder}/`), { waitUntil: 'commit' });
  await root.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0, undefined, { polling: 50 });
}

export class AuthorizeTab extends MicrosoftTab {
  /** Sign-in of somebody who is new to this browser: the address, the password. */
  async signIn(account: string): Promise<void> {
    await this.atAccount();
    await this.enterAccount(account);
    await this.atPassword();
    await this.enterPassword(account);
  }

  atAccount(): Promise<void> {
    return this.headed(this.said('microsoft:account.title'));
  }

  atPassword(): Promise<void> {
    return this.headed(this.said('microsoft:password.title'));
  }

  /** Sign-in of somebody whose account this browser knows. */
  async signInAgain(account: string): Promise<void> {
    await this.headed(this.said('microsoft:pick.title'));
    await this.root.getByRole('button', { name: account }).filter({ visible: true }).first().click();
    await this.atPassword();
    await this.enterPassword(account);
  }

  /** "Permissions requested" (G26). */
  atConsent(): Promise<void> {
    return this.headed(this.said('microsoft:consent.title'));
  }

  /** A plain user, before the administrator's consent (G29). */
  atNeedApproval(): Promise<void> {
    return this.headed(this.said('microsoft:need-approval.title'));
  }

  /** The way out on the bar that the printer draws over its pages. */
  cancel(): Promise<void> {
    return this.press(this.said('microsoft:own.cancel'));
  }
}
