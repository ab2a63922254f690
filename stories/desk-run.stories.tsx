// Runs: what was done, as a list, a file and a link.
import type { Meta } from '@storybook/preact-vite';
import { expect, userEvent } from 'storybook/test';
import type { Command } from '../src/core/protocol.ts';
import type { Run } from '../src/core/run/run.ts';
import { practiceScan } from '../tests/support/practice-scan.ts';
import { atDesk, type DeskContext, deskStory } from './support/desk-stage.tsx';

const meta: Meta = {
  title: 'Desk/Run',
  parameters: {
    viewport: { options: { phone: { name: 'Phone', styles: { width: '390px', height: '844px' } } } },
  },
};
export default meta;

const user = userEvent.setup();
const press = async (context: DeskContext, name: string | RegExp, role: 'button' | 'tab' = 'button') =>
  user.click(await atDesk(context).findByRole(role, { name }));
const open = async (context: DeskContext) => {
  await press(context, 'Run', 'tab');
  await atDesk(context).findByRole('heading', { level: 2, name: 'Run' });
};
const commands: readonly Command[] = [
  { type: 'panel.open', item: 'scan-to-email' },
  { type: 'scan.start', scan: practiceScan },
  { type: 'cloud.change', change: { of: 'sessions', address: 'printer@contoso.com' } },
];
const run: Run = {
  format: 'faceplate-run',
  version: 1,
  scenario: 'signed-in',
  duration: 2000,
  steps: [{ at: 1000, command: { type: 'panel.open', item: 'settings' }, ok: true }],
};

/** Gives a file to the page as its button does. */
const file = (text: string) => async (context: DeskContext) => {
  await open(context);
  const input = context.canvasElement.querySelector<HTMLInputElement>('.run-file');
  if (input === null) throw new Error('There is no way to open a file.');
  await user.upload(input, new File([text], 'run.json', { type: 'application/json' }));
};

export const Steps = deskStory({ commands, passes: 60_000 }, open);
export const Nothing = deskStory({}, open);

export const Offer = deskStory({ commands }, async (context) => {
  await file(JSON.stringify(run))(context);
  await atDesk(context).findByRole('dialog', { name: 'Run from a file' });
});
export const Loaded = deskStory({ commands }, async (context) => {
  await file(JSON.stringify(run))(context);
  await press(context, 'Replace and open');
  await expect(await atDesk(context).findByText(/everything is as it was at its end/)).toBeVisible();
  await expect(await atDesk(context).findByText('Panel: open “Settings”')).toBeVisible();
});
export const OtherScenario = deskStory({}, async (context) => {
  await file(JSON.stringify({ ...run, scenario: 'not-signed-in' }))(context);
  await atDesk(context).findByRole('button', { name: 'Open that scenario' });
});
export const NoRun = deskStory({}, async (context) => {
  await file('hello')(context);
  await expect(await atDesk(context).findByText('This file is not a run of Faceplate.')).toBeVisible();
});
export const Different = deskStory({}, async (context) => {
  await file(JSON.stringify({ ...run, steps: [{ at: 0, command: { type: 'panel.back' }, ok: true }] }))(context);
  await press(context, 'Replace and open');
  await expect(await atDesk(context).findByText(/step 1 went another way/)).toBeVisible();
});
export const Phone = deskStory({ commands, phone: true }, open);
