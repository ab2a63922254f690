import type { Meta } from '@storybook/preact-vite';
import type { ItemId } from '../src/core/device/panel/menu.ts';
import { themes } from '../src/core/device/printer.ts';
import { emailServerRows } from '../src/core/device/status-sheet.ts';
import type { WorldView } from '../src/core/protocol.ts';
import { T } from '../src/i18n/t.tsx';
import { usePanel } from '../src/surfaces/panel/panel-context.ts';
import { SoundsScreen } from '../src/surfaces/panel/screens/sounds/sounds.tsx';
import { StatusSheetScreen } from '../src/surfaces/panel/screens/status-sheet/status-sheet.tsx';
import { ChoiceList } from '../src/surfaces/panel/widgets/choice-list.tsx';
import { FieldRow, Segments } from '../src/surfaces/panel/widgets/form.tsx';
import { Header } from '../src/surfaces/panel/widgets/header.tsx';
import { Notice } from '../src/surfaces/panel/widgets/notice.tsx';
import { StatusBar } from '../src/surfaces/panel/widgets/status-bar.tsx';
import { Details } from '../src/surfaces/panel/widgets/status-page.tsx';
import { Icon, type Icons } from '../src/ui/icon.tsx';
import { moreIcons } from '../src/ui/more-icons.ts';
import { withSheet } from './support/sheet-views.ts';
import { AllSizes, Frame } from './support/stage-view.tsx';
import { widget } from './support/widget-story.tsx';

const meta: Meta = { title: 'Widgets' };
export default meta;

const firstIcons = [
  'back',
  'cable',
  'check',
  'done',
  'home',
  'info',
  'jobs',
  'language',
  'network-status',
  'open',
  'scan',
  'settings',
  'sound',
] as const satisfies readonly Icons[];
const icons = [...firstIcons, ...(Object.keys(moreIcons) as Icons[])].filter(
  (name, at, all) => all.indexOf(name) === at,
);

export const IconSheet = widget(() => (
  <Frame>
    <ul class="story-sheet">
      {icons.map((name) => (
        <li key={name}>
          <Icon name={name} />
          {name}
        </li>
      ))}
    </ul>
  </Frame>
));

export const Buttons = widget((only) => (
  <>
    {themes.map((theme) => (
      <AllSizes key={theme} only={only} theme={theme}>
        <div class="story-line">
          <button type="button" class="button">
            <T k="action.cancel" />
          </button>
          <button type="button" class="button primary">
            <T k="action.ok" />
          </button>
          <button type="button" class="button">
            <Icon name="repeat" />
            <T k="action.repeat" />
          </button>
        </div>
      </AllSizes>
    ))}
  </>
));

export const Choices = widget((only) => (
  <>
    {themes.map((theme) => (
      <AllSizes key={theme} only={only} theme={theme}>
        <ChoiceList
          label="Theme"
          choices={themes.map((value) => ({ value, label: <T k={`theme.${value}`} /> }))}
          chosen={theme}
          onChoose={() => {}}
        />
      </AllSizes>
    ))}
  </>
));

export const Switches = widget((only) => (
  <AllSizes only={only}>
    <SoundsScreen />
  </AllSizes>
));

export const FieldsAndSegments = widget((only) => (
  <AllSizes only={only}>
    <Segments
      label={<T k="network.obtain" />}
      choices={[
        { value: 'automatic', label: <T k="value.automatic" /> },
        { value: 'manual', label: <T k="value.manual" /> },
      ]}
      chosen="manual"
      onChoose={() => {}}
    />
    <FieldRow
      name="ipv4.address"
      label={<T k="network.address" />}
      value="192.168.1.43"
      empty={false}
      onOpen={() => {}}
    />
    <FieldRow
      name="ipv4.mask"
      label={<T k="network.mask" />}
      value={<T k="value.not-set" />}
      empty
      problem={<T k="ipv4-problem.not-a-mask" />}
      onOpen={() => {}}
    />
  </AllSizes>
));

const room = (change: Partial<WorldView['printer']['network']['surroundings']>) => (view: WorldView) => ({
  ...view,
  printer: {
    ...view.printer,
    network: { ...view.printer.network, surroundings: { ...view.printer.network.surroundings, ...change } },
  },
});
const onWifi =
  (signal: number) =>
  (view: WorldView): WorldView => {
    const { printer } = room({ accessPoint: { ssid: 'Contoso-Office', security: 'WPA2-PSK', signal } })(view);
    return {
      ...view,
      printer: {
        ...printer,
        network: { ...printer.network, standard: { ...printer.network.standard, connection: 'wifi' } },
      },
    };
  };
const bars: readonly ((view: WorldView) => WorldView)[] = [
  (view) => view,
  room({ cable: { standard: false, additional: false } }),
  room({ dhcp: { standard: null, additional: null } }),
  onWifi(4),
  onWifi(1),
  onWifi(0),
  (view) => ({ ...view, printer: { ...view.printer, sounds: { ...view.printer.sounds, muted: true } } }),
  (view) => ({ ...view, admin: { ...view.admin, locked: true } }),
  (view) => ({ ...view, admin: { ...view.admin, locked: true, signedIn: true } }),
];

export const StatusBars = widget((only) => (
  <>
    {bars.map((change, at) => (
      <AllSizes key={at} only={only} change={change}>
        <StatusBar />
      </AllSizes>
    ))}
  </>
));

// The longest names of all languages: Russian, Polish and Uzbek run to twice the English.
const longTitles: readonly ItemId[] = [
  'wired-wifi-status',
  'network-setup',
  'operation-timeout',
  'additional-connection-check',
  'admin-sign-in',
];

export const HeadersWithLongTitles = widget((only) => (
  <>
    {longTitles.map((item) => (
      <AllSizes key={item} only={only} change={(view) => ({ ...view, panel: { ...view.panel, item, kind: 'menu' } })}>
        <Header />
      </AllSizes>
    ))}
  </>
));

const notices = ['saved', 'signed-in', 'signed-out', 'timed-out', 'password-reset'] as const;

export const Notices = widget((only) => (
  <>
    {notices.map((notice) => (
      <AllSizes key={notice} only={only} change={(view) => ({ ...view, panel: { ...view.panel, notice } })}>
        <div class="story-room">
          <div class="notice-region" role="status">
            <Notice />
          </div>
        </div>
      </AllSizes>
    ))}
  </>
));

function EmailDetails() {
  const { printer, account } = usePanel().view;
  return <Details rows={emailServerRows(printer, account)} />;
}

export const DefinitionList = widget((only) => (
  <AllSizes only={only}>
    <EmailDetails />
  </AllSizes>
));

export const PaperSheet = widget((only) => (
  <>
    {themes.map((theme) => (
      <AllSizes key={theme} only={only} whole theme={theme} change={withSheet}>
        <StatusSheetScreen />
      </AllSizes>
    ))}
  </>
));
