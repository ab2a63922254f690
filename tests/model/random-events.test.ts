import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields } from '../../src/core/device/panel/fields.ts';
import { type ItemId, isDrawn, itemIds, itemOf, needsAdmin } from '../../src/core/device/panel/menu.ts';
import { stepIds } from '../../src/core/device/panel/panel-events.ts';
import { capabilitiesOf, runsPrintAdmin } from '../../src/core/device/print-admin/print-admin.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import { languages } from '../../src/core/device/profile.ts';
import { type PanelAccess, panelAccess } from '../../src/core/device/web/access.ts';
import { type AccessUser, notifyEvents } from '../../src/core/device/web/web-settings.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { isProblem, readSnapshot } from '../../src/core/scenario/read-snapshot.ts';
import { scenarioIds } from '../../src/core/scenario/scenario-ids.ts';
import type { World } from '../../src/core/world.ts';
import { checkProperty } from '../support/check-property.ts';
import { practiceScan } from '../support/practice-scan.ts';
import { printAdminStep } from '../support/random-print-admin.ts';
import { testWorld } from '../support/world.ts';

const runs = 200;
const eventsPerRun = 1000;

type Step = Command | { type: 'wait'; ms: number } | { type: 'crash' };
const { manual } = newPrinter.network.standard.ipv4;
const address = fc.constantFrom('', '192.168.1.20', '192.168.1.1', '255.255.255.0', 'x', '300.1.1.1');
const user: AccessUser = { number: 2, name: 'Maria', functions: [] };
const password = fc.constantFrom(newPrinter.serial, 'practice-1', 'wrong', '');

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: printAdminStep },
  { weight: 12, arbitrary: fc.constantFrom(...itemIds).map((item): Step => ({ type: 'panel.open', item })) },
  { weight: 3, arbitrary: fc.constantFrom(...itemIds).map((item): Step => ({ type: 'panel.go', item })) },
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'panel.back' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'panel.home' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'panel.touch' }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...(Object.keys(fields) as (keyof typeof fields)[]))
      .map((field): Step => ({ type: 'panel.enter-field', field })),
  },
  { weight: 3, arbitrary: address.map((value): Step => ({ type: 'panel.leave-field', value })) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'panel.set-draft', values: { mode: 'manual' } }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'status-sheet.print' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'email.look' }) },
  { weight: 2, arbitrary: fc.constantFrom(...stepIds).map((id): Step => ({ type: 'panel.step', step: id })) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'panel.close-message' }) },
  { weight: 1, arbitrary: fc.nat({ max: 4 }).map((job): Step => ({ type: 'panel.open-job', job })) },
  { weight: 1, arbitrary: fc.nat({ max: 4 }).map((job): Step => ({ type: 'job.cancel', job })) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'power.cut' }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('', 'anna@contoso.com')
      .map((to): Step => ({ type: 'scan.start', scan: { ...practiceScan, to: [to] } })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...languages).map((language): Step => ({ type: 'language.choose', language })),
  },
  { weight: 3, arbitrary: password.map((typed): Step => ({ type: 'admin.sign-in', password: typed })) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'admin.sign-out' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(password, password)
      .map(([next, confirm]): Step => ({ type: 'admin.change-password', next, confirm })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'admin.reset-password' }) },
  { weight: 1, arbitrary: fc.boolean().map((on): Step => ({ type: 'lock.set', on })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        network: fc.constantFrom('standard', 'additional'),
        connection: fc.constantFrom('wired', 'wifi'),
        mode: fc.constantFrom('automatic', 'manual'),
        address,
      })
      .map(
        ({ mode, address: typed, ...rest }): Step =>
          ({
            type: 'network.apply',
            ...rest,
            ipv4: { mode, manual: { ...manual, address: typed, mask: '255.255.255.0' } },
          }) as Step,
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('standard' as const, 'additional' as const)
      .map((network): Step => ({ type: 'connection-check.start', network })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      ...atWebConfig({ type: 'email-account.sign-out' }),
      ...atWebConfig({ type: 'email-sign-in.start', service: 'outlook-com' }),
      ...atWebConfig({ type: 'access-control.save', on: true, allowUnidentified: false }),
      ...atWebConfig({ type: 'access-control.save', on: true, allowUnidentified: true }),
      ...atWebConfig({ type: 'access-control.save', on: false, allowUnidentified: false }),
      ...atWebConfig({ type: 'access-user.save', user: { ...user, functions: ['scan'] }, password: 'practice-1' }),
      ...atWebConfig({ type: 'access-user.save', user, password: null }),
      ...atWebConfig({ type: 'access-user.delete', number: user.number }),
      ...atWebConfig({
        type: 'notification.save',
        destinations: [{ address: 'anna@contoso.com', events: notifyEvents }],
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: password.map((typed): Step => ({ type: 'access.sign-in', user: user.number, password: typed })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'access.sign-out' }) },
  {
    weight: 1,
    arbitrary: fc
      .boolean()
      .map((on): Step => ({ type: 'surroundings.set', surroundings: { cable: { standard: on, additional: on } } })),
  },
  { weight: 2, arbitrary: fc.nat({ max: 150_000 }).map((ms): Step => ({ type: 'wait', ms })) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'crash' }) },
);

const isKept = ({ barred }: PanelAccess, item: ItemId): boolean => {
  const { access } = itemOf(item);
  return access !== undefined && barred.includes(access);
};

