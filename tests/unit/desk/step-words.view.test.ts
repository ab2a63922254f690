import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/core/protocol.ts';
import { stepWords } from '../../../src/surfaces/desk/run/step-words.view.ts';
import { webSamples } from '../../support/web-samples.ts';

const scan = {
  subject: '',
  fileName: 'Scan',
  format: 'pdf',
  color: 'gray',
  resolution: 100,
  limit: 10,
  sample: 'letter',
} as const;

/** What is done at the panel with Epson Print Admin Serverless. */
const commands: readonly Command[] = [
  { type: 'print-admin.present-card', card: 'anna' },
  { type: 'print-admin.log-in', userId: 'anna', password: '@user' },
  { type: 'print-admin.enter-number', number: '@number' },
  { type: 'print-admin.register-card', card: 'new', userId: 'chen', password: '@user' },
  { type: 'print-admin.log-out' },
  { type: 'my-email.scan', scan },
  { type: 'my-email.signed-in' },
  { type: 'my-email.not-signed-in', problem: { reason: 'cancelled', aadsts: null, description: '' } },
  { type: 'my-email.sign-out' },
  { type: 'authorize.open', request: {} },
  { type: 'authorize.step', input: { type: 'enter-password', password: '@account' } },
  { type: 'authorize.token', form: {}, challenge: null },
  { type: 'authorize.end' },
];

describe('a step of a run', () => {
  it('has words of its own', () => {
    const keys = commands.map((command) => stepWords(command).key);
    expect(keys).not.toContain('other');
    expect(new Set(keys).size).toBe(commands.length);
  });

  it('says what was asked of Web Config, and about how many users', () => {
    const session = { name: '0badcafe', key: '' };
    const words = (type: keyof typeof webSamples) =>
      stepWords({ type: 'web.request', session, request: webSamples[type] });
    expect(words('license-key.save')).toEqual({ key: 'web-license' });
    expect(words('license-key.delete')).toEqual({ key: 'web-license-delete' });
    expect(words('open-platform.save')).toEqual({ key: 'web-open-platform' });
    expect(words('print-admin-user.save')).toEqual({ key: 'web-user' });
    expect(words('print-admin-users.delete')).toEqual({ key: 'web-users-delete', values: { count: 1 } });
    expect(words('print-admin-users.import')).toEqual({ key: 'web-users-import', values: { count: 1 } });
  });
});
