/** Everything around the printer that can be out of order, and how it is put right. Pure. */
import type { DeskView } from '../../../core/desk/desk-view.ts';
import { profileOf } from '../../../core/device/models.ts';
import type { Surroundings } from '../../../core/device/network/network.ts';
import { newPrinter } from '../../../core/device/printer.ts';
import type { Command, WorldView } from '../../../core/protocol.ts';

type Seen = Pick<WorldView, 'printer'>;
type Around = Pick<DeskView, 'faults' | 'entraWeather' | 'exchange' | 'timeOffset'>;

const asNew = newPrinter.network.surroundings;
const surroundings = (change: Partial<Surroundings>): Command => ({ type: 'surroundings.set', surroundings: change });

/** A cable is plugged in or out. */
export const setCable = ({ printer }: Seen, id: 'standard' | 'additional', plugged: boolean): Command =>
  surroundings({ cable: { ...printer.network.surroundings.cable, [id]: plugged } });

/** The Wi-Fi signal becomes stronger or weaker. */
export const setSignal = ({ printer }: Seen, signal: number): Command =>
  surroundings({ accessPoint: { ...printer.network.surroundings.accessPoint, signal } });

/** The router hands addresses out again, those of a new printer, or none. */
export const setDhcp = ({ printer }: Seen, on: boolean): Command =>
  surroundings({ dhcp: { ...printer.network.surroundings.dhcp, standard: on ? asNew.dhcp.standard : null } });

export const setDns = (dns: boolean): Command => surroundings({ dns });
export const setInternet = (internet: boolean): Command => surroundings({ internet });

const noFaults: DeskView['faults'] = {
  loginBlocked: false,
  smtpBlocked: false,
  smtpBreaks: 'never',
  tls: '1.3',
  certificates: 'known',
};

/** The printer's clock is right when it is off by less than a minute, which it does not show. */
export const clockIsRight = ({ printer }: Seen, { timeOffset }: Pick<DeskView, 'timeOffset'>): boolean =>
  Math.abs(printer.clockOffset - timeOffset) < 60_000;

/** TLS 1.2 is as good as 1.3 here (identity.md 6.1); an office without the Wi-Fi that it does not use is in order. */
function networkRepairs({ printer }: Seen): Partial<Surroundings> {
  const { surroundings: now, standard } = printer.network;
  const hasAdditional = profileOf(printer.model).capabilities.includes('additional-network');
  const isWired = standard.connection === 'wired';
  const cableIsOut = (isWired && !now.cable.standard) || (hasAdditional && !now.cable.additional);
  return {
    ...(cableIsOut
      ? {
          cable: {
            standard: isWired || now.cable.standard,
            additional: hasAdditional || now.cable.additional,
          },
        }
      : {}),
    ...(!isWired && now.accessPoint.signal === 0 ? { accessPoint: { ...now.accessPoint, signal: 4 } } : {}),
    ...(now.dhcp.standard === null ? { dhcp: { ...now.dhcp, standard: asNew.dhcp.standard } } : {}),
    ...(now.dns ? {} : { dns: true }),
    ...(now.internet ? {} : { internet: true }),
  };
}

const serviceFaults = ({ entraWeather, exchange }: Around): Command[] => [
  ...(entraWeather.outage
    ? [{ type: 'cloud.change', change: { of: 'entra-weather', set: { outage: false } } } as const]
    : []),
  ...(exchange.weather.outage === 'none'
    ? []
    : [{ type: 'cloud.change', change: { of: 'exchange-weather', set: { outage: 'none' } } } as const]),
];

/** What is out of order now. `repairs` put all of it right but for the clock, which needs the time; `count` counts things. */
export function disorderOf(seen: Seen, around: Around): { count: number; repairs: readonly Command[] } {
  const network = networkRepairs(seen);
  const { faults } = around;
  const wrong = (Object.keys(noFaults) as (keyof typeof noFaults)[]).filter((name) =>
    name === 'tls' ? faults.tls === '1.0' : faults[name] !== noFaults[name],
  );
  const services = serviceFaults(around);
  const set = Object.fromEntries(wrong.map((name) => [name, noFaults[name]]));
  return {
    count: Object.keys(network).length + wrong.length + services.length + (clockIsRight(seen, around) ? 0 : 1),
    repairs: [
      ...(Object.keys(network).length > 0 ? [surroundings(network)] : []),
      ...(wrong.length > 0 ? [{ type: 'faults.set', faults: set } as const] : []),
      ...services,
    ],
  };
}
