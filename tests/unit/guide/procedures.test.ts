// The guide as data: whole, true to the glossary, and told by the world what is done.
import { describe, expect, it } from 'vitest';
import words from '../../../locales/en/desk.json' with { type: 'json' };
import glossary from '../../../locales/glossary.json' with { type: 'json' };
import type { DeskView } from '../../../src/core/desk/desk-view.ts';
import { languages } from '../../../src/core/device/profile.ts';
import type { GuideAction } from '../../../src/core/guide/actions.ts';
import { procedures, proceduresFor, progressOf } from '../../../src/core/guide/procedures.ts';
import { editions, statementIds, surfacesOf } from '../../../src/core/guide/statements.ts';

const steps = procedures.flatMap((procedure) => procedure.steps);
const labels = (action: GuideAction): readonly string[] => {
  switch (action.do) {
    case 'press':
    case 'read':
      return action.names;
    case 'choose':
      return [action.field, action.option];
    case 'type':
      return action.field === null ? [] : [action.field];
    case 'tick':
      return [action.box];
    default:
      return [];
  }
};

describe('the statements', () => {
  it('are G01 to G41', () => {
    expect(statementIds).toEqual(Array.from({ length: 41 }, (_, at) => `G${String(at + 1).padStart(2, '0')}`));
    for (const id of statementIds) expect(surfacesOf(id).length, id).toBeGreaterThan(0);
  });

  it('ask for another role in the Polish edition alone', () => {
    const other = languages.filter((language) => editions[language].role !== 'global-administrator');
    expect(other).toEqual(['pl']);
    expect(languages.filter((language) => editions[language].webConfig === language)).toEqual(['en', 'ru', 'pl']);
  });
});

describe('the procedures', () => {
  it('hold the twelve steps in their order, one statement after the other', () => {
    const twelve = procedures.find(({ id }) => id === 'twelve-steps');
    expect(twelve?.steps.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, at) => `step-${at + 1}`));
    const named = twelve?.steps.map(({ statements }) => statements[0]);
    expect(named).toEqual(statementIds.filter((id) => id >= 'G07' && id <= 'G19' && id !== 'G18'));
  });

  it('name each step once, and every text and label exists', () => {
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const { step, procedure, statement } = words.guide;
    expect(Object.keys(step).sort()).toEqual([...ids].sort());
    expect(Object.keys(procedure).sort()).toEqual(procedures.map(({ id }) => id).sort());
    expect(Object.keys(statement)).toEqual(statementIds);
    const known = new Set((glossary.entries as { id: string }[]).map(({ id }) => id));
    expect(steps.flatMap(({ actions }) => actions.flatMap(labels)).filter((label) => !known.has(label))).toEqual([]);
  });

  it('leave out no statement that is something to do', () => {
    const named = new Set<string>(steps.flatMap(({ statements }) => statements));
    // G01 is why it is done at all, G39 and G40 say what screens look like, G41 is a notice.
    expect(statementIds.filter((id) => !named.has(id))).toEqual(['G01', 'G39', 'G40', 'G41']);
  });

  it('happen where their statement can be seen', () => {
    for (const { id, surface, statements } of steps) {
      // What is switched elsewhere, and what is done again, shows where the guide says.
      const places = statements.flatMap((each) => surfacesOf(each));
      if (!['smtp-auth', 'mailbox', 'check-policies', 'sign-in-unblocked', 'code-361', 'code-370'].includes(id))
        expect(places, id).toContain(surface);
    }
  });

  it('are offered where the model can do them', () => {
    const idsFor = (model: 'model-43' | 'model-70') => {
      const view = { printer: { model } } as Parameters<typeof proceduresFor>[0];
      return proceduresFor(view).map(({ id }) => id);
    };
    expect(idsFor('model-70')).toContain('fax-server');
    expect(idsFor('model-43')).not.toContain('fax-server');
    expect(idsFor('model-70')).toContain('to-my-email');
    expect(idsFor('model-43')).not.toContain('to-my-email');
  });
});

describe('an ordered procedure', () => {
  const procedure = {
    id: 'check-on-sheet',
    ordered: true,
    steps: [{ isDone: null }, { isDone: () => false }, { isDone: () => true }, { isDone: null }],
  } as unknown as Parameters<typeof progressOf>[0];

  it('has a step done when a later one is; another has not', () => {
    const view = {} as Parameters<typeof progressOf>[1];
    expect(progressOf(procedure, view, null as DeskView | null)).toEqual([true, true, true, false]);
    expect(progressOf({ ...procedure, ordered: false }, view, null)).toEqual([false, false, true, false]);
  });
});
