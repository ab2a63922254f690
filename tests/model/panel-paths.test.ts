import { describe, expect, it } from 'vitest';
import { createActor, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { type ItemId, itemIds, itemOf, needsAdmin } from '../../src/core/device/panel/menu.ts';
import { panelMachine } from '../../src/core/device/panel/panel.machine.ts';
import type { PanelEvent, PanelInput } from '../../src/core/device/panel/panel-events.ts';
import { currentItem } from '../../src/core/device/panel/panel-steps.ts';
import { openToAll, type PanelAccess } from '../../src/core/device/web/access.ts';

type Snapshot = SnapshotFrom<typeof panelMachine>;

const opens: PanelEvent[] = itemIds.map((item) => ({ type: `open.${item}` }));
const goes: PanelEvent[] = itemIds.map((item) => ({ type: `go.${item}` }));
const inputs: PanelEvent[] = [
  { type: 'field.enter', field: 'ipv4.address' },
  { type: 'field.enter', field: 'password.next' },
  { type: 'field.leave' },
  { type: 'field.leave', value: '192.168.1.20' },
  { type: 'draft.set', values: { mode: 'manual' } },
  { type: 'sheet.show' },
  { type: 'saved', notice: 'saved' },
  { type: 'admin.accepted' },
  { type: 'user.accepted' },
  { type: 'field.enter', field: 'password.user' },
  { type: 'language.chosen' },
  { type: 'timed-out' },
];
const scan = ['scan'] as const;
/** Access Control off; on with nobody there, with a user who may scan, and with one who may not. */
const accesses = [
  openToAll,
  { on: true, user: false, barred: scan, gate: false },
  { on: true, user: true, barred: [], gate: false },
  { on: true, user: true, barred: scan, gate: false },
] as const satisfies readonly PanelAccess[];
/** Epson Print Admin Serverless: nobody there, a user who may all, one who may nothing, and the administrator by the password. */
const shut: PanelAccess = { ...openToAll, gate: true };
const logIns = [
  shut,
  { ...openToAll, user: true },
  { ...openToAll, user: true, barred: ['scan', 'to-my-email'] },
] as const satisfies readonly PanelAccess[];
const byPassword: PanelAccess = { ...openToAll, user: true, barred: ['to-my-email'] };
const noLicense = (capabilities: PanelInput['capabilities']) => capabilities.filter((one) => one !== 'print-admin');

const printAdminOn = ({ capabilities }: PanelInput): PanelEvent[] => {
  const changed = { type: 'access.changed', capabilities, locked: true } as const;
  return [
    ...logIns.map((access): PanelEvent => ({ ...changed, admin: false, access })),
    { ...changed, locked: false, admin: false, access: shut },
    { ...changed, admin: true, access: byPassword },
    // A user with administrator rights.
    { ...changed, admin: true, access: { ...openToAll, user: true } },
    // The license is deleted; the administrator is there, or nobody is.
    { ...changed, admin: false, access: openToAll, capabilities: noLicense(capabilities) },
    { ...changed, admin: true, access: openToAll, capabilities: noLicense(capabilities) },
    { type: 'step.card' },
    { type: 'step.language' },
    { type: 'step.register' },
    { type: 'field.enter', field: 'print-admin.user-id' },
    { type: 'field.enter', field: 'print-admin.number' },
    { type: 'field.leave', value: 'anna' },
    { type: 'job.opened', job: 1 },
    { type: 'message.closed' },
  ];
};

const accessOn = (input: PanelInput): PanelEvent[] => {
  const { capabilities } = input;
  if (capabilities.includes('print-admin')) return printAdminOn(input);
  const changed = { type: 'access.changed', capabilities } as const;
  return [
    { ...changed, locked: true, admin: false, access: openToAll },
    { ...changed, locked: true, admin: true, access: openToAll },
    { ...changed, locked: true, admin: true, access: { ...openToAll, on: true } },
    ...accesses.map((each): PanelEvent => ({ ...changed, locked: false, admin: false, access: each })),
  ];
};
const eventsOn = (input: PanelInput): PanelEvent[] => [
  ...opens,
  ...goes,
  ...inputs,
  ...accessOn(input),
  { type: 'back' },
  { type: 'home' },
];

/** Where a person stands: what differs in nothing else is one place. */
const place = ({ value, context }: Snapshot): string =>
  JSON.stringify([
    value,
    context.trail,
    context.pending,
    context.field,
    context.locked,
    context.admin,
    context.access,
    context.capabilities,
  ]);

const models: [string, PanelInput][] = [
  ['one network', { capabilities: ['fax'], locked: false, admin: false, access: openToAll, firstStart: false }],
  [
    'two networks',
    { capabilities: ['fax', 'additional-network'], locked: false, admin: false, access: openToAll, firstStart: false },
  ],
  [
    'Epson Print Admin Serverless',
    {
      capabilities: ['fax', 'to-my-email', 'print-admin'],
      locked: true,
      admin: false,
      access: shut,
      firstStart: false,
    },
  ],
  [
    'Epson Print Admin Serverless and a first start',
    { capabilities: ['to-my-email', 'print-admin'], locked: false, admin: false, access: shut, firstStart: true },
  ],
  ['a first start', { capabilities: [], locked: false, admin: false, access: openToAll, firstStart: true }],
];

const startOf = (input: PanelInput): Snapshot => createActor(panelMachine, { input }).getSnapshot();

/** A place, and what each event makes of it. */
interface Place {
  state: Snapshot;
  transitions: Record<string, { event: PanelEvent; state: Snapshot }>;
}

const explore = (input: PanelInput) =>
  getAdjacencyMap(panelMachine, {
    input,
    events: eventsOn(input),
    serializeState: (state) => place(state as Snapshot),
    fromState: startOf(input),
  }) as unknown as Record<string, Place>;

const isStart = (item: ItemId): boolean => item === 'home' || item === 'print-admin-log-in';

/** What a tap can do: the things that a person, not the printer, makes happen. */
const isTap = (type: string): boolean => /^(open\.|back$|home$|field\.leave$|language\.chosen$)/.test(type);

const isRegistering = ({ value }: Snapshot): boolean =>
  typeof value === 'object' && Object.values(value)[0] === 'register';

describe.each(models)('the panel of a model with %s', (_, input) => {
  const map = explore(input);
  const places = Object.values(map);
  const screens = new Set(places.map(({ state }) => currentItem((state as Snapshot).context)));

  it('can show every screen of its menu', () => {
    const known = itemIds.filter((id) => {
      const hasLogIn = input.capabilities.includes('print-admin');
      // Epson Print Admin Serverless takes the place of Access Control.
      if (id === 'print-admin-log-in' || id === 'user-sign-in') return hasLogIn === (id === 'print-admin-log-in');
      const { needs, level } = itemOf(id);
      return [needs, level].every((capability) => capability === undefined || input.capabilities.includes(capability));
    });
    expect([...screens].sort()).toEqual(known.filter((id) => id !== 'first-language' || input.firstStart).sort());
    console.log(
      `${places.length} places, ${places.reduce((sum, { transitions }) => sum + Object.keys(transitions).length, 0)} steps explored`,
    );
  });

  it('reaches Home, or the log-in in its place, within three taps from every place', () => {
    const far = places.filter(({ state }) => {
      const from = state as Snapshot;
      let reached = [from];
      for (let taps = 0; taps <= 3; taps += 1) {
        if (reached.some(({ context }) => isStart(currentItem(context)))) return false;
        reached = reached.flatMap((at) => {
          const steps = Object.values(map[place(at)]?.transitions ?? {});
          return steps.filter(({ event }) => isTap(event.type)).map((step) => step.state as Snapshot);
        });
      }
      return true;
    });
    expect(far.map(({ state }) => place(state as Snapshot))).toEqual([]);
  });

  it('goes back by exactly the step that was made', () => {
    const wrong: string[] = [];
    for (const { state, transitions } of places) {
      const from = state as Snapshot;
      for (const step of Object.values(transitions)) {
        if (!/^(open\.|field\.enter$|sheet\.show$|step\.(card|language)$)/.test(step.event.type)) continue;
        // A card that was being registered is begun anew.
        if (isRegistering(from)) continue;
        const to = step.state as Snapshot;
        if (place(to) === place(from)) continue;
        const back = Object.values(map[place(to)]?.transitions ?? {}).find(({ event }) => event.type === 'back');
        if (back === undefined || place(back.state as Snapshot) !== place(from))
          wrong.push(`${place(from)} ${step.event.type}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('never shows a locked screen to anybody but the administrator', () => {
    const leaks = places.filter(({ state }) => {
      const { context } = state as Snapshot;
      return !context.admin && context.trail.some((item) => needsAdmin(item, context.locked));
    });
    expect(leaks.map(({ state }) => place(state as Snapshot))).toEqual([]);
  });

  it('asks for the language first, and goes on only when one is chosen', () => {
    const ways = places
      .filter(({ state }) => currentItem((state as Snapshot).context) === 'first-language')
      .flatMap(({ transitions }) => Object.values(transitions))
      .filter(({ state }) => currentItem((state as Snapshot).context) !== 'first-language');
    expect([...new Set(ways.map(({ event }) => event.type))]).toEqual(input.firstStart ? ['language.chosen'] : []);
  });

  it('with the gate shut shows the log-in only, the administrator’s, and the first language', () => {
    const open: readonly ItemId[] = ['print-admin-log-in', 'admin-sign-in', 'first-language'];
    const leaks = places.filter(({ state }) => {
      const { access: now, trail, admin } = (state as Snapshot).context;
      if (now.gate) return trail.some((item) => !open.includes(item));
      // The administrator's password was right: 'admin.accepted' follows in the same command.
      return trail[0] === 'print-admin-log-in' && !(admin && trail[1] === 'admin-sign-in');
    });
    expect(leaks.map(({ state }) => place(state as Snapshot))).toEqual([]);
  });

  it('never shows a function to whom Access Control keeps it from, and never asks who is there while it is off', () => {
    const leaks = places.filter(({ state }) => {
      const { trail, access: now } = (state as Snapshot).context;
      return trail.some((item) => {
        const { access: needed, kind } = itemOf(item);
        return (needed !== undefined && now.barred.includes(needed)) || (kind === 'user-sign-in' && !now.on);
      });
    });
    expect(leaks.map(({ state }) => place(state as Snapshot))).toEqual([]);
  });

  it('keeps the trail free of circles and as deep as the menu', () => {
    for (const { state } of places) {
      const { trail } = (state as Snapshot).context;
      expect(new Set(trail).size).toBe(trail.length);
      expect(trail.length).toBeLessThanOrEqual(9);
    }
  });

  it('shows the keyboard exactly while a field is open', () => {
    for (const { state } of places) {
      const snapshot = state as Snapshot;
      const isSignIn = currentItem(snapshot.context) === 'admin-sign-in';
      const isOpen = typeof snapshot.value === 'object' && Object.values(snapshot.value)[0] === 'keyboard';
      expect(snapshot.context.field !== null).toBe(isOpen || isSignIn);
    }
  });
});

describe('the way to each screen', () => {
  it('is as deep as the guide says: five taps from Home to Email Server Status (G21)', () => {
    const [, input] = models[0] ?? [];
    const paths = getShortestPaths(panelMachine, {
      ...(input === undefined ? {} : { input, fromState: startOf(input) }),
      events: [...opens.filter(({ type }) => type !== 'open.network-status'), { type: 'open.network-status' }],
      serializeState: (state) => place(state as Snapshot),
      toState: (state) =>
        (state as Snapshot).context.trail.includes('general-settings') &&
        currentItem((state as Snapshot).context) === 'email-server-status',
    });
    expect(paths[0]?.steps.map(({ event }) => event.type).filter((type) => type.startsWith('open.'))).toEqual([
      'open.settings',
      'open.general-settings',
      'open.network-settings',
      'open.network-status',
      'open.email-server-status',
    ]);
  });
});
