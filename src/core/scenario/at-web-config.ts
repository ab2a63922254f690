import { newPrinter } from '../device/printer.ts';
import type { WebRequest, WebSession } from '../device/web/web-request.ts';
import type { Command } from '../protocol.ts';

/** The administrator's browser in steps that are data. */
const session: WebSession = { name: '5ca1ab1e', key: '5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e' };

/** What an administrator does at Web Config, as commands: log in with the initial password, ask, log out. */
export const atWebConfig = (...requests: readonly WebRequest[]): readonly Command[] => [
  { type: 'web.log-in', session, userName: '', password: newPrinter.serial },
  ...requests.map((request): Command => ({ type: 'web.request', session, request })),
  { type: 'web.log-out', session },
];
