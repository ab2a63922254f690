import { describe, expect, it } from 'vitest';
import { controls, draftOf, policyOf, policyProblems } from '../../../src/surfaces/desk/admin/entra/policy.view.ts';
import { changesOf } from '../../../src/surfaces/desk/admin/use-draft.ts';
import { wholeOf } from '../../../src/surfaces/desk/admin/whole-of.ts';
import { testWorld } from '../../support/world.ts';

const draft = { name: 'Policy', on: true, excluded: [], hours: '24', trusted: '203.0.113.' };

describe('a policy as a form', () => {
  it.each(controls)('%s is taken by the directory and comes back', (control) => {
    const policy = policyOf('p', control, draft);
    if (policy === null) throw new Error('The draft is refused.');
    const { world, does } = testWorld('signed-in');
    does({ type: 'cloud.change', change: { of: 'policy', domain: 'contoso.com', id: 'p', policy } });
    const more = world.more('desk');
    expect(more?.of === 'desk' && more.tenants[0]?.policies).toEqual([policy]);
    expect(draftOf(policy)).toEqual(draft);
  });

  it('what cannot be taken is told by field', () => {
    const wrong = { ...draft, name: ' ', hours: '0', trusted: 'office' };
    expect(policyProblems('sign-in-frequency', wrong)).toEqual({ name: true, hours: true, trusted: false });
    expect(policyProblems('block-location', wrong)).toEqual({ name: true, hours: false, trusted: true });
    expect(policyProblems('block-location', { ...draft, trusted: '203.0.113.5, 10.' }).trusted).toBe(false);
    expect(policyProblems('block-location', { ...draft, trusted: '300.1.' }).trusted).toBe(true);
    expect(policyOf('p', 'require-mfa', { ...draft, name: '' })).toBeNull();
  });
});

describe('forms', () => {
  it('only what differs is saved', () => {
    const saved = { on: true, list: ['a'], text: 'x' };
    expect(changesOf(saved, { on: true, list: ['a'], text: 'y' })).toEqual({ text: 'y' });
    expect(changesOf(saved, { list: [] })).toEqual({ list: [] });
    expect(changesOf(saved, {})).toEqual({});
  });

  it('whole numbers are read within their bounds', () => {
    expect(wholeOf(' 24 ', 1, 48)).toBe(24);
    for (const typed of ['', '0', '49', '1.5', '-1', '1e1', 'x']) expect(wholeOf(typed, 1, 48)).toBeNull();
  });
});
