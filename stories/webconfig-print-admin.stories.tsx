// Web Config: Epson Open Platform, with nobody, six and a thousand users, in the states that matter.
import type { Meta } from '@storybook/preact-vite';
import { expect, waitFor, within } from 'storybook/test';
import { practiceLicense } from '../src/core/device/print-admin/license.ts';
import type { PrintAdminRow } from '../src/core/device/print-admin/rows.ts';
import { newPrinter } from '../src/core/device/printer.ts';
import { atWebConfig } from '../src/core/scenario/at-web-config.ts';
import { chooses, confirms } from './support/web-hands.ts';
import { type Hands, webStory, webViewports } from './support/web-stage.tsx';

const meta: Meta = { title: 'Web Config/Epson Open Platform', parameters: { viewport: webViewports } };
export default meta;

const license = 'epson-open-platform/product-key';
const settings = 'epson-open-platform/authentication-settings';
const users = 'epson-open-platform/user-settings';
const file = 'epson-open-platform/import-export';
const scenario = 'to-my-email' as const;

const row = (at: number): PrintAdminRow => ({
  userId: `user${at}`,
  name: `${['Anna', 'Boris', 'Chen', 'Daria', 'Emma'][at % 5]} Example ${at}`,
  department: ['Sales', 'Accounts', 'Warehouse'][at % 3] ?? '',
  email: `user${at}@contoso.com`,
  card: at % 4 === 0 ? `04A1-9000-${at}` : '',
  idNumber: String(200_000 + at),
  administrator: at % 100 === 0,
  functions: ['scan', 'to-my-email'],
  color: true,
  password: '',
});
const { password: _, ...withoutMeans } = { ...row(1), card: '', idNumber: '' };
/** With six of the practice organisation: a thousand. Without passwords, so that no hash is made. */
const thousand = atWebConfig(
  { type: 'open-platform.save', settings: { ...newPrinter.web.openPlatform, howToAuthenticate: 'user-id' } },
  { type: 'print-admin-users.import', mode: 'add', rows: Array.from({ length: 994 }, (_, at) => row(at + 1)) },
);
const nobody = atWebConfig({ type: 'print-admin-users.delete', ids: [1, 2, 3, 4, 5, 6] });

const drawnRows = () => document.querySelectorAll('.users-table tbody tr');
const press = (key: Parameters<Hands['word']>[0]) => (hands: Hands) => hands.press(hands.word(key as 'action.ok'));
const apply = press('webconfig:action.apply');
const focused = (text: string) => waitFor(() => expect(document.activeElement).toHaveTextContent(text));

export const License = webStory({ path: license }, async (hands) => {
  const { press: presses, word, see, page } = hands;
  await presses(word('webconfig:license.use-practice'));
  await expect(page.getByLabelText(word('webconfig:license.key'))).toHaveValue(practiceLicense);
  await presses(word('webconfig:license.register'));
  await see(word('webconfig:license.saved'));
  await see(word('webconfig:license.registered'));
  await expect(page.queryByLabelText(word('webconfig:license.key'))).toBeNull();
});
export const LicenseWrongPhone = webStory({ path: license, window: 'phone' }, async (hands) => {
  const { press: presses, type, word, see, page } = hands;
  await type(word('webconfig:license.key'), 'FACE-PLATE-PRACTICE-9999');
  await presses(word('webconfig:license.register'));
  await see(word('webconfig:license.wrong'));
  await expect(page.getByLabelText(word('webconfig:license.key'))).toHaveFocus();
});
export const LicenseDeletedSmall = webStory({ scenario, path: license, window: 'small' }, async (hands) => {
  await confirms(hands, hands.word('webconfig:license.delete'));
  await hands.see(hands.word('webconfig:license.deleted'));
  await hands.see(hands.word('webconfig:license.missing'));
});

export const Settings = webStory({ scenario, path: settings });
export const SettingsNotLicensedPhone = webStory({ path: settings, window: 'phone' }, async ({ word, see, page }) => {
  await see(word('webconfig:license.needed'));
  await see(word('webconfig:open-platform.no-users'));
  await expect(page.getByRole('main')).toContainElement(
    within(page.getByRole('main')).getByRole('link', { name: word('webconfig:page.license-key') }),
  );
});
/** Who would stand before the panel and not get in is said before OK. */
export const SettingsLockedOut = webStory(
  {
    scenario,
    path: settings,
    window: 'small',
    commands: atWebConfig({
      type: 'print-admin-user.save',
      user: { ...withoutMeans, id: 0 },
      password: 'practice',
    }),
  },
  async ({ choose, word, see }) => {
    await choose(word('webconfig:open-platform.how'), word('webconfig:open-platform.how-to.card-or-id-number'));
    await see(word('webconfig:open-platform.how-note.card-or-id-number'));
    await see(word('webconfig:open-platform.without-both', { count: 1 }));
  },
);

