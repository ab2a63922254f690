// Every step and circumstance of the screens, by data: a scenario, what happened before, what is tapped. The stories are written by .storybook/story-tables.ts.
import { accessRows } from './support/access-rows.ts';
import { mailRows } from './support/mail-rows.ts';
import { myEmailRows } from './support/my-email-rows.ts';
import { printAdminRows } from './support/print-admin-rows.ts';
import { circumstances } from './support/state-rows.ts';
import { stepRows } from './support/step-rows.ts';
import type { StoryRow } from './support/story-row.ts';

export const title = 'States';
export const rows: readonly StoryRow[] = [
  ...circumstances,
  ...stepRows,
  ...mailRows,
  ...accessRows,
  ...printAdminRows,
  ...myEmailRows,
];
