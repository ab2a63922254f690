// A printer with Access Control on, for tests.
import { newPrinter } from '../../src/core/device/printer.ts';
import type { WebRequest } from '../../src/core/device/web/web-request.ts';
import type { AccessUser } from '../../src/core/device/web/web-settings.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import type { World } from '../../src/core/world.ts';
import { practiceScan } from './practice-scan.ts';
import { testWorld } from './world.ts';

export const maria: AccessUser = { number: 2, name: 'Maria', functions: ['scan', 'copy'] };
export const boris: AccessUser = { number: 3, name: 'boris.b', functions: ['copy'] };
export const scan = { type: 'scan.start', scan: practiceScan } as const;
export const admin = { type: 'admin.sign-in', password: newPrinter.serial } as const;
export const save = (user: AccessUser, password: string | null): WebRequest => ({
  type: 'access-user.save',
  user,
  password,
});
export const control = (allowUnidentified: boolean, on = true): WebRequest => ({
  type: 'access-control.save',
  on,
  allowUnidentified,
});
export const asUser = (password: string, { number } = maria) =>
  ({ type: 'access.sign-in', user: number, password }) as const;

/** A printer with Access Control on, and two users. */
export function controlled(allowUnidentified = false, scenario: Parameters<typeof testWorld>[0] = 'signed-in') {
  const kit = testWorld(scenario);
  kit.does(...atWebConfig(save(maria, 'maria-1'), save(boris, ''), control(allowUnidentified)));
  return kit;
}

export const ask = (world: World, request: WebRequest) => {
  const [logIn, command] = atWebConfig(request);
  if (logIn === undefined || command === undefined) throw new Error('no steps');
  world.send(logIn);
  return world.send(command);
};
