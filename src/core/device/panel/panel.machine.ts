import { assign, createMachine, type ParameterizedObject } from 'xstate';
import type { Capability } from '../models.ts';
import { type FieldId, fields } from './fields.ts';
import {
  childrenOf,
  type Item,
  type ItemId,
  isDrawn,
  itemIds,
  itemOf,
  menu,
  needsAdmin,
  parentOf,
  tilesOf,
  trailTo,
} from './menu.ts';

/** What a form holds before OK: values by name, texts only, never a secret. */
export type Draft = Readonly<Record<string, string>>;
/** A short message after something was done; gone with the next step. */
export type NoticeId = 'saved' | 'signed-in' | 'signed-out' | 'timed-out' | 'password-reset';

export interface PanelContext {
  capabilities: readonly Capability[];
  /** Lock Setting is on. */
  locked: boolean;
  /** The administrator is signed in at the panel. */
  admin: boolean;
  /** The screens from Home to the one shown; Back drops the last. */
  trail: readonly ItemId[];
  /** The locked row that waits for the administrator; null when the sign-in was opened from the login icon. */
  pending: ItemId | null;
  /** The field under the keyboard. */
  field: FieldId | null;
  draft: Draft;
  notice: NoticeId | null;
}

export type PanelEvent =
  | { type: `open.${ItemId}` }
  /** Straight to a screen (a link, a story), where the locks allow it. */
  | { type: `go.${ItemId}` }
  | { type: 'back' }
  | { type: 'home' }
  | { type: 'field.enter'; field: FieldId }
  /** OK on the keyboard. */
  | { type: 'field.leave'; value?: string }
  | { type: 'draft.set'; values: Draft }
  | { type: 'sheet.show' }
  | { type: 'saved'; notice: NoticeId }
  | { type: 'access.changed'; locked: boolean; admin: boolean }
  | { type: 'admin.accepted' }
  | { type: 'language.chosen' }
  | { type: 'timed-out' };

export interface PanelInput {
  capabilities: readonly Capability[];
  locked: boolean;
  admin: boolean;
  /** The language was never chosen: the printer asks for it first. */
  firstStart: boolean;
}

type Params = { item: ItemId };

/** Fields that can be typed on each kind of screen. */
const fieldsOn: Partial<Record<Item['kind'], (field: FieldId) => boolean>> = {
  'network-setup': (field) => field.startsWith('ipv4.'),
  'admin-password': (field) => field === 'password.next' || field === 'password.confirm',
  'admin-sign-in': (field) => field === 'password.sign-in',
};

export const currentItem = (context: PanelContext): ItemId => context.trail.at(-1) ?? 'home';

/** Whether a row can be tapped where the panel stands: it is listed there, is a tile of Home or an icon of Home's status bar. */
export function isReachable(context: PanelContext, id: ItemId): boolean {
  const here = currentItem(context);
  if (!isDrawn(itemOf(id), context.capabilities)) return false;
  if (here !== 'home') return parentOf(id, context.capabilities) === here;
  return (
    id === 'settings' ||
    id === 'sounds' ||
    id === 'network-status' ||
    tilesOf(context.capabilities).some((tile) => tile.id === id)
  );
}

const isBarred = (context: PanelContext, id: ItemId): boolean => !context.admin && needsAdmin(id, context.locked);

const cleared = { pending: null, field: null, draft: {}, notice: null } as const;
const atHome = { ...cleared, trail: ['home'] as const satisfies readonly ItemId[] };

/** What guards and actions see. */
interface Step {
  context: PanelContext;
  event: PanelEvent;
}

const update = <P extends ParameterizedObject['params'] | undefined = undefined>(
  change: Partial<PanelContext> | ((step: Step, params: P) => Partial<PanelContext>),
) => assign<PanelContext, PanelEvent, P, PanelEvent, never>(change);

