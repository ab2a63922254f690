/** Languages and panel sizes. */

/** Languages of the guide's editions and English. */
export const languages = ['en', 'mk', 'ru', 'ms', 'pl', 'uz'] as const;
export type Language = (typeof languages)[number];

/** Drawn size of the touch panel in CSS pixels, and the smallest touch target that is 44 px and 9.5 mm there (kiosk.md 2.2). */
export const panelSizes = {
  '4.3': { width: 480, height: 272, ppi: 128, target: 48 },
  '7': { width: 800, height: 480, ppi: 133, target: 50 },
  '10.1': { width: 1024, height: 600, ppi: 118, target: 48 },
} as const satisfies Record<string, { width: number; height: number; ppi: number; target: number }>;
/** Diagonal in inches. */
export type PanelSize = keyof typeof panelSizes;
/** The sizes from small to large (a record's keys would put 7 first). */
export const panelSizeIds = ['4.3', '7', '10.1'] as const satisfies readonly PanelSize[];
