import { assign, type ParameterizedObject } from 'xstate';
import { type FieldId, fields } from './fields.ts';
import { type Item, type ItemId, isDrawn, itemOf, needsAdmin, parentOf, tilesOf, trailTo } from './menu.ts';
import type { PanelContext, PanelEvent } from './panel-events.ts';

/** What a transition of a row tells its guard and action. */
export type Params = { item: ItemId };

/** Fields that can be typed on each kind of screen. */
const fieldsOn: Partial<Record<Item['kind'], (field: FieldId) => boolean>> = {
  'network-setup': (field) => field.startsWith('ipv4.'),
  'admin-password': (field) => field === 'password.next' || field === 'password.confirm',
  'admin-sign-in': (field) => field === 'password.sign-in',
  'scan-to-email': (field) => field.startsWith('scan.') || field.startsWith('contact.'),
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
    id === 'email-server-status' ||
    tilesOf(context.capabilities).some((tile) => tile.id === id)
  );
}

const isBarred = (context: PanelContext, id: ItemId): boolean => !context.admin && needsAdmin(id, context.locked);

export const cleared = { pending: null, field: null, draft: {}, notice: null, message: null, job: null } as const;
const atHome = { ...cleared, trail: ['home'] as const satisfies readonly ItemId[] };

/** What guards and actions see. */
interface Step {
  context: PanelContext;
  event: PanelEvent;
}

const update = <P extends ParameterizedObject['params'] | undefined = undefined>(
  change: Partial<PanelContext> | ((step: Step, params: P) => Partial<PanelContext>),
) => assign<PanelContext, PanelEvent, P, PanelEvent, never>(change);

export const guards = {
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
  isContact: ({ context }: Step) => context.field?.startsWith('contact.') === true,
  losesAccess: ({ context, event }: Step) =>
    event.type === 'access.changed' && !event.admin && context.trail.some((item) => needsAdmin(item, event.locked)),
};

export const actions = {
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
  showJob: update(({ context, event }) =>
    event.type === 'job.opened'
      ? {
          ...cleared,
          trail: trailTo('job-status', context.capabilities),
          job: event.job,
          // The list stays as it was filtered.
          draft: currentItem(context) === 'job-status' ? context.draft : {},
        }
      : {},
  ),
  dropJob: update({ job: null, notice: null }),
  noteNotice: update(({ event }) => (event.type === 'noticed' ? { notice: event.notice } : {})),
  noteMessage: update(({ event }) => (event.type === 'message.shown' ? { message: event.message } : {})),
  dropMessage: update({ message: null }),
  noteSaved: update(({ event }) => (event.type === 'saved' ? { draft: {}, field: null, notice: event.notice } : {})),
};
