import { describe, expect, it } from 'vitest';
import { faxServerProblems } from '../../../src/core/device/web/fax-server.ts';
import {
  draftOf,
  fieldsFor,
  methodsFor,
  securitiesFor,
  sentOf,
  withMethod,
} from '../../../src/surfaces/webconfig/fax/email-server-settings/email-server-settings.view.ts';
import { viewAt } from '../panel/fixture.ts';

const { printer } = viewAt('signed-in');
const saved = printer.web.faxServer;
const draft = draftOf(saved);

describe('Fax Server > Email Server Settings', () => {
  it('offers OAuth2 with current firmware only (G03, G23)', () => {
    expect(methodsFor(printer)).toEqual(['off', 'smtp-auth', 'pop-before-smtp', 'oauth2']);
    expect(methodsFor(viewAt('old-firmware').printer)).not.toContain('oauth2');
  });

  it('never encrypts POP before SMTP, and asks for a password only where one is used', () => {
    const encrypted = { ...draft, settings: { ...saved, secureConnection: 'starttls' as const } };
    expect(withMethod(encrypted, 'pop-before-smtp').settings.secureConnection).toBe('none');
    expect(withMethod(encrypted, 'oauth2').settings.secureConnection).toBe('starttls');
    expect(securitiesFor('pop-before-smtp')).toEqual(['none']);
    expect(fieldsFor('oauth2')).toEqual({ account: true, password: false, pop3: false });
  });

  it('sends what is drawn; what is not drawn stays as it is saved', () => {
    const typed = { ...withMethod(draft, 'off'), smtpPort: 'none', password: 'secret' };
    expect(sentOf(typed, saved)).toEqual({ settings: { ...saved, authenticationMethod: 'off' }, password: null });
    const oauth = { ...withMethod(draft, 'oauth2'), smtpPort: ' 587 ', pop3Port: 'none', password: 'left over' };
    expect(sentOf(oauth, saved)).toEqual({
      settings: { ...saved, authenticationMethod: 'oauth2', smtpPort: 587 },
      password: null,
    });
  });

  it('keeps the saved password where none is typed', () => {
    expect(sentOf(withMethod(draft, 'smtp-auth'), saved).password).toBeNull();
    expect(sentOf({ ...withMethod(draft, 'smtp-auth'), password: 'x' }, saved).password).toBe('x');
  });

  it('has a problem where a port is none', () => {
    const typed = { ...withMethod(draft, 'pop-before-smtp'), smtpPort: '587x', pop3Port: '' };
    const problems = faxServerProblems(printer, sentOf(typed, saved));
    expect(problems).toMatchObject({
      smtpPort: { problem: 'range', min: 1, max: 65535 },
      pop3Port: { problem: 'empty' },
    });
  });
});
