import { signInInputShape } from '../cloud/entra/entra-shape.ts';
import { emailAround } from '../device/email/around.ts';
import { notAsked } from '../device/email/device-sign-in.ts';
import type { EmailState } from '../device/email/email-state.ts';
import { askForToken } from '../device/my-email/ask-for-token.ts';
import { myEmailProblemShape } from '../device/my-email/my-email-shape.ts';
import { answerPage, openPage } from '../device/my-email/own-browser.ts';
import { whoMayUse, whoSignsIn } from '../device/my-email/own-sender.ts';
import { notSignedIn, signedIn, signedOut } from '../device/my-email/sign-ins.ts';
import { printAdminUser } from '../device/print-admin/print-admin.ts';
import { languages } from '../device/profile.ts';
import type { Refusal } from '../protocol.ts';
import { orNull } from '../record-shape.ts';
import { oneOf, optional, recordOf, text } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { scanToOwner } from './own-scan.ts';
import { malformed, notOffered } from './refusals.ts';
import { emailOf, entriesProblem, ownScanShape } from './scan-checks.ts';

/** Parameters of a request: printable ASCII, as an address holds them. */
const requestShape = recordOf(text(2000, /^[ -~]*$/), 40);
const formShape = recordOf(text(8000), 40);

/** Changes the sign-in of whoever is logged in; refused where there is nothing to change. */
function ofUser(world: World, change: (email: EmailState, user: number) => EmailState | null): number | Refusal {
  const user = printAdminUser(world.printer, world.printAdmin.user)?.id;
  const { email } = world;
  if (user === undefined || email === null) return notOffered;
  const changed = change(email, user);
  if (changed === null) return notOffered;
  world.email = changed;
  return user;
}

/** Does something at the directory for whoever is logged in and signs in on their own, where it can be asked from here. */
function atDirectory(world: World, act: (email: EmailState, user: number) => Refusal | null): Refusal | null {
  const { user, refusal } = whoSignsIn(world);
  if (user === null) return refusal;
  const email = emailOf(world);
  if (notAsked(email, emailAround(world)) !== null) return { reason: 'directory-unreachable' };
  const refused = act(email, user.id);
  if (refused === null) world.record({ type: 'authorize.changed' });
  return refused;
}

/** To My Email (G24-G29) and the printer's own browser at the directory. */
export const myEmailHandlers: Handlers<
  | 'my-email.scan'
  | 'my-email.signed-in'
  | 'my-email.not-signed-in'
  | 'my-email.sign-out'
  | 'authorize.open'
  | 'authorize.step'
  | 'authorize.token'
  | 'authorize.end'
> = {
  'my-email.scan': (world, { scan }) => {
    const refusal = malformed(scan, ownScanShape, 'scan') ?? entriesProblem(scan) ?? whoMayUse(world).refusal;
    return refusal ?? scanToOwner(world, emailOf(world), scan);
  },
  'my-email.signed-in': (world) => {
    const user = ofUser(world, signedIn);
    if (typeof user !== 'number') return user;
    world.record({ type: 'my-email.signed-in', user });
    world.movePanel({ type: 'message.shown', message: 'authentication-successful' });
    return null;
  },
  'my-email.not-signed-in': (world, { problem }) => {
    const wrong = malformed(problem, myEmailProblemShape, 'problem');
    if (wrong !== null) return wrong;
    const user = ofUser(world, (email) => notSignedIn(email, problem));
    if (typeof user !== 'number') return user;
    world.record({ type: 'my-email.changed' });
    return null;
  },
  'my-email.sign-out': (world) => {
    const user = ofUser(world, signedOut);
    if (typeof user !== 'number') return user;
    world.record({ type: 'my-email.signed-out', user });
    world.movePanel({ type: 'noticed', notice: 'my-email-signed-out' });
    return null;
  },
  'authorize.open': (world, { request, edition }) => {
    const wrong =
      malformed(request, requestShape, 'request') ?? malformed(edition, optional(oneOf(languages)), 'edition');
    if (wrong !== null) return wrong;
    return atDirectory(world, (email, user) => {
      const reader = { user, reality: world.reality, edition: edition ?? world.printer.language };
      world.email = openPage(email, request, reader, emailAround(world).moment);
      return null;
    });
  },
  'authorize.step': (world, { input }) => {
    const wrong = malformed(input, signInInputShape, 'input');
    if (wrong !== null) return wrong;
    return atDirectory(world, (email, user) => {
      const { page } = email.myEmail;
      if (page === null || page.user !== user || page.location !== null) return notOffered;
      world.email = answerPage(email, page, input, emailAround(world).moment);
      return null;
    });
  },
  'authorize.token': (world, { form, challenge }) => {
    const wrong = malformed(form, formShape, 'form') ?? malformed(challenge, orNull(text(128)), 'challenge');
    if (wrong !== null) return wrong;
    return atDirectory(world, (email, user) => {
      const { email: after, answer } = askForToken(email, { user, form, challenge }, emailAround(world));
      world.email = after;
      world.answer = answer;
      return null;
    });
  },
  'authorize.end': (world) => {
    const { email } = world;
    if (email === null) return null;
    const { myEmail } = email;
    world.email = { ...email, myEmail: { ...myEmail, page: null, refusal: null, remembered: [] } };
    world.record({ type: 'authorize.changed' });
    return null;
  },
};
