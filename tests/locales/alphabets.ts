import type { Language } from '../../src/core/device/profile.ts';

/** Main exemplar letters of CLDR 48, small. */
const letters: Readonly<Record<Language, string>> = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  mk: 'абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  ms: 'abcdefghijklmnopqrstuvwxyz',
  pl: 'aąbcćdeęfghijklłmnńoóprsśtuvwxyzźżqvx',
  // ʻ (U+02BB) makes oʻ and gʻ, ʼ (U+02BC) is the tutuq belgisi. w stands in foreign words only.
  uz: 'abcdefghijklmnopqrstuvwxyzʻʼ',
};

/** Names and abbreviations that stay in Latin letters in a Cyrillic text. */
const latinNames = new Set(
  (
    'LAN Wi Fi Direct IP MAC DNS SSID SMTP AUTH POP POP3 OAuth OAuth2 SSL TLS STARTTLS OK ' +
    'Microsoft Exchange Online Outlook com Web Config Faceplate Epson Seiko Corporation Print Admin Serverless ' +
    'Entra Bonjour TCP IPv6 WSD LLMNR SNMP LPR RAW IPP FTP IPsec IEEE 1X PDF A4 MB kB dpi ' +
    'HTTP ID CA Skype Authenticator G Open Platform NTP PKCS PEM DER CSV UTF'
  ).split(' '),
);

/** Labels of Microsoft's admin pages and of an English Web Config, and addresses: quoted as they stand there. */
const quotedPhrases =
  /“Yes”|«Yes»|„Yes“|Authenticated SMTP|Enabled for users to sign-in\?|Send [Aa]s|Sign-in frequency|name@contoso\.com|(?:\*|login)\.microsoftonline\.com|https:\/\/myapps\.microsoft\.com|smtp\.example\.com|\.(?:pem|crt|cer|der|json)\b|Sign in with Microsoft|Sign Out|Network Security|Device Management|CA Certificate|Root Certificate Update|„(?:User|Authentication) Settings“/g;

const isCyrillic = (language: Language) => language === 'mk' || language === 'ru';

function wordFault(language: Language, word: string): string | null {
  const latin = /\p{Script=Latin}/u.test(word);
  const cyrillic = /\p{Script=Cyrillic}/u.test(word);
  if (latin && cyrillic) return `mixed scripts in “${word}”`;
  if (latin && isCyrillic(language)) return latinNames.has(word) ? null : `Latin “${word}”`;
  const strange = [...word.toLowerCase().replace(/\d/g, '')].filter((letter) => !letters[language].includes(letter));
  return strange.length > 0 ? `“${strange.join('')}” in “${word}”` : null;
}

function uzbekFaults(text: string): string[] {
  const faults = [...text.matchAll(/ʻ/g)].filter(({ index }) => !/[og]/i.test(text[index - 1] ?? ''));
  const wrong = [...text.matchAll(/[og]ʼ/gi)];
  return [...faults, ...wrong].map(
    ({ index }) => `misplaced ʻ or ʼ in “${text.slice(Math.max(0, index - 6), index + 6)}”`,
  );
}

/** Letters that the language does not have, words of two scripts, misplaced Uzbek marks. */
export function alphabetFaults(language: Language, text: string): string[] {
  const own = text.replace(/\{\{.*?\}\}/g, ' ').replace(quotedPhrases, ' ');
  const words = own.match(/[\p{L}\p{M}\d]+/gu) ?? [];
  const faults = words.map((word) => wordFault(language, word)).filter((fault) => fault !== null);
  return language === 'uz' ? [...faults, ...uzbekFaults(text)] : faults;
}
