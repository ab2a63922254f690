import type { Capability } from '../models.ts';
import type { NetworkId } from '../network/network.ts';
import type { PanelFunction } from '../web/access.ts';

/** The kinds of screen. A new kind needs a new screen; a new row of a known kind does not. */
export type ScreenKind =
  | 'first-language'
  | 'home'
  | 'scan-to-email'
  | 'job-status'
  | 'menu'
  | 'admin-sign-in'
  | 'user-sign-in'
  | 'print-admin-log-in'
  | 'to-my-email'
  | 'language'
  | 'date-time'
  | 'brightness'
  | 'sounds'
  | 'operation-timeout'
  | 'theme'
  | 'network-status'
  | 'wifi-direct-status'
  | 'email-server-status'
  | 'status-sheet'
  | 'network-setup'
  | 'connection-check'
  | 'admin-password'
  | 'lock-setting'
  | 'about';

export type IconName =
  | 'scan'
  | 'my-email'
  | 'jobs'
  | 'settings'
  | 'general'
  | 'basic'
  | 'language'
  | 'clock'
  | 'brightness'
  | 'sound'
  | 'timeout'
  | 'theme'
  | 'network'
  | 'network-status'
  | 'wired'
  | 'wifi-direct'
  | 'email'
  | 'sheet'
  | 'set-up'
  | 'check'
  | 'administration'
  | 'security'
  | 'administrator'
  | 'password'
  | 'lock'
  | 'info'
  | 'home';

interface MenuRow {
  id: string;
  /** The row it is listed under; null for the two roots and the sign-in screens, which are reached from locked rows and Home's bar. */
  parent: string | null;
  kind: ScreenKind;
  icon: IconName;
  /** Drawn on models with this capability only. */
  needs?: Capability;
  /** A level that only models with this capability have; on the others its rows move up one level (printer.md 3, P35). */
  level?: Capability;
  /** 'always': for the administrator only. 'when-locked': so while Lock Setting is on. Holds for all rows below it. */
  admin?: 'always' | 'when-locked';
  /** A function of Access Control or of Epson Print Admin Serverless: asks who is there where it is not open to all (printer.md 6.4). */
  access?: PanelFunction;
  /** Which network a row is about, on models with two. */
  network?: NetworkId;
  /** Place among the tiles of Home, from 1. */
  tile?: number;
}

/** The panel's menu: machine, routes, stories and the string index are built from this table. Labels are `panel:menu.<id>`. */
export const menu = [
  { id: 'first-language', parent: null, kind: 'first-language', icon: 'language' },
  { id: 'home', parent: null, kind: 'home', icon: 'home' },
  { id: 'admin-sign-in', parent: null, kind: 'admin-sign-in', icon: 'administrator' },
  { id: 'user-sign-in', parent: null, kind: 'user-sign-in', icon: 'administrator' },
  { id: 'print-admin-log-in', parent: null, kind: 'print-admin-log-in', icon: 'administrator' },
  {
    id: 'to-my-email',
    parent: 'home',
    kind: 'to-my-email',
    icon: 'my-email',
    tile: 1,
    needs: 'print-admin',
    access: 'to-my-email',
  },
  { id: 'scan-to-email', parent: 'home', kind: 'scan-to-email', icon: 'scan', tile: 2, access: 'scan' },
  { id: 'job-status', parent: 'home', kind: 'job-status', icon: 'jobs', tile: 3 },
  { id: 'settings', parent: 'home', kind: 'menu', icon: 'settings', tile: 4 },
  { id: 'general-settings', parent: 'settings', kind: 'menu', icon: 'general' },
  { id: 'basic-settings', parent: 'general-settings', kind: 'menu', icon: 'basic' },
  { id: 'language', parent: 'basic-settings', kind: 'language', icon: 'language', tile: 7 },
  { id: 'date-time', parent: 'basic-settings', kind: 'date-time', icon: 'clock', admin: 'when-locked' },
  { id: 'brightness', parent: 'basic-settings', kind: 'brightness', icon: 'brightness' },
  { id: 'sounds', parent: 'basic-settings', kind: 'sounds', icon: 'sound' },
  {
    id: 'operation-timeout',
    parent: 'basic-settings',
    kind: 'operation-timeout',
    icon: 'timeout',
    admin: 'when-locked',
  },
  { id: 'theme', parent: 'basic-settings', kind: 'theme', icon: 'theme' },
  { id: 'network-settings', parent: 'general-settings', kind: 'menu', icon: 'network', admin: 'when-locked' },
  { id: 'standard-network', parent: 'network-settings', kind: 'menu', icon: 'network', level: 'additional-network' },
  { id: 'network-status', parent: 'standard-network', kind: 'menu', icon: 'network-status', tile: 5 },
  { id: 'wired-wifi-status', parent: 'network-status', kind: 'network-status', icon: 'wired', network: 'standard' },
  { id: 'wifi-direct-status', parent: 'network-status', kind: 'wifi-direct-status', icon: 'wifi-direct' },
  { id: 'email-server-status', parent: 'network-status', kind: 'email-server-status', icon: 'email' },
  { id: 'print-status-sheet', parent: 'network-status', kind: 'status-sheet', icon: 'sheet' },
  { id: 'network-setup', parent: 'standard-network', kind: 'network-setup', icon: 'set-up', network: 'standard' },
  {
    id: 'connection-check',
    parent: 'standard-network',
    kind: 'connection-check',
    icon: 'check',
    network: 'standard',
    tile: 6,
  },
  { id: 'additional-network', parent: 'network-settings', kind: 'menu', icon: 'network', needs: 'additional-network' },
  {
    id: 'additional-wired-status',
    parent: 'additional-network',
    kind: 'network-status',
    icon: 'wired',
    needs: 'additional-network',
    network: 'additional',
  },
  {
    id: 'additional-network-setup',
    parent: 'additional-network',
    kind: 'network-setup',
    icon: 'set-up',
    needs: 'additional-network',
    network: 'additional',
  },
  {
    id: 'additional-connection-check',
    parent: 'additional-network',
    kind: 'connection-check',
    icon: 'check',
    needs: 'additional-network',
    network: 'additional',
  },
  { id: 'system-administration', parent: 'general-settings', kind: 'menu', icon: 'administration' },
  { id: 'security-settings', parent: 'system-administration', kind: 'menu', icon: 'security' },
  { id: 'admin-settings', parent: 'security-settings', kind: 'menu', icon: 'administrator', admin: 'always' },
  { id: 'admin-password', parent: 'admin-settings', kind: 'admin-password', icon: 'password' },
  { id: 'lock-setting', parent: 'admin-settings', kind: 'lock-setting', icon: 'lock' },
  { id: 'about', parent: 'settings', kind: 'about', icon: 'info', tile: 8 },
] as const satisfies readonly MenuRow[];

