/** The email server settings *saved on the printer* (G32): what Web Config's page shows is another state. Fields of G40, in order. */
export interface EmailServerSettings {
  authenticationMethod: 'off' | 'smtp-auth' | 'pop-before-smtp' | 'oauth2';
  emailService: 'exchange-online' | 'outlook-com';
  /** ASCII 0x20-0x7E, 0-255 (printer.md 6.2). */
  authenticatedAccount: string;
  senderAddress: string;
  smtpServer: string;
  /** 1-65535. */
  smtpPort: number;
  secureConnection: 'none' | 'ssl-tls' | 'starttls';
  certificateValidation: boolean;
  pop3Server: string;
  /** 1-65535; null where not set. */
  pop3Port: number | null;
}

/** A printer that was never set up for email. */
export const noEmailServer: EmailServerSettings = {
  authenticationMethod: 'off',
  emailService: 'exchange-online',
  authenticatedAccount: '',
  senderAddress: '',
  smtpServer: '',
  smtpPort: 25,
  secureConnection: 'none',
  certificateValidation: true,
  pop3Server: '',
  pop3Port: null,
};

/** What the guide's screenshots show for Microsoft Exchange Online (G40, printer.md 1.3). */
export const exchangeOnline = (account: string): EmailServerSettings => ({
  ...noEmailServer,
  authenticationMethod: 'oauth2',
  authenticatedAccount: account,
  senderAddress: account,
  smtpServer: 'smtp-mail.outlook.com',
  smtpPort: 587,
  secureConnection: 'starttls',
});
