import { wifiDirectRows } from '../../../../core/device/status-sheet.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import { type StatusPageView, splitRows } from '../../widgets/status-page.view.ts';

/** How Wi-Fi Direct stands. */
export function wifiDirectStatusOf({ printer }: Pick<WorldView, 'printer'>): StatusPageView {
  const { enabled } = printer.network.wifiDirect;
  const { state, main, rows } = splitRows(wifiDirectRows(printer), 'sheet.wifi-direct', 'network.ssid');
  if (state === undefined) throw new Error('Wi-Fi Direct has no status row.');
  return { tone: enabled ? 'good' : 'plain', icon: 'wifi-direct', state, main, advice: null, rows };
}
