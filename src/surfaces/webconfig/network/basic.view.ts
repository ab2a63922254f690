import { profileOf } from '../../../core/device/models.ts';
import {
  addressesOf,
  connectionOf,
  emptyIpv4,
  type Ipv4,
  type Ipv4Settings,
  type NetworkId,
  networksOf,
} from '../../../core/device/network/network.ts';
import { deviceName } from '../../../core/device/status-sheet.ts';
import { deviceNameProblems, networkProblems } from '../../../core/device/web/device-problems.ts';
import type { WebProblems, WebRequest, WebRequestOf } from '../../../core/device/web/web-request.ts';
import type { WorldView } from '../../../core/protocol.ts';

export const ipv4Parts = ['address', 'mask', 'gateway', 'dns1', 'dns2'] as const satisfies readonly (keyof Ipv4)[];

/** What somebody has typed and not yet sent; what is left out is as the printer has it. */
export interface NetworkDraft extends Partial<Ipv4> {
  network?: NetworkId;
  deviceName?: string;
  mode?: Ipv4Settings['mode'];
}

export interface NetworkForm {
  /** One, or two to choose from. */
  networks: readonly NetworkId[];
  network: NetworkId;
  deviceName: string;
  mode: Ipv4Settings['mode'];
  /** What the fields hold: what was typed, or what is in force where the address comes by itself. */
  ipv4: Ipv4;
  problems: WebProblems;
  /** What OK sends: only what has changed. */
  requests: readonly WebRequest[];
}

/** Where a manual entry starts: what was saved last, else what is in force now, so that one field can be changed alone. */
function startOf({ network }: WorldView['printer'], id: NetworkId): Ipv4 {
  const { manual } = network[id].ipv4;
  return manual.address === '' ? (addressesOf(network, id) ?? manual) : manual;
}

function ipv4Of(printer: WorldView['printer'], id: NetworkId, mode: Ipv4Settings['mode'], draft: NetworkDraft): Ipv4 {
  if (mode === 'automatic') return printer.network.surroundings.dhcp[id] ?? emptyIpv4;
  const typed = { ...startOf(printer, id) };
  for (const part of ipv4Parts) typed[part] = draft[part] ?? typed[part];
  return typed;
}

/** Network > Basic: what is typed laid over what the printer has. */
export function networkFormOf({ printer }: Pick<WorldView, 'printer'>, draft: NetworkDraft): NetworkForm {
  const networks = networksOf(profileOf(printer.model).capabilities);
  const network = draft.network ?? 'standard';
  const saved = printer.network[network].ipv4;
  const mode = draft.mode ?? saved.mode;
  const ipv4 = ipv4Of(printer, network, mode, draft);
  const name = draft.deviceName ?? deviceName(printer);
  const settings: Omit<WebRequestOf<'network.save'>, 'type'> = {
    network,
    connection: connectionOf(printer.network, network),
    ipv4: { mode, manual: mode === 'manual' ? ipv4 : saved.manual },
  };
  const isNamed = name === deviceName(printer);
  const isSame =
    mode === saved.mode && (mode === 'automatic' || ipv4Parts.every((part) => ipv4[part] === saved.manual[part]));
  return {
    networks,
    network,
    deviceName: name,
    mode,
    ipv4,
    problems: {
      ...(isNamed ? {} : deviceNameProblems(printer, { deviceName: name })),
      ...(isSame ? {} : networkProblems(printer, settings)),
    },
    requests: [
      ...(isNamed ? [] : [{ type: 'device-name.save' as const, deviceName: name }]),
      ...(isSame ? [] : [{ type: 'network.save' as const, ...settings }]),
    ],
  };
}