/** What must hold in every state of every world; returns the first that does not. */
function brokenInvariant(world: World): string | null {
  const { view } = world;
  const { panel, printer, admin, users } = view;
  const text = JSON.stringify(view);
  const capabilities = capabilitiesOf(world.printer);
  const { context } = world.panel.getSnapshot();
  const { access } = context;
  const isGated = runsPrintAdmin(world.printer) && world.printAdmin.user === null && !admin.signedIn;
  const open: readonly ItemId[] = ['print-admin-log-in', 'admin-sign-in', 'first-language'];
  const who = view.printAdmin?.user ?? null;
  const checks: [string, boolean][] = [
    [
      'the trail begins at Home, the log-in or the first start',
      panel.trail[0] === (printer.languageChosen ? (isGated ? 'print-admin-log-in' : 'home') : 'first-language'),
    ],
    ['the trail has no circles', new Set(panel.trail).size === panel.trail.length],
    ['with the gate shut nothing is open but the log-in', !isGated || panel.trail.every((item) => open.includes(item))],
    ['the panel knows what the printer can do', String(context.capabilities) === String(capabilities)],
    ['who is logged in is a user', (world.printAdmin.user === null) === (who === null)],
    [
      'nobody has a card or a number of somebody else',
      world.printer.printAdmin.users.every(({ card: own, idNumber }, at, all) =>
        all.slice(0, at).every((other) => !(own && other.card === own) && !(idNumber && other.idNumber === idNumber)),
      ),
    ],
    ['only what the model has is shown', panel.trail.every((item) => isDrawn(itemOf(item), capabilities))],
    [
      'nobody but the administrator sees what is locked',
      world.isAdmin || !panel.trail.some((item) => needsAdmin(item, admin.locked)),
    ],
    ['the keyboard is up exactly while a field is open', (panel.field !== null) === (panel.step === 'keyboard')],
    ['the panel knows who is signed in', context.admin === world.isAdmin],
    ['one person at a time is signed in', [admin.signedIn, users.signedIn, who].filter(Boolean).length <= 1],
    [
      'the panel knows what Access Control keeps from whom',
      JSON.stringify(access) ===
        JSON.stringify(
          panelAccess(world.printer, {
            admin: admin.signedIn,
            user: world.access.user,
            printAdmin: world.printAdmin.user,
          }),
        ),
    ],
    ['nobody sees a function that is kept from them', !panel.trail.some((item) => isKept(access, item))],
    ['the panel knows what is locked', context.locked === admin.locked],
    ['a check runs on its screen only', world.check === null || panel.item.endsWith('connection-check')],
    ['details are of a job that is kept', panel.step !== 'details' || view.mail?.job != null],
    ['no token is in the view', !/"(access|refresh|deviceCode|password|smtpPassword)":/.test(text)],
    [
      'no secret is in a draft',
      !Object.keys(panel.draft).some((key) => /^(password|print-admin)\.(?!user-id)/.test(key)),
    ],
    ['no secret is in the view', !text.includes('practice-1')],
    ['tries wait after three wrong ones', admin.wrongTries < 3 || admin.blockedUntil > 0],
  ];
  return checks.find(([, holds]) => !holds)?.[0] ?? null;
}

/** Home, or the log-in that is in its place, from here, in taps: OK or Back closes the keyboard, Home does the rest; at the first start a language does. */
function tapsToHome(start: World): number {
  const { world } = testWorld(structuredClone(start.snapshot));
  for (let taps = 0; taps <= 3; taps += 1) {
    if (world.view.panel.item === 'home' || world.view.panel.item === 'print-admin-log-in') return taps;
    const home = world.send({ type: 'panel.home' });
    if (!home.ok) world.send({ type: 'language.choose', language: 'en' });
  }
  return Number.POSITIVE_INFINITY;
}

describe(`${runs * eventsPerRun} random events`, () => {
  it('keep every invariant, and refuse without changing anything', () => {
    let refused = 0;
    const property = fc.property(
      fc.constantFrom(...scenarioIds),
      fc.array(step, { minLength: eventsPerRun, maxLength: eventsPerRun, size: 'max' }),
      (scenario, steps) => {
        let { world, clock } = testWorld(scenario);
        steps.forEach((next, index) => {
          if (next.type === 'wait') clock.advance(next.ms);
          else if (next.type === 'crash') {
            const stored: unknown = JSON.parse(JSON.stringify(world.snapshot));
            const read = readSnapshot(stored);
            if (isProblem(read)) throw new Error(`The snapshot after step ${index} is refused: ${read.detail}`);
            world.stop();
            const elapsed = clock.now();
            const again = testWorld(read);
            again.clock.advance(Math.max(0, elapsed - again.clock.now()));
            ({ world, clock } = again);
          } else {
            const before = world.snapshot;
            const outcome = world.send(next);
            if (!outcome.ok) {
              refused += 1;
              const counted = outcome.refusal.reason === 'wrong-password';
              // A refused request is a sign of life: the run remembers that, and nothing else.
              const run = next.type === 'web.request' ? before.run : world.run;
              if (!counted) expect({ ...world.snapshot, run }, `refused ${next.type}`).toEqual(before);
            }
          }
          const broken = brokenInvariant(world);
          if (broken !== null)
            throw new Error(
              `This does not hold: ${broken}. ${scenario}, last steps: ${JSON.stringify(steps.slice(Math.max(0, index - 12), index + 1))}`,
            );
        });
        if (tapsToHome(world) > 3) throw new Error('Home is more than three taps away.');
      },
    );
    checkProperty(property, runs);
    console.log(`${runs * eventsPerRun} events, ${refused} refused`);
    expect(refused).toBeGreaterThan(0);
  }, 300_000);
});
