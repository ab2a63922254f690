import { profileOf } from '../../../core/device/models.ts';
import { type LinkState, linkOf, networksOf } from '../../../core/device/network/network.ts';
import type { WorldView } from '../../../core/protocol.ts';

/** Why no browser reaches the printer; null where one does. A printer with two networks answers on either. */
export function unreachableOf({ printer }: Pick<WorldView, 'printer'>): Exclude<LinkState, 'connected'> | null {
  const links = networksOf(profileOf(printer.model).capabilities).map((id) => linkOf(printer.network, id));
  const [standard] = links;
  return links.includes('connected') || standard === undefined || standard === 'connected' ? null : standard;
}
