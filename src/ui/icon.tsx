import {
  ArrowLeft, Cable, Check, ChevronRight, CircleCheck, CircleX, Clock, Contrast, Delete, FileText, Globe, House, Info, KeyRound, Languages, LockKeyhole,
  LogIn, LogOut, Mail, Network, Plug, Printer, Radio, Settings, ShieldCheck, SlidersHorizontal, Stethoscope, SunMedium, Timer, TriangleAlert, Unplug, UserRound, Volume2, VolumeX,
  Wifi, WifiOff, Wrench,
  ArrowBigUp, ChevronLeft, CircleDashed, CircleMinus, Eye, EyeOff, LoaderCircle, Minus, Play, Plus, RotateCcw, Space, Square,
} from 'lucide';
import { h } from 'preact';

/** The icons of the product, all of one family (lucide, ISC). */
const icons = {
  administration: Wrench,
  administrator: UserRound,
  back: ArrowLeft,
  basic: SlidersHorizontal,
  brightness: SunMedium,
  cable: Cable,
  check: Stethoscope,
  clock: Clock,
  delete: Delete,
  done: Check,
  email: Mail,
  failed: CircleX,
  general: Printer,
  home: House,
  info: Info,
  language: Languages,
  lock: LockKeyhole,
  'log-in': LogIn,
  'log-out': LogOut,
  muted: VolumeX,
  network: Network,
  'network-status': Globe,
  'no-cable': Unplug,
  'no-signal': WifiOff,
  open: ChevronRight,
  passed: CircleCheck,
  password: KeyRound,
  security: ShieldCheck,
  'set-up': Plug,
  settings: Settings,
  sheet: FileText,
  sound: Volume2,
  theme: Contrast,
  timeout: Timer,
  warning: TriangleAlert,
  wifi: Wifi,
  'wifi-direct': Radio,
  wired: Cable,
  // The keyboard's and the forms' own.
  hide: EyeOff,
  left: ChevronLeft,
  less: Minus,
  more: Plus,
  'not-reached': CircleMinus,
  repeat: RotateCcw,
  right: ChevronRight,
  running: LoaderCircle,
  shift: ArrowBigUp,
  show: Eye,
  space: Space,
  start: Play,
  stop: Square,
  waiting: CircleDashed,
} as const;

export type Icons = keyof typeof icons;

/** A drawn sign beside words or on a named button; never the only name of anything. */
export const Icon = ({ name }: { name: Icons }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {icons[name].map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
