import { createMachine } from 'xstate';
import type { Capability } from '../models.ts';
import { accessIds, childrenOf, type Item, type ItemId, itemIds, itemOf, menu, needsAdmin } from './menu.ts';
import type { PanelContext, PanelEvent, PanelInput, StepId } from './panel-events.ts';
import { actions, cleared, guards, type Way } from './panel-steps.ts';

const allCapabilities: readonly (readonly Capability[])[] = [[], ['additional-network'], ['print-admin']];
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** Every row that can be listed under a row on some model. */
const possibleChildren = (id: ItemId): ItemId[] =>
  unique(allCapabilities.flatMap((capabilities) => childrenOf(id, capabilities).map((item) => item.id)));

const tileIds = menu.filter((row) => 'tile' in row).map((row) => row.id);
const openableFrom = (id: ItemId): ItemId[] =>
  id === 'home'
    ? unique<ItemId>([...tileIds, 'sounds', 'network-status', 'email-server-status'])
    : possibleChildren(id);

/** Every screen that can stand before a screen on the trail. */
function possiblePredecessors(id: ItemId): ItemId[] {
  if (id === 'user-sign-in')
    return itemIds.filter((from) => from === 'home' || openableFrom(from).some((to) => accessIds.includes(to)));
  if (id === 'admin-sign-in')
    return itemIds.filter(
      (from) =>
        from === 'home' ||
        from === 'user-sign-in' ||
        from === 'print-admin-log-in' ||
        openableFrom(from).some((to) => needsAdmin(to, true)),
    );
  return itemIds.filter((from) => openableFrom(from).includes(id));
}

/** What each way to a row needs to be, and what is done then. */
const waysTo = (item: ItemId, guard: 'opens' | 'goes', enter: string, admin: object, user: object) => {
  const way = (to: Way, then: object) => ({ guard: { type: guard, params: { item, way: to } }, ...then });
  return [
    way('open', { target: `#${item}`, actions: { type: enter, params: { item } } }),
    way('admin', { target: '#admin-sign-in', actions: admin }),
    ...(accessIds.includes(item)
      ? [way('user', { target: '#user-sign-in', actions: user }), way('refused', { actions: 'refuse' })]
      : []),
  ];
};

const openTransitions = (id: ItemId) =>
  Object.fromEntries(
    openableFrom(id).map((item) => {
      const params = { pending: item };
      return [
        `open.${item}`,
        waysTo(item, 'opens', 'push', { type: 'pushSignIn', params }, { type: 'pushWho', params }),
      ];
    }),
  );

const backTransitions = (id: ItemId) =>
  possiblePredecessors(id).map((item) => ({
    guard: { type: 'cameFrom', params: { item } },
    target: `#${item}`,
    actions: 'pop',
  }));

/** Back while the keyboard is up closes the keyboard; on the sign-in screen the keyboard is the screen. `steps` open from the form. */
function withKeyboard({ kind }: Item, steps: readonly StepId[] = []) {
  const typed = {
    'field.enter': { guard: { type: 'hasField', params: { kind } }, target: 'keyboard', actions: 'noteField' },
    'draft.set': { actions: 'noteDraft' },
  };
  const leave = (actions: string) => [
    ...(steps.includes('recipients') ? [{ guard: 'isContact', target: 'recipients', actions }] : []),
    { target: 'form', actions },
  ];
  return {
    initial: 'form',
    states: {
      form: { on: { ...typed, ...Object.fromEntries(steps.map((step) => [`step.${step}`, step])) } },
      keyboard: { on: { back: leave('dropField'), 'field.leave': leave('noteValue') } },
      ...Object.fromEntries(steps.map((step) => [step, { on: { ...typed, back: 'form' } }])),
    },
  };
}

/**
 * The steps of the log-in of Epson Print Admin Serverless: after a user ID its password is asked for without a step between, and Back goes
 * to the user ID again. Back to the start drops what was begun: whoever comes next finds nothing of it.
 */
const logInSteps = {
  initial: 'form',
  states: {
    form: {
      on: {
        'field.enter': { guard: 'asksWhoItIs', target: 'keyboard', actions: 'noteField' },
        'step.card': { target: 'card', actions: 'dropNotice' },
        'step.register': { target: 'register', actions: 'dropNotice' },
        'step.language': { target: 'language', actions: 'dropNotice' },
        'open.admin-sign-in': {
          target: '#admin-sign-in',
          actions: { type: 'pushSignIn', params: { pending: null } },
        },
      },
    },
    keyboard: {
      on: {
        back: [
          { guard: 'isLogInPassword', actions: 'backToUserId' },
          { target: 'form', actions: 'dropLogIn' },
        ],
        'field.leave': [
          { guard: 'isUserId', actions: 'askPassword' },
          { target: 'form', actions: 'dropLogIn' },
        ],
      },
    },
    card: {
      on: {
        'draft.set': { actions: 'noteDraft' },
        'step.register': 'register',
        back: { target: 'form', actions: 'dropLogIn' },
      },
    },
    register: {
      on: {
        'field.enter': { guard: 'asksWhoItIs', target: 'keyboard', actions: 'noteField' },
        back: { target: 'form', actions: 'dropLogIn' },
      },
    },
    language: { on: { 'language.chosen': 'form', back: 'form' } },
  },
};

/** Screens that no link opens. */
const notGoneTo: readonly ItemId[] = ['first-language', 'admin-sign-in', 'user-sign-in', 'print-admin-log-in'];

const goTransitions = Object.fromEntries(
  itemIds
    .filter((id) => !notGoneTo.includes(id))
    .map((item) => {
      const params = { item };
      return [
        `go.${item}`,
        waysTo(item, 'goes', 'jump', { type: 'jumpToSignIn', params }, { type: 'jumpToWho', params }),
      ];
    }),
);

