// Epson Print Admin Serverless at the panel, from hand-made views: methods, long names, many cards, who is there in Home's bar.
import type { Meta } from '@storybook/preact-vite';
import type { PrintAdminView } from '../src/core/device/print-admin/print-admin-view.ts';
import { themes } from '../src/core/device/printer.ts';
import type { WorldView } from '../src/core/protocol.ts';
import { LogOut } from '../src/surfaces/panel/screens/print-admin-log-in/log-out.tsx';
import { PrintAdminLogInScreen } from '../src/surfaces/panel/screens/print-admin-log-in/print-admin-log-in.tsx';
import { StatusBar } from '../src/surfaces/panel/widgets/status-bar.tsx';
import { AllSizes } from './support/stage-view.tsx';
import { widget } from './support/widget-story.tsx';

const meta: Meta = { title: 'Epson Print Admin Serverless' };
export default meta;

type Panel = Partial<WorldView['panel']>;
const stage = { scenario: 'to-my-email' } as const;

const printAdmin: PrintAdminView = {
  method: 'card-or-id-and-password',
  digits: 4,
  registers: true,
  user: null,
  cards: [],
  blockedUntil: 0,
  practice: true,
};

const at =
  (panel: Panel, change: Partial<PrintAdminView> = {}) =>
  (view: WorldView): WorldView => ({
    ...view,
    panel: {
      ...view.panel,
      item: 'print-admin-log-in',
      kind: 'print-admin-log-in',
      trail: ['print-admin-log-in'],
      ...panel,
    },
    printAdmin: { ...printAdmin, ...change },
  });

const logIn = (panel: Panel, change: Partial<PrintAdminView> = {}) =>
  widget(
    (only) => (
      <AllSizes only={only} whole change={at(panel, change)}>
        <PrintAdminLogInScreen />
      </AllSizes>
    ),
    stage,
  );

/** As long as names can be: 32 characters. */
export const longNames = ['W'.repeat(32), 'Константин Константинопольский-Щ', 'Wolfeschlegelsteinhausenbergerdo'];

const people = ['Ada Admin', 'Clara Cloud', 'Anna Example', 'Boris Example', 'Chen Example'];
const cardsOf = (names: readonly string[]) => names.map((name, at_) => ({ id: String(at_), name }));

export const CardOrPassword = logIn({ step: 'form' });
export const CardOrNumber = logIn({ step: 'form' }, { method: 'card-or-id-number' });
export const UserIdAlone = logIn({ step: 'form' }, { method: 'user-id' });
export const NumberAlone = logIn({ step: 'form' }, { method: 'id-number' });
export const NotForPractice = logIn({ step: 'form' }, { practice: false });
export const AllThemes = widget(
  (only) => (
    <>
      {themes.map((theme) => (
        <AllSizes key={theme} only={only} whole theme={theme} change={at({ step: 'form' })}>
          <PrintAdminLogInScreen />
        </AllSizes>
      ))}
    </>
  ),
  stage,
);

export const Cards = logIn({ step: 'card' }, { cards: cardsOf([...people, '']) });
export const CardsWithLongNames = logIn({ step: 'card' }, { cards: cardsOf([...longNames, ...people, '']) });
export const CardToRegister = logIn({ step: 'register', draft: { card: 'new' } });
export const CardForTheAdministrator = logIn({ step: 'register', draft: { card: 'new' } }, { registers: false });
export const Languages = logIn({ step: 'language' });

const keyboard = (field: WorldView['panel']['field'], draft: WorldView['panel']['draft'] = {}) =>
  logIn({ step: 'keyboard', field, draft });
export const UserId = keyboard('print-admin.user-id');
export const UserIdToRegister = keyboard('print-admin.user-id', { card: 'new' });
export const Password = keyboard('print-admin.password', { 'print-admin.user-id': 'anna' });
export const PasswordOfLongUserId = keyboard('print-admin.password', { 'print-admin.user-id': 'Щ'.repeat(40) });
export const IdNumber = keyboard('print-admin.number');

const bar =
  (name: string, administrator = false, account: WorldView['account'] = 'signed-in') =>
  (view: WorldView): WorldView => ({
    ...view,
    account,
    printAdmin: { ...printAdmin, user: { id: 3, name, administrator, color: true } },
  });

export const WhoIsLoggedIn = widget(
  (only) => (
    <>
      {[
        bar('Anna Example'),
        bar('Ada Admin', true),
        ...longNames.map((name) => bar(name)),
        bar('Константин Константинопольский-Щ', true, 'expired'),
      ].map((change, key) => (
        <AllSizes key={key} only={only} change={change}>
          <StatusBar />
        </AllSizes>
      ))}
    </>
  ),
  stage,
);

export const LogOutInAllThemes = widget(
  (only) => (
    <>
      {themes.map((theme) => (
        <AllSizes key={theme} only={only} theme={theme} change={bar('Ada Admin', true)}>
          <header class="bar">
            <LogOut />
          </header>
        </AllSizes>
      ))}
    </>
  ),
  stage,
);
