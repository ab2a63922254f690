import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './paths.ts';

// Which modules come together in one file: few files compress better, and a tap that opens a screen fetches one.

const icons =
  'arrow-left|cable|check|chevron-right|globe|house|info|languages|list-checks|scan-text|settings|stethoscope|volume-2';

/** What the panel needs before it can be touched. The screens that come later share much of it. */
const firstLoad = [
  /node_modules\/(preact|i18next)\//,
  new RegExp(`lucide/dist/esm/icons/(${icons})\\.mjs`),
  /preload-helper/,
  /src\/i18n\/(?!pseudo|origins|format-more|words\/)/,
  /src\/ui\/(?!more-icons|screen-ids|boot)[\w-]+\.tsx?/,
  /src\/core\/device\/profile/,
  /src\/link\/world\.worker\.ts\?sharedworker/,
  /src\/link\/(client|link|locks|messages|open-link|settled|shared-worker|site-name|trusted-url)/,
  /src\/identity\/(returning|live-sign-in)/,
  /src\/surfaces\/(offline|panel\/(page|panel|panel-context|panel-window|sound|start))\.tsx?/,
  /src\/surfaces\/panel\/screens\/(screens|home|mail-parts|my-email-parts|menu|language)/,
  /src\/surfaces\/panel\/widgets\/(choice-list|clock|header|simulation-mark|status-bar|with-words)/,
];

const wordsOf = /locales\/(\w+)\/(?:(screens|app)|(webconfig|webpages)|(microsoft|desk|admin))\.json/;

/** Words that come together: those of the panel's screens, of Web Config, of what is around them. */
function wordFile(id: string): string | undefined {
  const [, language, screens, web] = wordsOf.exec(id) ?? [];
  if (language === undefined) return undefined;
  return `${screens !== undefined ? 'more' : web !== undefined ? 'web' : 'desk'}-${language}`;
}

/** Static imports of values: types are gone when a page is built, dynamic imports come later. */
const staticImport = /^(?:import|export) (?!type\b)(?:[^'";]*? from )?'(\.[^']+\.tsx?)'/gm;

/** Source files that these need at once, themselves included. */
function neededBy(files: readonly string[]): ReadonlySet<string> {
  const found = new Set(files);
  for (const file of found)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(staticImport))
      found.add(join(dirname(file), target));
  return found;
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(projectRoot, 'src', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
const isCore = (file: string): boolean => file.startsWith(join(projectRoot, 'src/core/'));
const coreOf = (...folders: readonly string[]): ReadonlySet<string> =>
  new Set([...neededBy(folders.flatMap(sourcesIn))].filter(isCore));

/** What the panel's screens know of the printer, and what only the other surfaces know besides: without it they would bring the whole world along. */
const panelCore = coreOf('surfaces/panel', 'ui', 'i18n');
const surfacesCore = coreOf('surfaces');

/** Groups for Rolldown, the first that fits wins. The names are short because the service worker lists all files. */
export const chunkGroups = [
  { name: 'first', test: (id: string) => firstLoad.some((pattern) => pattern.test(id)) },
  {
    debugName: 'words',
    name: wordFile,
    test: (id: string) => wordFile(id) !== undefined,
  },
  {
    name: 'forms',
    test: /panel\/(keyboard|screens\/(forms|admin-password|admin-sign-in|date-time|network-setup)|widgets\/form)/,
  },
  // What panel and desk both draw.
  { name: 'paper', test: /i18n\/format-more|src\/ui\/(paper|sample)/ },
  {
    name: 'status',
    test: /panel\/(screens\/(statuses|connection-check|email-server-status|network-status|status-sheet|wifi-direct-status)|widgets\/status-page)/,
  },
  {
    name: 'mail',
    test: /panel\/(screens\/(mail\.ts|scan-to-email|job-status)|widgets\/(address|detail|job-row|use-mail))/,
  },
  {
    name: 'settings',
    test: /ui\/timeout|panel\/(beep|screens\/(settings\.ts|about|choices|sounds)|widgets\/(message|notice|timeout-warning))/,
  },
  // Paper and dates: the panel's status sheet, and the desk.
  { name: 'paper', test: /i18n\/format-more|src\/ui\/(paper|sample)\// },
  { name: 'pdf', test: /src\/ui\/pdf\/(?!scan)|node_modules\/(jspdf|fflate|fast-png|iobuffer|pako|@babel\/runtime)\// },
  { name: 'trouble', test: /src\/ui\/(trouble|screen-ids)/ },
  // @azure/msal-browser and what drives it: on no page before To My Email asks for it.
  { name: 'sign-in', test: /src\/identity\/(?!returning|site-addresses|live-sign-in)|node_modules\/@azure\// },
  // What the Microsoft pages in the printer's browser need of it, and the panel's page without the whole directory.
  { name: 'site', test: /src\/(identity\/site-addresses|core\/cloud\/entra\/(embedded|ids)\.)/ },
  // By itself: a link that names a scenario needs the list and nothing of the world.
  { name: 'scenarios', test: /core\/scenario\/scenario-ids/ },
  { name: 'parts', test: (id: string) => panelCore.has(id) },
  { name: 'around', test: (id: string) => surfacesCore.has(id) },
  // By themselves: at a plain http address a sign-in needs one of them, and nothing of the world.
  { name: 'hashes', test: /node_modules\/@noble\// },
  // The world in the page, for browsers without SharedWorker.
  {
    name: 'world',
    test: /src\/(core|link\/(browser|host|in-page|indexed-db|store|unacknowledged))|node_modules\/xstate\//,
  },
];
