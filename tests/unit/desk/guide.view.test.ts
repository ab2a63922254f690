import { describe, expect, it } from 'vitest';
import { procedures } from '../../../src/core/guide/procedures.ts';
import { guideOf, mainProcedureOf, targetOf } from '../../../src/surfaces/desk/guide/guide.view.ts';
import { deskAt } from './fixture.ts';

describe('the guide on the desk', () => {
  it('begins at the first of twelve steps, and is done where the printer is signed in', () => {
    const first = deskAt('first-sign-in');
    expect(mainProcedureOf(first.view(), first.desk())).toMatchObject({ done: 0, next: { step: { id: 'step-1' } } });
    const last = deskAt('signed-in');
    expect(mainProcedureOf(last.view(), last.desk())).toMatchObject({ done: 12, next: null });
  });

  it('goes on to To My Email where people log in at the printer', () => {
    const { view, desk } = deskAt('to-my-email');
    expect(mainProcedureOf(view(), desk())).toMatchObject({
      id: 'to-my-email',
      next: { step: { id: 'sender-is-user' } },
    });
  });

  it('marks one step at most as the next one', () => {
    const { view, desk } = deskAt('first-sign-in');
    for (const { rows, next } of guideOf(view(), desk()))
      expect(rows.filter(({ isNext }) => isNext)).toEqual(next === null ? [] : [next]);
  });

  it('points somewhere for every step, at the right center for the switches', () => {
    const steps = procedures.flatMap((procedure) => procedure.steps);
    const at = (id: string) => targetOf(steps.find((step) => step.id === id) as (typeof steps)[number]);
    for (const step of steps) expect(targetOf(step)).toHaveProperty('at');
    expect(at('step-1')).toEqual({ at: 'computer', tab: 'printer', address: null });
    expect(at('step-8')).toEqual({ at: 'computer', tab: 'microsoft', address: null });
    expect(at('security-defaults')).toMatchObject({ tab: 'admin', address: 'entra.microsoft.com/properties' });
    expect(at('smtp-auth')).toMatchObject({ tab: 'admin', address: 'admin.exchange.microsoft.com/settings/mailflow' });
    expect(at('mailbox')).toMatchObject({ tab: 'admin', address: 'admin.microsoft.com/users' });
    expect(at('code-360')).toEqual({ at: 'room' });
    expect(at('read-sheet')).toEqual({ at: 'printer' });
  });
});
