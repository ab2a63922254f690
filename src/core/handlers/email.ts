import { changeCloud } from '../cloud/change-cloud.ts';
import type { CloudChange } from '../cloud/changes.ts';
import { memberByAddress } from '../cloud/entra/authority.ts';
import { entraChangeShape, signInInputShape } from '../cloud/entra/entra-shape.ts';
import { browserStep, openDeviceSignIn } from '../cloud/entra/sign-in-steps.ts';
import { exchangeChangeShape } from '../cloud/exchange/exchange-shape.ts';
import { emailAround } from '../device/email/around.ts';
import { faultsShape } from '../device/email/email-shape.ts';
import { publicAddress } from '../device/email/oauth-client.ts';
import { languages } from '../device/profile.ts';
import { restartPrinter } from '../device/restart.ts';
import { whole } from '../record-shape.ts';
import { oneOf, optional, type Shape, text } from '../shape.ts';
import type { entryHandlers } from './entries.ts';
import type { Handlers } from './handlers.ts';
import type { jobHandlers } from './jobs.ts';
import { malformed, notOffered } from './refusals.ts';
import { emailOf } from './scan-checks.ts';

type OutsideCommandType =
  | 'microsoft.open'
  | 'microsoft.step'
  | 'microsoft.forget'
  | 'cloud.change'
  | 'faults.set'
  | 'time.forward'
  | 'power.cut';

/** Commands about email, jobs and the Microsoft side. */
export type EmailCommandType =
  | OutsideCommandType
  | keyof typeof jobHandlers
  | Exclude<keyof typeof entryHandlers, 'panel.leave-field'>;

const exchangeChanges: readonly unknown[] = [
  'organization',
  'mailbox',
  'exchange-weather',
] satisfies CloudChange['of'][];

/** A change names itself; its shape follows from that. */
const changeShape: Shape = (value, path) => {
  const of: unknown = typeof value === 'object' && value !== null && 'of' in value ? value.of : undefined;
  return (exchangeChanges.includes(of) ? exchangeChangeShape : entraChangeShape)(value, path);
};

/** A year: longer jumps teach nothing. */
const longestJump = 366 * 86_400_000;

/** What comes from elsewhere than the panel: Web Config, the Microsoft pages, the admin centres, the room. */
export const emailHandlers: Handlers<OutsideCommandType> = {
  'microsoft.open': (world, { edition }) => {
    const wrong = malformed(edition, optional(oneOf(languages)), 'edition');
    if (wrong !== null) return wrong;
    const page = openDeviceSignIn(world.reality, publicAddress, edition ?? world.printer.language);
    world.email = { ...emailOf(world), page };
    world.record({ type: 'microsoft.changed' });
    return null;
  },
  'microsoft.step': (world, { input }) => {
    const wrong = malformed(input, signInInputShape, 'input');
    if (wrong !== null) return wrong;
    const { email } = world;
    if (email === null || email.page === null) return notOffered;
    const { moment } = emailAround(world);
    const { state, session, remembered } = browserStep(email.cloud.entra, email.page, email.remembered, input, moment);
    world.email = { ...email, cloud: { ...email.cloud, entra: state }, page: session, remembered };
    world.record({ type: 'microsoft.changed' });
    return null;
  },
  'microsoft.forget': (world, { address }) => {
    const wrong = malformed(address, text(320), 'address');
    if (wrong !== null) return wrong;
    const { email } = world;
    const user = email === null ? undefined : memberByAddress(email.cloud.entra, address)?.user.id;
    if (email === null || !email.remembered.some((account) => account.user === user)) return notOffered;
    const remembered = email.remembered.filter((account) => account.user !== user);
    // A page of tiles without a tile would be none.
    const page =
      email.page?.page === 'pick' && remembered.length === 0 ? { ...email.page, page: 'account' as const } : email.page;
    world.email = { ...email, remembered, page };
    world.record({ type: 'microsoft.changed' });
    return null;
  },
  'cloud.change': (world, { change }) => {
    const wrong = malformed(change, changeShape, 'change');
    if (wrong !== null) return wrong;
    const email = emailOf(world);
    const cloud = changeCloud(email.cloud, change, emailAround(world).moment);
    if (cloud === null) return { reason: 'malformed', detail: 'change: there is nothing of this name' };
    world.email = { ...email, cloud };
    world.record({ type: 'cloud.changed', of: change.of });
    return null;
  },
  'faults.set': (world, { faults }) => {
    const wrong = malformed(faults, faultsShape, 'faults');
    if (wrong !== null) return wrong;
    const email = emailOf(world);
    world.email = { ...email, faults: { ...email.faults, ...faults } };
    world.record({ type: 'faults.changed' });
    return null;
  },
  'time.forward': (world, { ms }) => {
    const wrong = malformed(ms, whole(1, longestJump), 'ms');
    if (wrong !== null) return wrong;
    // The tokens that a scenario begins with are of its beginning, not of after the jump.
    emailOf(world);
    world.timeOffset += ms;
    world.printer = { ...world.printer, clockOffset: world.printer.clockOffset + ms };
    world.record({ type: 'time.forwarded' });
    return null;
  },
  'power.cut': (world) => {
    restartPrinter(world, emailOf(world));
    world.record({ type: 'power.was-cut' });
    return null;
  },
};
