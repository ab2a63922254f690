import { assign, type ParameterizedObject } from 'xstate';
import { type FieldId, fields } from './fields.ts';
import { type Item, type ItemId, isDrawn, itemOf, needsAdmin, parentOf, tilesOf, trailTo } from './menu.ts';
import type { PanelContext, PanelEvent } from './panel-events.ts';

/** What a transition of a row tells its guard and action. */
export type Params = { item: ItemId };

/** What opening a row comes to: it opens, asks for the administrator, asks who is there, or says that the user may not. */
export type Way = 'open' | 'admin' | 'user' | 'refused';
type WayParams = Params & { way: Way };

/** Fields that can be typed on each kind of screen. */
const fieldsOn: Partial<Record<Item['kind'], (field: FieldId) => boolean>> = {
  'network-setup': (field) => field.startsWith('ipv4.'),
  'admin-password': (field) => field === 'password.next' || field === 'password.confirm',
  'admin-sign-in': (field) => field === 'password.sign-in',
  'user-sign-in': (field) => field === 'password.user',
  'scan-to-email': (field) => field.startsWith('scan.') || field.startsWith('contact.'),
  'to-my-email': (field) => field === 'scan.subject' || field === 'scan.file-name',
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

/** Whether Access Control keeps a row from whoever is there. */
const isClosed = ({ access }: Pick<PanelContext, 'access'>, id: ItemId): boolean => {
  const { access: needed } = itemOf(id);
  return needed !== undefined && access.barred.includes(needed);
};

function wayTo(context: PanelContext, id: ItemId): Way {
  if (!context.admin && needsAdmin(id, context.locked)) return 'admin';
  if (!isClosed(context, id)) return 'open';
  return context.access.user ? 'refused' : 'user';
}

/** The trail without the screens that ask who is there. */
const askedOn = (trail: readonly ItemId[]): ItemId[] =>
  trail.filter((id) => id !== 'admin-sign-in' && id !== 'user-sign-in');

export const cleared = { pending: null, field: null, draft: {}, notice: null, message: null, job: null } as const;
const atGate = { ...cleared, trail: ['print-admin-log-in'] as const satisfies readonly ItemId[] };
const atHome = { ...cleared, trail: ['home'] as const satisfies readonly ItemId[] };

/** What is open before somebody has logged in. */
const beforeGate: readonly ItemId[] = ['print-admin-log-in', 'admin-sign-in', 'first-language'];

/** What guards and actions see. */
interface Step {
  context: PanelContext;
  event: PanelEvent;
}

const update = <P extends ParameterizedObject['params'] | undefined = undefined>(
  change: Partial<PanelContext> | ((step: Step, params: P) => Partial<PanelContext>),
) => assign<PanelContext, PanelEvent, P, PanelEvent, never>(change);

export const guards = {
  opens: ({ context }: Step, { item, way }: WayParams) => isReachable(context, item) && wayTo(context, item) === way,
  goes: ({ context }: Step, { item, way }: WayParams) =>
    !context.access.gate && isDrawn(itemOf(item), context.capabilities) && wayTo(context, item) === way,
  noKeyboard: ({ context }: Step) => context.field === null,
  isGated: ({ context }: Step) => context.access.gate,
  isOpen: ({ context }: Step) => !context.access.gate,
  endsAtHome: ({ context }: Step) => context.message === 'authentication-successful',
  asksForSignIn: ({ context }: Step) => context.locked && !context.admin && !context.access.on,
  asksWho: ({ context }: Step) => context.access.on && !context.admin && !context.access.user,
  cameFrom: ({ context }: Step, { item }: Params) => context.trail.at(-2) === item,
  isPending: ({ context }: Step, { item }: Params) => context.pending === item && wayTo(context, item) === 'open',
  hasPending: ({ context }: Step) => context.pending !== null,
  isAdmin: ({ context }: Step) => context.admin,
  hasField: ({ event }: Step, { kind }: { kind: Item['kind'] }) =>
    event.type === 'field.enter' && (fieldsOn[kind]?.(event.field) ?? false),
  /** Who it is, first of all; the password comes after. */
  asksWhoItIs: ({ event }: Step) =>
    event.type === 'field.enter' && (event.field === 'print-admin.user-id' || event.field === 'print-admin.number'),
  isUserId: ({ context, event }: Step) =>
    context.field === 'print-admin.user-id' && event.type === 'field.leave' && event.value !== undefined,
  isLogInPassword: ({ context }: Step) => context.field === 'print-admin.password',
  isContact: ({ context }: Step) => context.field?.startsWith('contact.') === true,
  losesAccess: ({ context, event }: Step) =>
    event.type === 'access.changed' &&
    context.trail.some(
      (item) =>
        (!event.admin && needsAdmin(item, event.locked)) ||
        isClosed(event, item) ||
        (item === 'user-sign-in' && !event.access.on) ||
        !isDrawn(itemOf(item), event.capabilities) ||
        // Nobody is asked any more; whoever gave the administrator's password goes on from there.
        (item === 'print-admin-log-in' && !event.access.gate && !event.admin) ||
        // A log-in page of its own takes the place of all but the administrator's, and comes after the first language.
        (event.access.gate && !beforeGate.includes(item)),
    ),
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
  pushWho: update(({ context }, params: { pending: ItemId | null }) => ({
    ...cleared,
    trail: [...context.trail, 'user-sign-in' as const],
    pending: params.pending,
  })),
  jumpToWho: update((_, { item }: Params) => ({
    ...cleared,
    trail: ['home', 'user-sign-in'] as const,
    pending: item,
  })),
  /** Among those who may sign in the administrator was chosen. */
  pushAdmin: update(({ context }) => ({
    ...cleared,
    trail: [...context.trail, 'admin-sign-in' as const],
    pending: context.pending,
    field: 'password.sign-in' as const,
  })),
  refuse: update({ notice: null, message: 'not-for-user' }),
  enterPending: update(({ context }, { item }: Params) => {
    const trail = askedOn(context.trail);
    // Opened by a link: the trail is the row's own. Opened by a tap: the row follows the screen it was tapped on.
    const tapped = isReachable({ ...context, trail }, item);
    return { ...cleared, trail: tapped ? [...trail, item] : trailTo(item, context.capabilities) };
  }),
  pop: update(({ context }) => {
    const trail = context.trail.slice(0, -1);
    return { ...cleared, trail, pending: trail.at(-1) === 'user-sign-in' ? context.pending : null };
  }),
  goHome: update(atHome),
  /** What was said when the last person went stays for who comes next. */
  goToGate: update(({ context }) => ({ ...atGate, notice: context.notice, message: context.message })),
  goHomeTimedOut: update({ ...atHome, notice: 'timed-out' }),
  goHomeSignedIn: update({ ...atHome, notice: 'signed-in' }),
  goHomeAsUser: update({ ...atHome, notice: 'user-signed-in' }),
  goHomeRefused: update({ ...atHome, message: 'not-for-user' }),
  noteAccess: update(({ event }) =>
    event.type === 'access.changed'
      ? { capabilities: event.capabilities, locked: event.locked, admin: event.admin, access: event.access }
      : {},
  ),
  noteField: update(({ event }) => (event.type === 'field.enter' ? { field: event.field, notice: null } : {})),
  noteValue: update(({ context, event }) => {
    if (event.type !== 'field.leave') return {};
    const { field, draft } = context;
    const keeps = field !== null && !fields[field].secret && event.value !== undefined;
    return { field: null, draft: keeps ? { ...draft, [field]: event.value ?? '' } : draft };
  }),
  dropField: update({ field: null }),
  askPassword: update(({ context, event }) => ({
    field: 'print-admin.password',
    draft: { ...context.draft, 'print-admin.user-id': event.type === 'field.leave' ? (event.value ?? '') : '' },
  })),
  backToUserId: update({ field: 'print-admin.user-id' }),
  dropLogIn: update({ field: null, draft: {} }),
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
  dropNotice: update({ notice: null }),
  dropMessage: update({ message: null }),
  noteSaved: update(({ event }) => (event.type === 'saved' ? { draft: {}, field: null, notice: event.notice } : {})),
};
