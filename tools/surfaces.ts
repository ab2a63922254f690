// The surfaces that are built: one line each. A surface is a folder of src/surfaces with its own index.html.

/** Folder in src/surfaces ('' is the start page) and what `npm start` calls it. */
export const surfaces: readonly { folder: string; name: string }[] = [
  { folder: '', name: 'desk' },
  { folder: 'panel', name: 'touch panel' },
  { folder: 'webconfig', name: 'Web Config, the printer’s web pages' },
  { folder: 'microsoft', name: 'Microsoft pages' },
  { folder: 'microsoft/devicelogin', name: 'Microsoft pages: enter a code' },
  { folder: 'microsoft/authorize', name: 'Microsoft pages in the printer’s own browser' },
  { folder: 'microsoft/logout', name: 'Microsoft pages in the printer’s own browser: signed out' },
];
