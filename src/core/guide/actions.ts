/** What the guide has a person do: a small vocabulary, so that a desk can point at it and a test can do it. Names on screens are entries of the glossary. */

/** A name on a screen: the id of its entry in the glossary. */
export type LabelId =
  | 'panel.settings'
  | 'panel.generalSettings'
  | 'panel.networkSettings'
  | 'panel.networkStatus'
  | 'networkStatus.wiredWifiStatus'
  | 'networkStatus.emailServerStatus'
  | 'networkStatus.printStatusSheet'
  | 'jobStatus.menu'
  | 'jobStatus.tab'
  | 'jobStatus.errorCodeLabel'
  | `error.${360 | 361 | 370}.${'status' | 'solution'}`
  | `webConfig.${
      | 'logIn'
      | 'ok'
      | 'tab.network'
      | 'tab.fax'
      | 'tab.epsonOpenPlatform'
      | 'menu.emailServer'
      | 'menu.faxServer'
      | 'page.basic'
      | 'page.emailServerSettings'
      | 'administratorPassword'
      | 'authenticationMethod'
      | 'option.oauth2'
      | 'emailService'
      | 'option.exchangeOnline'
      | 'signIn'
      | 'signInWithMicrosoft'
      | 'currentStatus'
      | 'status.signedIn'
      | 'message.deviceCode'
      | 'deviceLoginUrl'}`
  | `microsoft.${'next' | 'signIn' | 'consentOnBehalf' | 'accept'}`
  | `epa.${'toMyEmail' | 'senderEmailAddress' | 'userEmailAddress' | 'title' | 'ok'}`;

/** What a person types: from the panel, a label or the guide. */
export type Typed = 'printer-address' | 'administrator-password' | 'code' | 'account' | 'account-password';

export type GuideAction =
  /** Buttons, tabs, rows or links by their names, one after the other. */
  | { do: 'press'; names: readonly LabelId[] }
  | { do: 'choose'; field: LabelId; option: LabelId }
  /** `field` null: the address bar, or the one field that the screen has. */
  | { do: 'type'; field: LabelId | null; what: Typed }
  | { do: 'tick'; box: LabelId }
  /** These are to be seen; nothing is pressed. */
  | { do: 'read'; names: readonly LabelId[] }
  /** What the guide names without a way there: the newest firmware, the switches of the admin centers. */
  | {
      do: 'see-to';
      what:
        | 'newest-firmware'
        | 'standard-network'
        | 'security-defaults'
        | 'smtp-auth-organization'
        | 'smtp-auth-mailbox'
        | 'conditional-access'
        | 'connection';
    }
  /** Something that the guide's other procedures say how to do. */
  | { do: 'procedure'; id: 'twelve-steps' };