const guards = {
  mayOpen: ({ context }: Step, { item }: Params) => isReachable(context, item) && !isBarred(context, item),
  opensLocked: ({ context }: Step, { item }: Params) => isReachable(context, item) && isBarred(context, item),
  mayGo: ({ context }: Step, { item }: Params) =>
    isDrawn(itemOf(item), context.capabilities) && !isBarred(context, item),
  goesToLocked: ({ context }: Step, { item }: Params) =>
    isDrawn(itemOf(item), context.capabilities) && isBarred(context, item),
  noKeyboard: ({ context }: Step) => context.field === null,
  asksForSignIn: ({ context }: Step) => context.locked && !context.admin,
  cameFrom: ({ context }: Step, { item }: Params) => context.trail.at(-2) === item,
  isPending: ({ context }: Step, { item }: Params) => context.admin && context.pending === item,
  isAdmin: ({ context }: Step) => context.admin,
  hasField: ({ event }: Step, { kind }: { kind: Item['kind'] }) =>
    event.type === 'field.enter' && (fieldsOn[kind]?.(event.field) ?? false),
  losesAccess: ({ context, event }: Step) =>
    event.type === 'access.changed' && !event.admin && context.trail.some((item) => needsAdmin(item, event.locked)),
};

const actions = {
  push: update(({ context }, { item }: Params) => ({ ...cleared, trail: [...context.trail, item] })),
  jump: update(({ context }, { item }: Params) => ({ ...cleared, trail: trailTo(item, context.capabilities) })),
  pushSignIn: update(({ context }, params: { pending: ItemId | null }) => ({
    ...cleared,
    trail: [...context.trail, 'admin-sign-in' as const],
    pending: params.pending,
    field: 'password.sign-in' as const,
  })),
  jumpToSignIn: update((_, { item }: Params) => ({
    ...cleared,
    trail: ['home', 'admin-sign-in'] as const,
    pending: item,
    field: 'password.sign-in' as const,
  })),
  enterPending: update(({ context }, { item }: Params) => {
    const trail = context.trail.slice(0, -1);
    // Opened by a link: the trail is the row's own. Opened by a tap: the row follows the screen it was tapped on.
    const tapped = isReachable({ ...context, trail }, item);
    return { ...cleared, trail: tapped ? [...trail, item] : trailTo(item, context.capabilities) };
  }),
  pop: update(({ context }) => ({ ...cleared, trail: context.trail.slice(0, -1) })),
  goHome: update(atHome),
  goHomeTimedOut: update({ ...atHome, notice: 'timed-out' }),
  goHomeSignedIn: update({ ...atHome, notice: 'signed-in' }),
  noteAccess: update(({ event }) =>
    event.type === 'access.changed' ? { locked: event.locked, admin: event.admin } : {},
  ),
  noteField: update(({ event }) => (event.type === 'field.enter' ? { field: event.field, notice: null } : {})),
  noteValue: update(({ context, event }) => {
    if (event.type !== 'field.leave') return {};
    const { field, draft } = context;
    const keeps = field !== null && !fields[field].secret && event.value !== undefined;
    return { field: null, draft: keeps ? { ...draft, [field]: event.value ?? '' } : draft };
  }),
  dropField: update({ field: null }),
  noteDraft: update(({ context, event }) =>
    event.type === 'draft.set' ? { draft: { ...context.draft, ...event.values }, notice: null } : {},
  ),
  noteSaved: update(({ event }) => (event.type === 'saved' ? { draft: {}, field: null, notice: event.notice } : {})),
};

const allCapabilities: readonly (readonly Capability[])[] = [[], ['additional-network']];
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** Every row that can be listed under a row on some model. */
const possibleChildren = (id: ItemId): ItemId[] =>
  unique(allCapabilities.flatMap((capabilities) => childrenOf(id, capabilities).map((item) => item.id)));

const tileIds = menu.filter((row) => 'tile' in row).map((row) => row.id);
const openableFrom = (id: ItemId): ItemId[] =>
  id === 'home' ? unique<ItemId>([...tileIds, 'sounds', 'network-status']) : possibleChildren(id);

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

/** Back while the keyboard is up closes the keyboard; on the sign-in screen the keyboard is the screen. */
const withKeyboard = (item: Item) => ({
  initial: 'form',
  states: {
    form: {
      on: {
        'field.enter': {
          guard: { type: 'hasField', params: { kind: item.kind } },
          target: 'keyboard',
          actions: 'noteField',
        },
        'draft.set': { actions: 'noteDraft' },
      },
    },
    keyboard: {
      on: {
        back: { target: 'form', actions: 'dropField' },
        'field.leave': { target: 'form', actions: 'noteValue' },
      },
    },
  },
});

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
      'access.changed': [
        { guard: 'losesAccess', target: '#home', actions: ['noteAccess', 'goHome'] },
        { actions: 'noteAccess' },
      ],
    },
  },
  { guards, actions } as never,
);
