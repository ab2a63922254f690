// `npm run storybook` opens Storybook; `npm run storybook -- build` makes storybook-static/, which `npm start` serves at /storybook/.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

const [action = 'dev', ...rest] = process.argv.slice(2);
const cli = join(projectRoot, 'node_modules/storybook/dist/bin/dispatcher.js');
const fixed =
  action === 'build'
    ? ['build', '--output-dir', 'storybook-static']
    : ['dev', '--port', '6006', '--no-open', '--host', 'localhost'];
const extra = action === 'build' || action === 'dev' ? rest : [action, ...rest];
const result = spawnSync(process.execPath, [cli, ...fixed, '--disable-telemetry', ...extra], {
  cwd: projectRoot,
  stdio: 'inherit',
  env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
});
process.exit(result.status ?? 1);