export const Nobody = webStory({ scenario, path: users, commands: nobody, window: 'phone' }, ({ see, word }) =>
  see(word('webconfig:users.none')),
);
export const NotLicensed = webStory({ path: users, window: 'small' }, ({ see, word }) =>
  see(word('webconfig:license.needed')),
);
export const Six = webStory({ scenario, path: users }, async () => {
  await waitFor(() => expect(drawnRows()).toHaveLength(6));
});
export const SixPhone = webStory({ scenario, path: users, window: 'phone' });

export const Thousand = webStory({ scenario, path: users, commands: thousand }, async (hands) => {
  const { type, word, see, page, user } = hands;
  await see(word('webconfig:users.count', { count: 1000 }));
  await expect(drawnRows()).toHaveLength(50);
  await type(word('webconfig:users.search'), 'sales chen');
  await see(word('webconfig:users.found', { found: 66, all: 1000 }));
  await expect(drawnRows()).toHaveLength(50);
  await user.click(page.getByRole('button', { name: word('webconfig:users.next') }));
  await see(word('webconfig:users.shown', { from: 51, to: 66, found: 66 }));
  await expect(drawnRows()).toHaveLength(16);
  await expect(document.activeElement).toHaveClass('users-table');
  await type(word('webconfig:users.search'), 'nobody at all');
  await see(word('webconfig:users.no-match', { text: 'nobody at all' }));
  await hands.press(word('webconfig:users.show-all'));
  await see(word('webconfig:users.count', { count: 1000 }));
});
export const ThousandPhone = webStory({ scenario, path: users, commands: thousand, window: 'phone' });
/** Several are ticked, over pages, and deleted after a question. */
export const DeleteSeveral = webStory({ scenario, path: users, commands: thousand, window: 'small' }, async (hands) => {
  const { word, see, page, user, view } = hands;
  await user.click(await page.findByLabelText(word('webconfig:users.tick-page')));
  await user.click(page.getByRole('button', { name: word('webconfig:users.next') }));
  await user.click(page.getByLabelText(word('webconfig:users.tick-page')));
  await see(word('webconfig:users.ticked', { count: 100 }));
  await hands.press(word('webconfig:users.delete-selected'));
  await see(word('webconfig:users.delete-question', { count: 100 }));
  await user.click(
    within(await page.findByRole('dialog')).getByRole('button', { name: word('webconfig:users.delete-selected') }),
  );
  await see(word('webconfig:users.deleted', { count: 100 }));
  await focused(word('webconfig:users.deleted', { count: 100 }));
  await see(word('webconfig:users.count', { count: 900 }));
  await expect(view().scenario).toBe(scenario);
});
export const DeleteQuestion = webStory({ scenario, path: `${users}/3`, window: 'phone' }, async (hands) => {
  await hands.press(hands.word('webconfig:users.delete'));
  await hands.page.findByRole('dialog');
});

export const Add = webStory({ scenario, path: users }, async (hands) => {
  const { type, word, see, press: presses, page } = hands;
  await presses(word('webconfig:users.add'), 'link');
  await type(word('webconfig:users.user-id'), 'emma');
  await type(word('webconfig:users.name'), 'Emma Example');
  await type(word('webconfig:users.password'), 'practice-2');
  await presses(word('webconfig:users.generate'));
  await see(word('webconfig:users.generated'));
  await expect(page.getByLabelText(word('webconfig:users.id-number'))).toHaveAttribute('type', 'text');
  await apply(hands);
  await see(word('webconfig:users.saved', { name: 'Emma Example' }));
  await focused(word('webconfig:users.saved', { name: 'Emma Example' }));
  await waitFor(() => expect(drawnRows()).toHaveLength(7));
});
export const AddRefusedPhone = webStory({ scenario, path: `${users}/add`, window: 'phone' }, async (hands) => {
  const { type, word, see, page } = hands;
  await type(word('webconfig:users.user-id'), 'ANNA');
  await type(word('webconfig:users.id-number'), '12a');
  await type(word('webconfig:users.email'), 'nobody');
  await apply(hands);
  await see(word('webconfig:users.problem.user-id-twice'));
  await see(word('webconfig:users.problem.digits'));
  await see(word('webconfig:users.problem.password-empty'));
  await expect(page.getByLabelText(word('webconfig:users.user-id'))).toHaveFocus();
});
/** What lets somebody in is hidden until it is asked for, and gone from the page with the log-out. */
export const Edit = webStory({ scenario, path: `${users}/3`, window: 'small' }, async (hands) => {
  const { word, press: presses, page } = hands;
  const number = await page.findByLabelText(word('webconfig:users.id-number'));
  await expect(number).toHaveAttribute('type', 'password');
  await presses(word('webconfig:users.show-number'));
  await expect(number).toHaveAttribute('type', 'text');
  await expect(number).toHaveValue('1001');
  await presses(word('webconfig:action.log-out'));
  await waitFor(() => expect(page.queryByRole('button', { name: word('webconfig:action.log-out') })).toBeNull());
  await expect(document.querySelector('.id-number')).toBeNull();
  await expect([...document.querySelectorAll('input')].map(({ value }) => value)).not.toContain('1001');
});
export const EditedSmall = webStory({ scenario, path: `${users}/3`, window: 'small' }, async (hands) => {
  const { type, word, see } = hands;
  await type(word('webconfig:users.department'), 'Accounts');
  await apply(hands);
  await see(word('webconfig:users.saved', { name: 'Anna Example' }));
});
export const Gone = webStory({ scenario, path: `${users}/99`, window: 'phone' }, ({ see, word }) =>
  see(word('webconfig:users.gone')),
);

