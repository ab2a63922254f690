/** Who of up to 2,000 users is shown: searched as somebody types, so it has to be quick. */
import type { PrintAdminUser } from '../../../../core/device/print-admin/print-admin.ts';

/** Rows that are drawn at most: the others stand on further pages. */
export const pageSize = 50;

export const orders = ['name', 'user-id', 'department'] as const;
export type Order = (typeof orders)[number];

/** A user with the text that is searched. */
interface Entry {
  user: PrintAdminUser;
  text: string;
}
/** All users in the order of the list, ready to be searched. */
export type UserIndex = readonly Entry[];

/** What a user is called. */
export const shownName = ({ name, userId }: Pick<PrintAdminUser, 'name' | 'userId'>): string => name || userId;

/** Without case and accents: "Jose" finds "José". */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const sortText: Readonly<Record<Order, (user: PrintAdminUser) => string>> = {
  name: shownName,
  'user-id': ({ userId }) => userId,
  department: ({ department }) => department,
};

/** Makes the index; `language` decides the order of letters. Who has no department comes last. */
export function indexOf(users: readonly PrintAdminUser[], order: Order, language: string): UserIndex {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const of = sortText[order];
  return users
    .map((user) => ({
      user,
      by: of(user),
      also: shownName(user),
      text: folded(`${user.name}\n${user.userId}\n${user.department}\n${user.email}`),
    }))
    .sort(
      (one, other) =>
        Number(one.by === '') - Number(other.by === '') ||
        compare(one.by, other.by) ||
        compare(one.also, other.also) ||
        one.user.id - other.user.id,
    );
}

/** The users in whose name, ID, department or address every typed word is found. */
export function foundIn(index: UserIndex, typed: string): readonly PrintAdminUser[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found: PrintAdminUser[] = [];
  for (const { user, text } of index) if (words.every((word) => text.includes(word))) found.push(user);
  return found;
}

/** One page of the list. */
export interface ListPage {
  rows: readonly PrintAdminUser[];
  /** From 1; the last one where there are not so many. */
  page: number;
  pages: number;
  /** Places of the first and last row, from 1. */
  from: number;
  to: number;
}

export function pageOf(found: readonly PrintAdminUser[], wanted: number): ListPage {
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * pageSize;
  const rows = found.slice(start, start + pageSize);
  return { rows, page, pages, from: start + 1, to: start + rows.length };
}

/** `id`s that are ticked, with these ticked or not. */
export function ticked(before: ReadonlySet<number>, ids: readonly number[], isTicked: boolean): ReadonlySet<number> {
  const next = new Set(before);
  for (const id of ids) {
    if (isTicked) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Those ticked who are still there: another browser may have deleted somebody. */
export const stillThere = (users: readonly PrintAdminUser[], ids: ReadonlySet<number>): readonly number[] =>
  users.filter(({ id }) => ids.has(id)).map(({ id }) => id);
