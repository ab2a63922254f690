// An in-memory world, and a person who walks through its directory's pages by commands: for sign-ins by the real msal.
import type { AuthorizeView } from '../../src/core/cloud/authorize-view.ts';
import type { SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import { startTime } from '../../src/core/device/printer.ts';
import type { Command, Outcome } from '../../src/core/protocol.ts';
import { practiceUserPassword } from '../../src/core/scenario/print-admin-starts.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import type { AuthSettings } from '../../src/identity/auth.ts';
import { embeddedSettings } from '../../src/identity/embedded-settings.ts';
import { siteAddresses, toPage, toRegistered } from '../../src/identity/site-addresses.ts';
import { connectInPage } from '../../src/link/in-page.ts';
import { memoryStore } from '../../src/link/memory-store.ts';
import { settled } from '../../src/link/settled.ts';
import { simulatedClock, simulatedPorts } from '../../src/link/simulated-clock.ts';

type Form = Readonly<Record<string, string>>;

const site = siteAddresses('https://printer.example/');

/** Answers that lead on from each page; none: it goes no further. */
const onward = (account: string): Readonly<Record<string, SignInInput>> => ({
  pick: { type: 'use-other-account' },
  account: { type: 'enter-account', account },
  password: { type: 'use-practice-password' },
  consent: { type: 'accept', organization: false },
  'stay-signed-in': { type: 'stay-signed-in', yes: true },
});

/** A world with a user at the panel. `send` refuses nothing silently. */
export async function worldRig(scenario: ScenarioId, userId = 'anna') {
  const clock = simulatedClock(startTime);
  const link = connectInPage({ ports: simulatedPorts(1, clock), store: memoryStore(), scenario, want: 'authorize' });
  await settled(link);
  const left: URL[] = [];
  const forms: Form[] = [];

  async function send(command: Command): Promise<Outcome> {
    const outcome = await link.send(command);
    if (!outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome.refusal)}`);
    return outcome;
  }
  const view = () => {
    if (link.current.state !== 'ready') throw new Error(link.current.state);
    return link.current.view;
  };
  function page(): AuthorizeView {
    const { more } = view();
    if (more?.of !== 'authorize') throw new Error('The email has not begun.');
    return more;
  }
  const logIn = (who: string) => send({ type: 'print-admin.log-in', userId: who, password: practiceUserPassword });

  await send({ type: 'email.look' });
  await logIn(userId);
  const embedded = embeddedSettings((command) => link.send(command), site);
  const settings: AuthSettings = {
    ...embedded,
    leaveFor: (url) => void left.push(new URL(url)),
    askForToken: (form) => {
      forms.push(form);
      return embedded.askForToken?.(form) ?? Promise.reject(new Error('no token endpoint'));
    },
  };

  /** The browser opens the address that the page left for. `change`: somebody tampers with the request. */
  async function open(change: Record<string, string> = {}): Promise<void> {
    const request = Object.fromEntries(left.at(-1)?.searchParams ?? []);
    const registered = toRegistered(request.redirect_uri ?? '', site);
    await send({ type: 'authorize.open', request: { ...request, redirect_uri: registered, ...change } });
  }
  const step = (input: SignInInput) => send({ type: 'authorize.step', input });
  /** Where the browser goes now: this site's page, with the answer. */
  const answer = (): string => new URL(toPage(page().location ?? '', site) ?? '').hash;
  /** Walks the pages to the answer; throws on one that goes no further. */
  async function walk(account = 'anna@contoso.com', change: Record<string, string> = {}): Promise<string> {
    await open(change);
    for (let pages = 0; page().location === null && pages < 9; pages += 1) {
      const { session } = page();
      const input = onward(account)[session?.page ?? ''];
      if (input === undefined || session?.problem != null)
        throw new Error(`stopped on ${session?.page}: ${session?.problem?.aadsts}`);
      await step(input);
    }
    return answer();
  }
  return { link, clock, settings, left, forms, send, view, page, logIn, open, step, answer, walk };
}
