import {
  BookOpenCheck,
  BrickWall,
  Cable,
  Clock4,
  Film,
  Globe,
  Inbox,
  LayoutGrid,
  ListTree,
  LogIn,
  Mail,
  Monitor,
  Plug,
  Power,
  Printer,
  RotateCw,
  Router,
  Send,
  Server,
  ShieldAlert,
  SlidersHorizontal,
  Timer,
  Waypoints,
  Wifi,
} from 'lucide';
import { h } from 'preact';

/** The icons of the desk, of the same family as the panel's (lucide, ISC). */
const icons = {
  cable: Cable,
  certificate: ShieldAlert,
  clock: Clock4,
  computer: Monitor,
  dhcp: Router,
  dns: ListTree,
  firewall: BrickWall,
  guide: BookOpenCheck,
  inbox: Inbox,
  internet: Globe,
  mail: Mail,
  power: Power,
  printer: Printer,
  reload: RotateCw,
  room: Plug,
  run: Film,
  scenarios: LayoutGrid,
  sent: Send,
  server: Server,
  'sign-in': LogIn,
  slow: Timer,
  timeline: Waypoints,
  tls: SlidersHorizontal,
  wifi: Wifi,
} as const;

export type DeskIcons = keyof typeof icons;

/** A drawn sign beside words; never the only name of anything. */
export const DeskIcon = ({ name }: { name: DeskIcons }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {icons[name].map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
