import type { StatementId } from '../../../core/guide/statements.ts';
import { type ScenarioId, scenarioIds } from '../../../core/scenario/scenario-ids.ts';

export const groupIds = ['start', 'my-email', 'guide', 'field'] as const;
export type GroupId = (typeof groupIds)[number];

interface Placed {
  group: GroupId;
  /** What the guide says that can be seen in it. */
  statements: readonly StatementId[];
}

const start = (...statements: StatementId[]): Placed => ({ group: 'start', statements });
const myEmail = (...statements: StatementId[]): Placed => ({ group: 'my-email', statements });
const guide = (...statements: StatementId[]): Placed => ({ group: 'guide', statements });
const field = (...statements: StatementId[]): Placed => ({ group: 'field', statements });

/** Where each scenario stands in the list; a new one does not compile without its place. */
const placed: Readonly<Record<ScenarioId, Placed>> = {
  'before-you-begin': start('G03', 'G04', 'G05'),
  'first-sign-in': start('G07', 'G12', 'G17', 'G19'),
  'factory-default': start('G07', 'G39'),
  'not-signed-in': start('G31', 'G33'),
  'signed-in': start('G18', 'G21', 'G22', 'G40'),
  'admin-locked': start('G20'),
  'wifi-only': start('G07', 'G21'),
  'additional-network': start('G06'),
  'compact-panel': start('G21', 'G22'),
  'to-my-email': myEmail('G24', 'G25', 'G26', 'G27'),
  'to-my-email-before-consent': myEmail('G29'),
  'to-my-email-first-time': myEmail('G27', 'G28'),
  'to-my-email-in-use': myEmail('G28'),
  'to-my-email-user-not-enabled': myEmail('G28', 'G35'),
  'to-my-email-send-as': myEmail('G24', 'G35'),
  'to-my-email-consent-withdrawn': myEmail('G26', 'G38'),
  'to-my-email-long-pause': myEmail('G28', 'G37'),
  'token-expired': guide('G34', 'G37'),
  'long-pause': guide('G34', 'G35', 'G37'),
  'forgot-ok': guide('G31', 'G32'),
  'cable-unplugged': guide('G35', 'G36'),
  'only-additional-network': guide('G06', 'G36'),
  'old-firmware': guide('G03'),
  'basic-auth-retired': guide('G01'),
  'smtp-auth-off': guide('G02', 'G05'),
  'device-code-blocked': guide('G04', 'G30'),
  'device-code-policy': guide('G30', 'G38'),
  'consent-missing': guide('G17', 'G38'),
  'printer-side-firewall': guide('G35', 'G36'),
  'password-changed': field('G38'),
  'sign-in-frequency': field('G30', 'G37'),
  'mfa-later': field('G30', 'G38'),
  'device-compliance': field('G30', 'G38'),
  'app-disabled': field('G38'),
  'token-stuck': field('G38'),
  'code-expired': field('G13', 'G14'),
  'wrong-account-kind': field('G11', 'G15'),
  'public-client-off': field('G12', 'G33'),
  'signed-in-as-admin': field('G15', 'G40'),
  'from-differs': field('G35', 'G40'),
  'unlicensed-mailbox': field('G05', 'G35'),
  'personal-mailbox-disabled': field('G11', 'G35'),
  'fleet-one-mailbox': field('G35'),
  'mailbox-full': field('G35'),
  'scan-too-big': field('G35'),
  'service-weather': field('G35', 'G36'),
  'old-firmware-tls': field('G03', 'G35'),
  'wrong-clock': field('G35', 'G40'),
};

export interface ScenarioRow {
  id: ScenarioId;
  statements: readonly StatementId[];
}

/** The scenarios in their groups, in the order of the table above. */
export const scenarioGroups: readonly { group: GroupId; rows: readonly ScenarioRow[] }[] = groupIds.map((group) => ({
  group,
  rows: (Object.keys(placed) as ScenarioId[])
    .filter((id) => scenarioIds.includes(id) && placed[id].group === group)
    .map((id) => ({ id, statements: placed[id].statements })),
}));
