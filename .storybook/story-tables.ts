// Stories from tables: `*.table.stories.ts` exports `title` and `rows` (plain data), each row becomes a story.
// Storybook's index and Vite both get the text written here, so that a new menu row is a new story without a new file.
import { pathToFileURL } from 'node:url';
import { loadCsf } from 'storybook/internal/csf-tools';
import type { Indexer } from 'storybook/internal/types';
import type { Plugin } from 'vite';
import type { StoryTable } from '../stories/support/story-row.ts';

const tableFile = /\.table\.stories\.ts$/;

/** 'connection-check: passed' → 'ConnectionCheckPassed': Storybook makes the story's address from it. */
const exportOf = (name: string): string =>
  name.replace(/[^a-z0-9]*([a-z0-9]+)[^a-z0-9]*/gi, (_, word: string) => word.charAt(0).toUpperCase() + word.slice(1));

function storiesOf({ title, rows }: StoryTable): string {
  const names = new Set(rows.map(({ name }) => exportOf(name)));
  if (names.size !== rows.length) throw new Error(`Two rows of ${title} have the same name.`);
  return [
    "import { parametersOf, playRow } from './support/play-row.ts';",
    `export default { title: ${JSON.stringify(title)} };`,
    ...rows.map((row) => {
      const data = JSON.stringify(row);
      return `export const ${exportOf(row.name)} = { name: ${JSON.stringify(row.name)}, parameters: parametersOf(${data}), play: (context) => playRow(context, ${data}) };`;
    }),
  ].join('\n');
}

// Loaded afresh when the file changes; the tables that it reads are known from the start of the process.
async function textOf(file: string): Promise<string> {
  const address = pathToFileURL(file);
  address.searchParams.set('read', String(Date.now()));
  return storiesOf((await import(address.href)) as StoryTable);
}

/** Lists the stories of tables in Storybook's index. */
export const tableIndexer: Indexer = {
  test: tableFile,
  createIndex: async (file, { makeTitle }) =>
    loadCsf(await textOf(file), { fileName: file, makeTitle }).parse().indexInputs,
};

/** Makes the module of a table: stories with their play functions. */
export function storyTables(): Plugin {
  return {
    name: 'faceplate-story-tables',
    enforce: 'pre',
    transform: async (_, id) => (tableFile.test(id) ? { code: await textOf(id), map: null } : null),
  };
}
