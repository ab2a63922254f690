import type { Labels } from '../widgets/form.tsx';

/** Fields of any email server: the printer's own, and that of the fax provider (G23, G40). */
export const serverLabels: Labels = {
  authenticationMethod: 'email.authentication-method',
  authenticatedAccount: 'email.authenticated-account',
  authenticatedPassword: 'webconfig:email.authenticated-password',
  senderAddress: 'email.sender-address',
  smtpServer: 'email.smtp-server',
  smtpPort: 'email.smtp-port',
  secureConnection: 'email.secure-connection',
  certificateValidation: 'email.certificate-validation',
  pop3Server: 'email.pop3-server',
  pop3Port: 'email.pop3-port',
};