/** What is stopped on a screen before which nothing else is open. */
const nothingElse = (also: readonly string[] = []) =>
  Object.fromEntries([...Object.keys(goTransitions), 'home', 'job.opened', ...also].map((event) => [event, {}]));

/** The rows that waited for somebody to sign in. */
const pendingTransitions = (ids: readonly ItemId[]) =>
  ids.map((item) => ({
    guard: { type: 'isPending', params: { item } },
    target: `#${item}`,
    actions: { type: 'enterPending', params: { item } },
  }));

function screenState(item: Item) {
  const on: Record<string, unknown> = { ...openTransitions(item.id) };
  const back = backTransitions(item.id);
  if (back.length > 0) on.back = back;
  const screen = { id: item.id, on };
  switch (item.kind) {
    case 'first-language':
      // Nothing else is open to the person before a language is chosen: the empty transitions stop the events here.
      return {
        id: item.id,
        on: {
          'language.chosen': { target: '#home', actions: 'goHome' },
          ...nothingElse(['timed-out']),
        },
      };
    case 'print-admin-log-in':
      // Nothing is open before somebody has logged in but the log-in itself, and the administrator's.
      return {
        id: item.id,
        always: { guard: 'isOpen', target: '#home', actions: 'goHome' },
        on: {
          ...nothingElse(),
          'timed-out': { target: '#print-admin-log-in', actions: ['goHomeTimedOut', 'goToGate'] },
          home: { target: '#print-admin-log-in', actions: ['goHome', 'goToGate'] },
        },
        ...logInSteps,
      };
    case 'home':
      Object.assign(screen, { always: { guard: 'isGated', target: '#print-admin-log-in', actions: 'goToGate' } });
      on['open.admin-sign-in'] = {
        guard: 'asksForSignIn',
        target: '#admin-sign-in',
        actions: { type: 'pushSignIn', params: { pending: null } },
      };
      on['open.user-sign-in'] = {
        guard: 'asksWho',
        target: '#user-sign-in',
        actions: { type: 'pushWho', params: { pending: null } },
      };
      return screen;
    case 'admin-sign-in':
      on['admin.accepted'] = [
        ...pendingTransitions([...itemIds.filter((id) => needsAdmin(id, true)), ...accessIds]),
        { guard: 'isAdmin', target: '#home', actions: 'goHomeSignedIn' },
      ];
      return screen;
    case 'user-sign-in':
      on['open.admin-sign-in'] = { guard: 'noKeyboard', target: '#admin-sign-in', actions: 'pushAdmin' };
      on['user.accepted'] = [
        ...pendingTransitions(accessIds),
        { guard: 'hasPending', target: '#home', actions: 'goHomeRefused' },
        { target: '#home', actions: 'goHomeAsUser' },
      ];
      return { ...screen, ...withKeyboard(item) };
    case 'status-sheet':
      return {
        ...screen,
        initial: 'confirm',
        states: { confirm: { on: { 'sheet.show': 'preview' } }, preview: { on: { back: 'confirm' } } },
      };
    case 'job-status':
      return {
        ...screen,
        initial: 'list',
        states: {
          list: { on: { 'step.printer': 'printer', 'draft.set': { actions: 'noteDraft' } } },
          printer: { on: { back: 'list', 'step.list': 'list' } },
          details: { on: { back: { target: 'list', actions: 'dropJob' } } },
        },
      };
    case 'to-my-email':
      return { ...screen, ...withKeyboard(item, ['page', 'options']) };
    case 'scan-to-email':
      return { ...screen, ...withKeyboard(item, ['recipients', 'page', 'options']) };
    case 'network-setup':
    case 'admin-password':
      return { ...screen, ...withKeyboard(item) };
    case 'date-time':
      on['draft.set'] = { actions: 'noteDraft' };
      return screen;
    default:
      return screen;
  }
}

/**
 * The panel's statechart, built from the menu table: a state for each row, with the steps that its kind has.
 * `createMachine` and not `setup`, here and in the other charts: 0.7 kB less in the first load.
 */
export const panelMachine = createMachine(
  {
    types: {} as { context: PanelContext; events: PanelEvent; input: PanelInput },
    id: 'panel',
    context: ({ input }) => ({
      ...cleared,
      capabilities: input.capabilities,
      locked: input.locked,
      admin: input.admin,
      access: input.access,
      trail: input.firstStart ? ['first-language'] : ['home'],
    }),
    initial: 'start',
    states: {
      start: {
        always: [
          {
            guard: ({ context }: { context: PanelContext }) => context.trail[0] === 'first-language',
            target: 'first-language',
          },
          { target: 'home' },
        ],
      },
      ...Object.fromEntries(menu.map((row) => [row.id, screenState(itemOf(row.id))])),
    },
    on: {
      ...goTransitions,
      home: { target: '#home', actions: 'goHome' },
      saved: { guard: 'noKeyboard', actions: 'noteSaved' },
      'timed-out': { target: '#home', actions: 'goHomeTimedOut' },
      noticed: { actions: 'noteNotice' },
      'message.shown': { actions: 'noteMessage' },
      'message.closed': [{ guard: 'endsAtHome', target: '#home', actions: 'goHome' }, { actions: 'dropMessage' }],
      'job.opened': { guard: 'isOpen', target: '#job-status.details', actions: 'showJob' },
      'access.changed': [
        { guard: 'losesAccess', target: '#home', actions: ['noteAccess', 'goHome'] },
        { actions: 'noteAccess' },
      ],
    },
  },
  { guards, actions } as never,
);
