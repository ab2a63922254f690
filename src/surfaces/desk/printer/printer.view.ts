import { profileOf } from '../../../core/device/models.ts';
import { linkOf, networksOf } from '../../../core/device/network/network.ts';
import { type PanelSize, panelSizeIds, panelSizes } from '../../../core/device/profile.ts';
import type { WorldView } from '../../../core/protocol.ts';
import { roomyFrom } from '../windows.ts';

/** What the lamps beside the panel show. */
export interface Lamps {
  /** A job runs. */
  data: boolean;
  /** Something keeps the printer from sending. */
  error: boolean;
}

/** World view → lamps. A printer that never sent email has nothing to complain about. */
export function lampsOf({
  mail,
  account,
  panel,
  printer,
}: Pick<WorldView, 'mail' | 'account' | 'panel' | 'printer'>): Lamps {
  const isOffline = networksOf(profileOf(printer.model).capabilities).every(
    (id) => linkOf(printer.network, id) !== 'connected',
  );
  return {
    data: (mail?.active ?? 0) > 0,
    error: isOffline || account === 'expired' || panel.message !== null,
  };
}

/** Smallest width (px) at which no target of a panel is under 24 px (WCAG 2.5.8). */
const leastWidth = (size: PanelSize): number => Math.ceil((panelSizes[size].width * 24) / panelSizes[size].target);

export interface PanelFit {
  size: PanelSize;
  /** px, as drawn. */
  width: number;
  height: number;
}

/** The panel that is drawn: the one that the address asks for, else the largest of up to the model's own that has room without being shrunk. */
export function fitPanel(asked: PanelSize | undefined, own: PanelSize, windowWidth: number, room: number): PanelFit {
  const most: PanelSize = windowWidth >= roomyFrom && room >= panelSizes['7'].width ? '7' : '4.3';
  const smaller = panelSizeIds.indexOf(own) < panelSizeIds.indexOf(most) ? own : most;
  const size = asked ?? smaller;
  const { width, height } = panelSizes[size];
  const drawn = Math.floor(Math.min(width, Math.max(room, leastWidth(size))));
  return { size, width: drawn, height: Math.round((drawn * height) / width) };
}
