import type { WorldView } from '../../../core/protocol.ts';
import type { Icons } from '../../../ui/icon.tsx';

/** What the icons of the status bar say. */
export interface StatusBarView {
  network: {
    state: 'wired-connected' | 'wifi-connected' | 'no-cable' | 'no-signal' | 'no-address';
    icon: Icons;
    bars: number;
  };
  sound: boolean;
  /** The login icon (G20): drawn while settings are locked or Access Control is on; null where nobody has to sign in, or a user of Epson Print Admin Serverless is there. */
  login: Login | null;
}

/** What the login icon does, and its name; `user` signs out. */
export type Login =
  | { does: 'sign-in' | 'sign-out'; user: null }
  | { does: 'sign-in-user'; user: null }
  | { does: 'sign-out-user'; user: string };

function loginOf({ printer, admin, users, printAdmin }: WorldView): Login | null {
  if (admin.signedIn) return { does: 'sign-out', user: null };
  if (printAdmin !== null) return null;
  if (users.signedIn !== null) return { does: 'sign-out-user', user: users.signedIn.name };
  if (printer.web.accessControl.on) return { does: 'sign-in-user', user: null };
  return admin.locked ? { does: 'sign-in', user: null } : null;
}

const networkIcons = {
  'wired-connected': 'cable',
  'wifi-connected': 'wifi',
  'no-cable': 'no-cable',
  'no-signal': 'no-signal',
  'no-address': 'warning',
} as const satisfies Record<StatusBarView['network']['state'], Icons>;

const wifiIcons = ['no-signal', 'wifi-1', 'wifi-1', 'wifi-3', 'wifi'] as const;

/** World view → icons of the status bar. */
export function statusBarView(view: WorldView): StatusBarView {
  const { printer, link } = view;
  const state = link === 'connected' ? (`${printer.network.standard.connection}-connected` as const) : link;
  const bars = printer.network.surroundings.accessPoint.signal;
  const icon = state === 'wifi-connected' ? (wifiIcons[bars] ?? 'wifi') : networkIcons[state];
  return {
    network: { state, icon, bars },
    sound: !printer.sounds.muted && printer.sounds.volume > 0,
    login: loginOf(view),
  };
}
