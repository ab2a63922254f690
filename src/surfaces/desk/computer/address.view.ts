/** What the computer's browser opens at an address. Pure: it follows the network while a page is open. */
import { profileOf } from '../../../core/device/models.ts';
import { addressesOf, linkOf, networksOf } from '../../../core/device/network/network.ts';
import { deviceName } from '../../../core/device/status-sheet.ts';
import type { WorldView } from '../../../core/protocol.ts';
import { centerHosts } from '../admin/pages.view.ts';

/** Where a code is entered (identity.md 1.2): the guide's address and the one for personal accounts. */
export const deviceLoginAddress = 'microsoft.com/devicelogin';
const codeAddresses = [deviceLoginAddress, 'microsoft.com/link', 'login.microsoft.com/device'];

export const mailAddress = 'outlook.office.com';
const mailHosts = [mailAddress, 'outlook.office365.com', 'outlook.live.com', 'outlook.com', 'outlook.cloud.microsoft'];

/** Why there is no page. */
export type Lost = 'empty' | 'no-device' | 'offline' | 'no-network' | 'unknown' | 'not-typed';

export type Place =
  | { tab: 'printer'; page: 'web-config' }
  | { tab: 'printer'; page: Lost; host: string }
  | { tab: 'microsoft' }
  | { tab: 'admin'; address: string }
  | { tab: 'mail' };

/** Host in lower case, and path without its last slash; schemes, ports and queries say nothing here. */
export function readAddress(typed: string): { host: string; path: string } {
  const [, rest = ''] = /^\s*(?:https?:\/\/)?(.*?)\s*$/i.exec(typed) ?? [];
  const [, authority = '', path = ''] = /^([^/?#]*)([^?#]*)/.exec(rest) ?? [];
  const host = authority.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();
  return { host, path: path.replace(/\/+$/, '').toLowerCase() };
}

const isIpv4 = (host: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(host) && host.split('.').every((part) => Number(part) <= 255);
const isName = (host: string): boolean => /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u.test(host);

type Network = Pick<WorldView, 'printer'>;

/** The printer's addresses that are in force, whether it is connected or not (G07). */
function printerHosts({ printer }: Network): { host: string; isConnected: boolean }[] {
  const { network, model } = printer;
  const ids = networksOf(profileOf(model).capabilities);
  const addresses = ids.map((id) => ({
    host: addressesOf(network, id)?.address ?? '',
    isConnected: linkOf(network, id) === 'connected',
  }));
  const isAnywhere = addresses.some(({ isConnected }) => isConnected);
  const name = deviceName(printer).toLowerCase();
  return [...addresses, ...[name, `${name}.local`].map((host) => ({ host, isConnected: isAnywhere }))];
}

function inOffice(host: string, view: Network): Place {
  const hosts = printerHosts(view);
  const mine = hosts.filter((each) => each.host === host);
  if (mine.some(({ isConnected }) => isConnected)) return { tab: 'printer', page: 'web-config' };
  if (mine.length > 0) return { tab: 'printer', page: 'offline', host };
  if (!isIpv4(host)) return { tab: 'printer', page: isName(host) ? 'unknown' : 'not-typed', host };
  return { tab: 'printer', page: hosts.some(({ isConnected }) => isConnected) ? 'no-device' : 'no-network', host };
}

/** The page at an address as somebody types it. */
export function placeOf(typed: string, view: Network): Place {
  const { host, path } = readAddress(typed);
  if (host === '') return { tab: 'printer', page: 'empty', host };
  const bare = host.replace(/^www\./, '');
  if (codeAddresses.includes(bare + path)) return { tab: 'microsoft' };
  if (Object.values(centerHosts).includes(host)) return { tab: 'admin', address: host + path };
  if (mailHosts.includes(bare)) return { tab: 'mail' };
  return inOffice(host, view);
}