export type ItemId = (typeof menu)[number]['id'];
/** A row with its optional columns readable. */
export type Item = Omit<MenuRow, 'id' | 'parent'> & { id: ItemId; parent: ItemId | null };

const items = new Map<string, Item>(menu.map((row) => [row.id, row as Item]));

/** All ids, in the order of the table. */
export const itemIds: readonly ItemId[] = menu.map((row) => row.id);

/** The rows that are functions of Access Control or of Epson Print Admin Serverless. */
export const accessIds: readonly ItemId[] = itemIds.filter((id) => items.get(id)?.access !== undefined);

export const isItemId = (id: string): id is ItemId => items.has(id);

/** The row of an id. */
export function itemOf(id: ItemId): Item {
  const item = items.get(id);
  if (item === undefined) throw new Error(`No menu row has the id "${id}".`);
  return item;
}

const isLifted = (item: Item, capabilities: readonly Capability[]): boolean =>
  item.level !== undefined && !capabilities.includes(item.level);

/** Whether a model has this row (a lifted level is no row of its own). */
export const isDrawn = (item: Item, capabilities: readonly Capability[]): boolean =>
  !isLifted(item, capabilities) && (item.needs === undefined || capabilities.includes(item.needs));

/** The row that a row is listed under on a model: levels that the model lacks are left out. */
export function parentOf(id: ItemId, capabilities: readonly Capability[]): ItemId | null {
  const { parent } = itemOf(id);
  if (parent === null) return null;
  return isLifted(itemOf(parent), capabilities) ? parentOf(parent, capabilities) : parent;
}

/** The rows listed under a row on a model, in the order of the table. */
export const childrenOf = (id: ItemId, capabilities: readonly Capability[]): readonly Item[] =>
  [...items.values()].filter((item) => isDrawn(item, capabilities) && parentOf(item.id, capabilities) === id);

/** The tiles of Home on a model, in their order. */
export const tilesOf = (capabilities: readonly Capability[]): readonly Item[] =>
  [...items.values()]
    .filter((item) => item.tile !== undefined && isDrawn(item, capabilities))
    .sort((a, b) => (a.tile ?? 0) - (b.tile ?? 0));

/** The way from Home to a row on a model, both included: what Back walks along. */
export function trailTo(id: ItemId, capabilities: readonly Capability[]): ItemId[] {
  const parent = parentOf(id, capabilities);
  return parent === null ? (id === 'home' ? ['home'] : ['home', id]) : [...trailTo(parent, capabilities), id];
}

/** Whether a row, or a row above it, asks for the administrator. */
export function needsAdmin(id: ItemId, locked: boolean): boolean {
  const { admin, parent } = itemOf(id);
  if (admin === 'always' || (admin === 'when-locked' && locked)) return true;
  return parent !== null && needsAdmin(parent, locked);
}