const choose = (hands: Hands, text: string) =>
  chooses(hands, hands.word('webconfig:users-file.file'), 'users.csv', text);
const lines = (...rows: readonly string[]): string =>
  ['User ID;Display Name;Password;ID Number;Email Address', ...rows].join('\r\n');

export const ImportExport = webStory({ scenario, path: file });
export const ImportExportPhone = webStory({ scenario, path: file, commands: nobody, window: 'phone' });
/** What would change is shown first, then all of it is taken over. */
export const Import = webStory({ scenario, path: file }, async (hands) => {
  const { word, see, press: presses, page, user } = hands;
  await choose(
    hands,
    lines('emma;Emma Example;practice-2;2001;emma@contoso.com', 'anna;Anna B.;;1001;anna@contoso.com'),
  );
  await see(word('webconfig:users-file.preview'));
  await user.click(page.getByLabelText(word('webconfig:users-file.mode-replace')));
  await see(word('webconfig:users-file.removed'));
  await user.click(page.getByLabelText(word('webconfig:users-file.mode-add')));
  await presses(word('webconfig:users-file.import'));
  await see(word('webconfig:users-file.imported', { count: 2 }));
  await focused(word('webconfig:users-file.imported', { count: 2 }));
  await presses(word('webconfig:users.to-list'), 'link');
  await waitFor(() => expect(drawnRows()).toHaveLength(7));
});
export const ImportPreviewPhone = webStory({ scenario, path: file, window: 'phone' }, async (hands) => {
  const { word, see, user, page } = hands;
  await choose(hands, lines('emma;Emma Example;practice-2;2001;emma@contoso.com'));
  await user.click(page.getByLabelText(word('webconfig:users-file.mode-replace')));
  await see(word('webconfig:users-file.removed'));
  // The file was not meant: the keyboard goes on where another is chosen.
  await hands.press(word('webconfig:action.cancel'));
  await expect(page.getByLabelText(word('webconfig:users-file.file'))).toHaveFocus();
  await choose(hands, lines('emma;Emma Example;practice-2;2001;emma@contoso.com'));
  await see(word('webconfig:users-file.preview'));
});
const wrong = lines(
  'emma;Emma Example;;2001;nobody',
  ';Nobody;practice-2;2002;nobody@contoso.com',
  'chen;Chen Example;;1001;chen@contoso.com',
  'filip;Filip Example;practice-3;12;filip@contoso.com;more',
);
/** Line by line; nothing is taken over. */
export const Report = webStory({ scenario, path: file }, async (hands) => {
  const { word, see, page } = hands;
  await choose(hands, wrong);
  await see(word('webconfig:users-file.problems', { count: 6 }));
  await see(word('webconfig:users-file.problem.id-number-short', { count: 4 }));
  await expect(page.queryByRole('button', { name: word('webconfig:users-file.import') })).toBeNull();
});
export const ReportPhone = webStory({ scenario, path: file, window: 'phone' }, (hands) => choose(hands, wrong));
export const ReportLong = webStory({ scenario, path: file, window: 'small' }, async (hands) => {
  const { word, see } = hands;
  await choose(hands, lines(...Array.from({ length: 300 }, (_, at) => `user${at};${'x'.repeat(80)};p;x;user`)));
  await see(word('webconfig:users-file.problems', { count: 900 }));
  await see(word('webconfig:users-file.first', { count: 100 }));
  await expect(document.querySelectorAll('.import-report tbody tr')).toHaveLength(100);
});
export const NoUsersFile = webStory({ scenario, path: file, window: 'small' }, async (hands) => {
  await choose(hands, 'Name,Address\nAnna,anna@contoso.com');
  await hands.see(hands.word('webconfig:users-file.problem.no-user-id', { column: 'User ID' }));
});
export const NoRoom = webStory({ scenario, path: file, commands: thousand, window: 'phone' }, async (hands) => {
  await choose(hands, lines('emma;Emma Example;practice-2;3001;emma@contoso.com'));
  await hands.see(hands.word('webconfig:users-file.problem.no-room', { count: 0 }));
});
