/** What the parts of a printer's state must look like, as they come from outside. Limits of printer.md 6.2 and 10. */
import { exactly, flag, orNull, whole } from '../record-shape.ts';
import { oneOf, type Shape, text } from '../shape.ts';
import { timeoutChoices, volumeSteps } from './printer.ts';

const address = text(15);
const ipv4 = exactly({ address, mask: address, gateway: address, dns1: address, dns2: address });
export const ipv4SettingsShape = exactly({ mode: oneOf(['automatic', 'manual']), manual: ipv4 });
const perNetwork = (shape: Shape): Shape => exactly({ standard: shape, additional: shape });
export const macShape = text(17, /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
const host = text(255, /^[A-Za-z0-9.-]*$/);
const port = whole(1, 65535);
const mailText = text(255, /^[\x20-\x7e]*$/);

export const surroundingsShapes = {
  cable: perNetwork(flag),
  speed: oneOf([10, 100, 1000, 2500]),
  accessPoint: exactly({ ssid: text(32), security: oneOf(['WPA2-PSK', 'WPA3-SAE']), signal: whole(0, 4) }),
  dhcp: perNetwork(orNull(ipv4)),
  dns: flag,
  internet: flag,
};
export const soundsShape = exactly({ muted: flag, volume: oneOf(volumeSteps), keys: flag });
export const operationTimeoutShape = exactly({ on: flag, seconds: oneOf(timeoutChoices) });

/** Limits of printer.md 6.2. */
export const emailServerShape = exactly({
  authenticationMethod: oneOf(['off', 'smtp-auth', 'pop-before-smtp', 'oauth2']),
  emailService: oneOf(['exchange-online', 'outlook-com']),
  authenticatedAccount: mailText,
  senderAddress: text(255, /^(?!\.)[\x20-\x7e]*$/),
  smtpServer: host,
  smtpPort: port,
  secureConnection: oneOf(['none', 'ssl-tls', 'starttls']),
  certificateValidation: flag,
  pop3Server: host,
  pop3Port: orNull(port),
});
