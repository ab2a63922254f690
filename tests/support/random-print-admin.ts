// Random steps of users, their log-ins, and the administrator of Epson Print Admin Serverless.
import fc from 'fast-check';
import { practiceCards } from '../../src/core/device/print-admin/cards.ts';
import { practiceLicense } from '../../src/core/device/print-admin/license.ts';
import { newWebSettings, type OpenPlatformSettings } from '../../src/core/device/web/web-settings.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';

const uwe = {
  id: 0,
  userId: 'uwe',
  name: 'Uwe Example',
  department: '',
  email: 'anna@contoso.com',
  card: '04A1-7731-0003',
  idNumber: '4711',
  administrator: false,
  functions: ['scan'],
  color: false,
} as const;
const { id: _new, ...row } = { ...uwe, userId: 'vera', card: '', idNumber: '4712', password: 'practice-1' };
const platform = (change: Partial<OpenPlatformSettings>) =>
  atWebConfig({ type: 'open-platform.save', settings: { ...newWebSettings.openPlatform, ...change } });
const userId = fc.constantFrom('ada', 'Anna', 'chen', 'uwe', 'vera', 'anna@contoso.com', 'boris@contoso.com', 'x', '');
const userPassword = fc.constantFrom('practice', 'practice-1', 'Practice-anna-1', 'Practice-boris-1', 'wrong', '');
const card = fc.constantFrom(...practiceCards.map(({ id }) => id), 'user-3', 'nobody');

/** Everything that somebody can do about Epson Print Admin Serverless, at the panel and at Web Config. */
export const printAdminStep: fc.Arbitrary<Command> = fc.oneof(
  card.map((id): Command => ({ type: 'print-admin.present-card', card: id })),
  fc.tuple(userId, userPassword).map(
    ([id, typed]): Command => ({
      type: 'print-admin.log-in',
      userId: id,
      password: typed,
    }),
  ),
  fc.constantFrom('9001', '1001', '4711', '0000', '').map(
    (typed): Command => ({
      type: 'print-admin.enter-number',
      number: typed,
    }),
  ),
  fc.tuple(card, userId, userPassword).map(
    ([id, typed, word]): Command => ({
      type: 'print-admin.register-card',
      card: id,
      userId: typed,
      password: word,
    }),
  ),
  fc.constant<Command>({ type: 'print-admin.log-out' }),
  fc.constantFrom<Command>(
    ...atWebConfig({ type: 'license-key.save', key: practiceLicense }),
    ...atWebConfig({ type: 'license-key.delete' }),
    ...atWebConfig({ type: 'print-admin-user.save', user: uwe, password: 'practice-1' }),
    ...atWebConfig({ type: 'print-admin-user.save', user: { ...uwe, id: 3, card: '' }, password: null }),
    ...atWebConfig({ type: 'print-admin-users.delete', ids: [3] }),
    ...atWebConfig({ type: 'print-admin-users.import', mode: 'add', rows: [row] }),
    ...atWebConfig({ type: 'print-admin-users.import', mode: 'replace', rows: [row] }),
    ...platform({}),
    ...platform({ authenticationMethod: 'remote-db' }),
    ...platform({ authenticationMethod: 'local-and-remote-db', howToAuthenticate: 'user-id' }),
    ...platform({ howToAuthenticate: 'card-or-id-number' }),
    ...platform({ howToAuthenticate: 'id-number', allowCardRegistration: false }),
  ),
);
