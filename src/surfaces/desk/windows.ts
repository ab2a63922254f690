/** The windows of the desk, in the order of their tabs. The printer is one only where there is no room beside them. */
export const windowIds = ['printer', 'computer', 'guide', 'room', 'clock', 'scenarios', 'timeline', 'run'] as const;
export type WindowId = (typeof windowIds)[number];

/** px from which on the printer stands beside the other windows. */
export const wideFrom = 1100;
/** px from which on a 7-inch panel has room. */
export const roomyFrom = 1600;
