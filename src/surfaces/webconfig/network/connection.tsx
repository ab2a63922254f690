import { useState } from 'preact/hooks';
import { type Connection, connectionOf } from '../../../core/device/network/network.ts';
import { formatNumber } from '../../../i18n/format-more.ts';
import { T } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';
import { ConfirmButton } from '../widgets/buttons.tsx';
import { type FactRow, Facts } from '../widgets/facts.tsx';
import { useSaving } from '../widgets/form.tsx';
import { Notice } from '../widgets/notice.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { useHeadingFocus } from '../widgets/use-heading-focus.ts';

/** Wired LAN: the cable, and whether it is what the printer uses. */
function useWiredRows(): readonly FactRow[] {
  const { view, language } = useWeb();
  const { standard, surroundings } = view.printer.network;
  const isIn = surroundings.cable.standard;
  return [
    {
      label: 'webconfig:network.cable',
      value: <T k={isIn ? 'webconfig:network.cable-in' : 'webconfig:network.cable-out'} />,
    },
    ...(isIn
      ? [
          {
            label: 'network.speed' as const,
            value: <T k="value.speed" values={{ speed: formatNumber(language, surroundings.speed) }} />,
          },
        ]
      : []),
    { label: 'network.mac', value: <bdi>{standard.wiredMac}</bdi> },
  ];
}

function useWifiRows(): readonly FactRow[] {
  const { standard, surroundings } = useWeb().view.printer.network;
  const { ssid, security, signal } = surroundings.accessPoint;
  return [
    { label: 'network.ssid', value: <bdi>{ssid}</bdi> },
    { label: 'network.security', value: <bdi>{security}</bdi> },
    { label: 'network.signal', value: <T k="network.signal-bars" values={{ bars: signal }} /> },
    { label: 'network.mac', value: <bdi>{standard.wifiMac}</bdi> },
  ];
}

/** What choosing the connection means. Whoever does it over the network can lock himself out. */
function Question({ connection }: { connection: Connection }) {
  const { cable, accessPoint } = useWeb().view.printer.network.surroundings;
  const isCut = connection === 'wired' ? !cable.standard : accessPoint.signal === 0;
  return (
    <>
      <T k={`webconfig:network.${connection}-question`} /> {isCut && <T k={`webconfig:network.${connection}-cut`} />}
    </>
  );
}

/** How one of the two connections stands, and the way to use it: the printer uses the cable or Wi-Fi, never both. */
function ConnectionPage({ connection, rows }: { connection: Connection; rows: readonly FactRow[] }) {
  const { network } = useWeb().view.printer;
  const saving = useSaving();
  const [touched, touch] = useState(false);
  const isUsed = connectionOf(network, 'standard') === connection;
  useHeadingFocus(String(isUsed));
  const [problem] = Object.values(saving.problems);
  const use = async (): Promise<void> => {
    touch(true);
    await saving.save({}, { type: 'network.save', network: 'standard', connection, ipv4: network.standard.ipv4 });
  };
  return (
    <>
      {touched && saving.step === 'saved' && (
        <Notice tone="good" live title={<T k="webconfig:form.saved-title" />}>
          <p>
            <T k="webconfig:form.saved" />
          </p>
        </Notice>
      )}
      <ProblemNotice problem={problem} />
      <Facts
        rows={[
          {
            label: 'webconfig:network.connection',
            value: <T k={isUsed ? 'webconfig:network.in-use' : 'webconfig:network.not-in-use'} />,
          },
          ...rows,
        ]}
      />
      {!isUsed && (
        <div class="form-buttons">
          <ConfirmButton question={<Question connection={connection} />} onConfirm={() => void use()}>
            <T k={`webconfig:network.use-${connection}`} />
          </ConfirmButton>
        </div>
      )}
    </>
  );
}

/** Network > Wired LAN. */
export const WiredLanPage = () => <ConnectionPage connection="wired" rows={useWiredRows()} />;
/** Network > Wi-Fi. */
export const WifiPage = () => <ConnectionPage connection="wifi" rows={useWifiRows()} />;
