/** The sections of the status sheet that are the same on every printer of this simulation: what it does not have is off. */
import type { SheetSection, SheetValue } from './status-sheet.ts';

const enabled: SheetValue = { as: 'word', word: 'value.enable' };
const disabled: SheetValue = { as: 'word', word: 'value.disable' };

/** IPv6, proxy, services, security (printer.md 4). No protocol of the local network is answered besides Web Config; certificates of servers are checked against the built-in list. */
export const fixedSections: readonly SheetSection[] = [
  { title: 'sheet.ipv6', rows: [{ label: 'sheet.ipv6-setting', value: disabled }] },
  { title: 'sheet.proxy', rows: [{ label: 'sheet.proxy-setting', value: disabled }] },
  {
    title: 'sheet.services',
    rows: [
      { label: 'sheet.web-config', value: enabled },
      { label: 'sheet.bonjour', value: disabled },
      { label: 'sheet.wsd', value: disabled },
      { label: 'sheet.llmnr', value: disabled },
      { label: 'sheet.snmp', value: disabled },
      { label: 'sheet.lpr', value: disabled },
      { label: 'sheet.raw', value: disabled },
      { label: 'sheet.ipp', value: disabled },
      { label: 'sheet.ftp', value: disabled },
      { label: 'sheet.file-sharing', value: disabled },
    ],
  },
  {
    title: 'sheet.security',
    rows: [
      { label: 'sheet.root-certificate', value: { as: 'word', word: 'sheet.built-in' } },
      { label: 'sheet.ipsec', value: disabled },
      { label: 'sheet.ieee-8021x', value: disabled },
    ],
  },
];
