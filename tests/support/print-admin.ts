// A printer with Epson Print Admin Serverless, its users and its web pages, for tests.
import type { PrintAdminUser } from '../../src/core/device/print-admin/print-admin.ts';
import type { PrintAdminRow } from '../../src/core/device/print-admin/rows.ts';
import type { UserData } from '../../src/core/device/print-admin/user-problems.ts';
import type { WebRequest } from '../../src/core/device/web/web-request.ts';
import type { OpenPlatformSettings } from '../../src/core/device/web/web-settings.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { practiceUserPassword } from '../../src/core/scenario/print-admin-starts.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import type { World } from '../../src/core/world.ts';
import { ask } from './access.ts';
import { testWorld } from './world.ts';

/** `id`s of practice users. */
export const ids = { ada: 1, clara: 2, anna: 3, boris: 4, chen: 5, daria: 6 } as const;

export const typedUser = (change: Partial<PrintAdminUser> = {}): Omit<PrintAdminUser, 'source'> => ({
  id: 0,
  userId: 'uwe',
  name: 'Uwe Example',
  department: '',
  email: '',
  card: '',
  idNumber: '',
  administrator: false,
  functions: ['scan', 'to-my-email'],
  color: true,
  ...change,
});

export function row(change: Partial<PrintAdminRow> = {}): PrintAdminRow {
  const { id: _, ...typed } = typedUser();
  return { ...typed, password: 'practice', ...change };
}

/** Rows of as many users as one likes, each with a card, a number and a password of their own. */
export const rows = (count: number, password = (at: number): string => `word-${at}`): readonly PrintAdminRow[] =>
  Array.from({ length: count }, (_, at) =>
    row({
      userId: `person-${at}`,
      name: `Person Number ${at}`,
      department: `Department ${at % 7}`,
      email: `person.${at}@contoso.com`,
      card: `CARD-${at}`,
      idNumber: String(73_190_000 + at),
      password: password(at),
    }),
  );

/** What the checks read of a world. */
export const dataOf = ({ printer }: World): UserData => printer;

/** A printer that asks who is there. */
export function atLogIn(platform: Partial<OpenPlatformSettings> = {}, scenario: ScenarioId = 'to-my-email') {
  const kit = testWorld(scenario);
  const { world, does } = kit;
  const save = (request: WebRequest): void => does(...atWebConfig(request));
  const set = (change: Partial<OpenPlatformSettings>): void =>
    save({ type: 'open-platform.save', settings: { ...world.printer.web.openPlatform, ...change } });
  if (Object.keys(platform).length > 0) set(platform);
  const tap = (card: string) => world.send({ type: 'print-admin.present-card', card });
  const logIn = (userId: string, password = practiceUserPassword) =>
    world.send({ type: 'print-admin.log-in', userId, password });
  const enter = (number: string) => world.send({ type: 'print-admin.enter-number', number });
  const register = (card: string, userId: string, password = practiceUserPassword) =>
    world.send({ type: 'print-admin.register-card', card, userId, password });
  const leave = () => does({ type: 'print-admin.log-out' });
  const asking = (request: WebRequest) => {
    const outcome = ask(world, request);
    const [, , logOut] = atWebConfig(request);
    if (logOut !== undefined) world.send(logOut);
    return outcome;
  };
  return { ...kit, save, set, tap, logIn, enter, register, leave, asking };
}

export const whoIsIn = (world: World): string | null => world.view.printAdmin?.user?.name ?? null;
export const refused = (reason: string) => ({ ok: false, refusal: { reason } });
