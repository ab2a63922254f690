import type { PanelSize } from '../../src/core/device/profile.ts';

/** The sizes, small to large: the table's own keys are not in order, because '7' counts as a number. */
export const allSizes: readonly PanelSize[] = ['4.3', '7', '10.1'];
