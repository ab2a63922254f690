import { createMachine } from 'xstate';
import type { Capability } from '../models.ts';
import { childrenOf, type Item, type ItemId, itemIds, itemOf, menu, needsAdmin } from './menu.ts';
import type { PanelContext, PanelEvent, PanelInput, StepId } from './panel-events.ts';
import { actions, cleared, guards } from './panel-steps.ts';

const allCapabilities: readonly (readonly Capability[])[] = [[], ['additional-network']];
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
  if (id === 'admin-sign-in')
    return itemIds.filter((from) => from === 'home' || openableFrom(from).some((to) => needsAdmin(to, true)));
  return itemIds.filter((from) => openableFrom(from).includes(id));
}

const openTransitions = (id: ItemId) =>
  Object.fromEntries(
    openableFrom(id).map((item) => [
      `open.${item}`,
      [
        {
          guard: { type: 'mayOpen', params: { item } },
          target: `#${item}`,
          actions: { type: 'push', params: { item } },
        },
        {
          guard: { type: 'opensLocked', params: { item } },
          target: '#admin-sign-in',
          actions: { type: 'pushSignIn', params: { pending: item } },
        },
      ],
    ]),
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
    ...(steps.length > 0 ? [{ guard: 'isContact', target: 'recipients', actions }] : []),
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

const goTransitions = Object.fromEntries(
  itemIds
    .filter((id) => id !== 'first-language' && id !== 'admin-sign-in')
    .map((item) => [
      `go.${item}`,
      [
        { guard: { type: 'mayGo', params: { item } }, target: `#${item}`, actions: { type: 'jump', params: { item } } },
        {
          guard: { type: 'goesToLocked', params: { item } },
          target: '#admin-sign-in',
          actions: { type: 'jumpToSignIn', params: { item } },
        },
      ],
    ]),
);

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
          ...Object.fromEntries([...Object.keys(goTransitions), 'home', 'timed-out'].map((event) => [event, {}])),
        },
      };
    case 'home':
      on['open.admin-sign-in'] = {
        guard: 'asksForSignIn',
        target: '#admin-sign-in',
        actions: { type: 'pushSignIn', params: { pending: null } },
      };
      return screen;
    case 'admin-sign-in':
      on['admin.accepted'] = [
        ...itemIds
          .filter((id) => needsAdmin(id, true))
          .map((id) => ({
            guard: { type: 'isPending', params: { item: id } },
            target: `#${id}`,
            actions: { type: 'enterPending', params: { item: id } },
          })),
        { guard: 'isAdmin', target: '#home', actions: 'goHomeSignedIn' },
      ];
      return screen;
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
      'message.closed': { actions: 'dropMessage' },
      'job.opened': { target: '#job-status.details', actions: 'showJob' },
      'access.changed': [
        { guard: 'losesAccess', target: '#home', actions: ['noteAccess', 'goHome'] },
        { actions: 'noteAccess' },
      ],
    },
  },
  { guards, actions } as never,
);
