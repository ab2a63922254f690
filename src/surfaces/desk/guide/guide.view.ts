/** The guide's steps on the desk: which are done, which comes next, and where it is done. Pure. */
import type { DeskView } from '../../../core/desk/desk-view.ts';
import type { GuideAction } from '../../../core/guide/actions.ts';
import {
  type GuideStep,
  type Procedure,
  type ProcedureId,
  proceduresFor,
  progressOf,
} from '../../../core/guide/procedures.ts';
import type { WorldView } from '../../../core/protocol.ts';
import { type AdminPageId, adminAddress } from '../admin/pages.view.ts';
import type { TabId } from '../computer/use-browser.ts';

/** What to bring to the front for a step. `address`: the page to open in that tab, null to leave it as it is. */
export type Target = { at: 'printer' } | { at: 'room' } | { at: 'computer'; tab: TabId; address: string | null };

export interface StepRow {
  step: GuideStep;
  isDone: boolean;
  /** The first that is not done, of a procedure whose steps follow on one another. */
  isNext: boolean;
  target: Target;
}

export interface ProcedureView {
  id: ProcedureId;
  rows: readonly StepRow[];
  done: number;
  /** What to do now; null where all is done. */
  next: StepRow | null;
}

type Matter = Extract<GuideAction, { do: 'see-to' }>['what'];

/** The page with the switch. */
const pageOf: Partial<Record<Matter, AdminPageId>> = {
  'security-defaults': 'properties',
  'conditional-access': 'conditional-access',
  'smtp-auth-organization': 'mail-flow',
  'smtp-auth-mailbox': 'active-users',
};

/** Where a step is done. */
export function targetOf({ surface, actions }: Pick<GuideStep, 'surface' | 'actions'>): Target {
  const matter = actions.find((action) => action.do === 'see-to')?.what;
  const page = matter === undefined ? undefined : pageOf[matter];
  if (matter === 'connection' || matter === 'standard-network') return { at: 'room' };
  switch (surface) {
    case 'panel':
    case 'paper':
      return { at: 'printer' };
    case 'web-config':
      return { at: 'computer', tab: 'printer', address: null };
    case 'microsoft':
      return { at: 'computer', tab: 'microsoft', address: null };
    case 'admin-centers':
      return { at: 'computer', tab: 'admin', address: page === undefined ? null : adminAddress(page) };
  }
}

function viewOf(procedure: Procedure, view: WorldView, desk: DeskView): ProcedureView {
  const progress = progressOf(procedure, view, desk);
  const nextAt = progress.indexOf(false);
  const rows = procedure.steps.map((step, at) => ({
    step,
    isDone: progress[at] ?? false,
    isNext: at === nextAt,
    target: targetOf(step),
  }));
  return { id: procedure.id, rows, done: progress.filter(Boolean).length, next: rows[nextAt] ?? null };
}

/** All procedures that this printer has, with what is done of each. */
export const guideOf = (view: WorldView, desk: DeskView): readonly ProcedureView[] =>
  proceduresFor(view).map((procedure) => viewOf(procedure, view, desk));

/** The procedure that the guide is about, for the strip: the twelve steps; To My Email where they are done and people log in at the printer. */
export function mainProcedureOf(view: WorldView, desk: DeskView): ProcedureView | null {
  const shown = (id: ProcedureId): ProcedureView | null => {
    const procedure = proceduresFor(view).find((each) => each.id === id);
    return procedure === undefined ? null : viewOf(procedure, view, desk);
  };
  const twelve = shown('twelve-steps');
  return twelve?.next === null && view.printAdmin !== null ? shown('to-my-email') : twelve;
}
