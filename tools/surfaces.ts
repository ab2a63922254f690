// The surfaces that are built: one line each. A surface is a folder of src/surfaces with its own index.html.

/** Folder in src/surfaces ('' is the start page) and what `npm start` calls it. */
export const surfaces: readonly { folder: string; name: string }[] = [
  { folder: '', name: 'start' },
  { folder: 'panel', name: 'touch panel' },
];
