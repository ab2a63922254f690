import { connectionOf, type LinkState, linkOf, type NetworkId } from '../../../../core/device/network/network.ts';
import { networkRows } from '../../../../core/device/status-sheet.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import type { Icons } from '../../../../ui/icon.tsx';
import { type StatusPageView, splitRows } from '../../widgets/status-page.view.ts';

const advice = {
  'no-cable': 'check.advice.link',
  'no-signal': 'check.advice.link',
  'no-address': 'check.advice.address',
} as const satisfies Partial<Record<LinkState, string>>;

const brokenIcons: Record<Exclude<LinkState, 'connected'>, Icons> = {
  'no-cable': 'no-cable',
  'no-signal': 'no-signal',
  'no-address': 'warning',
};

/** How one network stands. */
export function networkStatusOf({ printer }: Pick<WorldView, 'printer'>, id: NetworkId): StatusPageView {
  const link = linkOf(printer.network, id);
  const { state, main, rows } = splitRows(networkRows(printer, id), 'network.connection-status', 'network.address');
  if (state === undefined) throw new Error('A network has no status row.');
  const isUp = link === 'connected';
  const good: Icons = connectionOf(printer.network, id) === 'wifi' ? 'wifi' : 'cable';
  return {
    tone: isUp ? 'good' : 'bad',
    icon: isUp ? good : brokenIcons[link],
    state,
    main,
    // Email by OAuth 2.0 goes out by the standard network only (G06): who reads the other one's address must know.
    advice: isUp ? (id === 'additional' ? 'network.no-oauth' : null) : advice[link],
    rows,
  };
}

/** The network that the screen shown is about. */
export const networkOfScreen = ({ panel }: Pick<WorldView, 'panel'>): NetworkId => panel.network;
