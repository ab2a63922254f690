// `npm run dev`: Vite's development server with the panel at /panel/.
import { join } from 'node:path';
import { createServer } from 'vite';
import { projectRoot } from './paths.ts';

const server = await createServer({ configFile: join(projectRoot, 'vite.config.ts') });
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: false });
