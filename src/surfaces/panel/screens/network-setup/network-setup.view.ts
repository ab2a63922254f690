import { type Ipv4Field, type Ipv4Problem, ipv4Problems } from '../../../../core/device/network/ipv4.ts';
import {
  addressesOf,
  type Connection,
  connectionOf,
  type Ipv4,
  type Ipv4Settings,
  type NetworkId,
} from '../../../../core/device/network/network.ts';
import { ipv4FieldId } from '../../../../core/device/panel/fields.ts';
import type { Draft } from '../../../../core/device/panel/panel-events.ts';
import type { CommandOf, WorldView } from '../../../../core/protocol.ts';

export const ipv4Parts = ['address', 'mask', 'gateway', 'dns1', 'dns2'] as const satisfies readonly Ipv4Field[];

export interface NetworkSetupView {
  network: NetworkId;
  /** Null where there is nothing to choose: the additional network has a cable only. */
  connection: Connection | null;
  mode: Ipv4Settings['mode'];
  /** The five fields; empty while the address comes by itself. */
  fields: readonly { part: Ipv4Field; value: string; problem: Ipv4Problem | null }[];
  /** The first field that OK would refuse. */
  firstProblem: Ipv4Field | null;
  /** What OK sends. */
  apply: CommandOf<'network.apply'>;
}

/** Where a manual entry starts: what was saved last, else what is in force now, so that one field can be changed alone. */
function startOf({ network }: WorldView['printer'], id: NetworkId): Ipv4 {
  const { manual } = network[id].ipv4;
  return manual.address === '' ? (addressesOf({ ...network }, id) ?? manual) : manual;
}

function manualOf(draft: Draft, start: Ipv4): Ipv4 {
  const manual = { ...start };
  for (const part of ipv4Parts) manual[part] = draft[ipv4FieldId(part)] ?? start[part];
  return manual;
}

/**
 * The form: the draft laid over what is saved. Draft keys: `connection`, `mode`, `ipv4.*`.
 * `checked`: OK was tapped, so that every problem is shown; before, only those of fields that were typed.
 */
export function networkSetupOf(
  { printer, panel }: Pick<WorldView, 'printer' | 'panel'>,
  network: NetworkId,
  checked: boolean,
): NetworkSetupView {
  const { draft } = panel;
  const saved = printer.network[network].ipv4;
  const connection =
    draft.connection === 'wired' || draft.connection === 'wifi'
      ? draft.connection
      : connectionOf(printer.network, network);
  const mode = draft.mode === 'manual' || draft.mode === 'automatic' ? draft.mode : saved.mode;
  const manual = manualOf(draft, startOf(printer, network));
  const problems = mode === 'manual' ? ipv4Problems(manual) : {};
  const isShown = (part: Ipv4Field): boolean => checked || draft[ipv4FieldId(part)] !== undefined;
  return {
    network,
    connection: network === 'standard' ? connection : null,
    mode,
    fields:
      mode === 'manual'
        ? ipv4Parts.map((part) => ({
            part,
            value: manual[part],
            problem: isShown(part) ? (problems[part] ?? null) : null,
          }))
        : [],
    firstProblem: ipv4Parts.find((part) => problems[part] !== undefined) ?? null,
    apply: {
      type: 'network.apply',
      network,
      connection,
      ipv4: { mode, manual: mode === 'manual' ? manual : saved.manual },
    },
  };
}
