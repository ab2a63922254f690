/** Device Management > Firmware Update. Version numbers are simulated. */
import type { PrinterState } from '../printer.ts';

/** What the maker's server offers to every printer of this simulation. */
export const newestFirmware = '08.26';

/** The firmware that an update would bring; null where it is there already. Versions are two-digit pairs, so text order is version order. */
export const newerFirmware = ({ firmware }: Pick<PrinterState, 'firmware'>): string | null =>
  firmware < newestFirmware ? newestFirmware : null;
