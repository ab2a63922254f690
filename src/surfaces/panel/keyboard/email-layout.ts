import type { Drawing } from './drawing.ts';

/** Keys for e-mail addresses: all of ASCII without the space (RFC 5321 4.1.2), the usual ends of addresses whole. */
export const email: Readonly<Record<'compact' | 'roomy', Drawing>> = {
  compact: {
    letters: [
      'q w e r t y u i o p',
      'a s d f g h j k l @',
      'SHIFT z x c v b n m - _',
      'DIGITS . @contoso.com:2.5 @outlook.com:2.5 .com OK:2',
    ],
    digits: [
      '1 2 3 4 5 6 7 8 9 0',
      `@ . - _ + & ' , ; :`,
      '! # $ % * / = ? ^ ~',
      'LETTERS SIGNS @gmail.com:2.5 .org:1.5 .net:1.5 .com OK:1.5',
    ],
    signs: [
      '( ) [ ] < > { } | `',
      `" \\ @ . - _ + & / '`,
      '.edu:1.5 .info:1.5 .mk .pl .uz .my .ru .eu .uk',
      'LETTERS DIGITS @hotmail.com:2.5 @live.com:2 .co OK:2.5',
    ],
  },
  roomy: {
    letters: [
      '1 2 3 4 5 6 7 8 9 0',
      'q w e r t y u i o p',
      'a s d f g h j k l @',
      'SHIFT z x c v b n m - _',
      'DIGITS . @contoso.com:2.5 @outlook.com:2.5 .com OK:2',
    ],
    digits: [
      '1 2 3 4 5 6 7 8 9 0',
      `! # $ % & ' * + / =`,
      '? ^ _ ` { | } ~ - .',
      `" ( ) , : ; < > [ ]`,
      'LETTERS \\ @ @gmail.com:2 .org .net .com OK:2',
    ],
  },
};
