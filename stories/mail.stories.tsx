// Scan to Email and Job Status in every state, from hand-made views: what a world needs minutes or a fault for is here at once.
import type { Meta } from '@storybook/preact-vite';
import type { JobView } from '../src/core/device/email/mail-view.ts';
import type { WorldView } from '../src/core/protocol.ts';
import { JobStatusScreen } from '../src/surfaces/panel/screens/job-status/job-status.tsx';
import { ScanToEmailScreen } from '../src/surfaces/panel/screens/scan-to-email/scan-to-email.tsx';
import { atJobs, atScan, jobs, longAddress, tenRecipients } from './support/mail-views.ts';
import { AllSizes } from './support/stage-view.tsx';
import { widget } from './support/widget-story.tsx';

const meta: Meta = { title: 'Email and jobs' };
export default meta;

type Change = (view: WorldView) => WorldView;

const scan = (change: Change) =>
  widget((only) => (
    <AllSizes only={only} whole change={change}>
      <ScanToEmailScreen />
    </AllSizes>
  ));
const status = (change: Change) =>
  widget((only) => (
    <AllSizes only={only} whole change={change}>
      <JobStatusScreen />
    </AllSizes>
  ));
const details = (job: JobView) => status(atJobs('details', [], job));

const two = 'megan.bowen@contoso.com adele.vance@contoso.com';
const active = [jobs.scanning, jobs.waiting, jobs.printing];
const over = [jobs.done, jobs.unused, jobs.printed, jobs.cancelled, jobs.authRefused, jobs.long, jobs.noNetwork];

export const ScanEmpty = scan(atScan('form'));
export const ScanTwoRecipients = scan(atScan('form', { to: two, sample: 'photo' }));
export const ScanFull = scan(
  atScan('form', {
    to: [longAddress, ...tenRecipients.slice(1)].join(' '),
    'scan.subject': 'Agreement on the delivery of office furniture and on its assembly by the supplier in three rooms',
    'scan.file-name': 'Agreement_on_the_delivery_of_office_furniture_2026-11-23_final_1',
    sample: 'contract',
    format: 'pdf-pages',
    color: 'mono',
    limit: '30',
  }),
);
export const ScanOriginals = scan(atScan('page', { sample: 'form' }));
export const ScanSettings = scan(atScan('options'));
export const ScanRecipients = scan(atScan('recipients', { to: two }));
export const ScanNobodyKnown = scan(atScan('recipients', {}, { contacts: [], recent: [] }));
export const ScanNewContact = scan(atScan('recipients', { 'contact.name': 'Lee Gu', 'contact.address': '' }));

export const JobsActive = status(atJobs('list', [...active, ...over]));
export const JobsOver = status(atJobs('list', over));
export const JobsMiddleOfLongHistory = status(atJobs('list', over, null, { from: '50' }, 130));
export const JobsNone = status(atJobs('list', []));
export const JobsNoneOfThisKind = status(atJobs('list', [], null, { kind: 'status-sheet' }));
export const PrinterStatus = status(atJobs('printer', active));
export const PrinterStatusExpired = status((view) => ({ ...atJobs('printer', [])(view), account: 'expired' }));

export const JobScanning = details(jobs.scanning);
export const JobSending = details(jobs.sending);
export const JobWaitingToTryAgain = details(jobs.waiting);
export const JobBeyondRecall = details(jobs.uncancellable);
export const JobPrinting = details(jobs.printing);
export const JobDone = details(jobs.done);
export const JobTenRecipients = details(jobs.long);
export const JobCancelled = details(jobs.cancelled);
export const Job360 = details(jobs.noNetwork);
export const Job361 = details(jobs.unused);
export const Job370 = details(jobs.revoked);
export const Job312 = details(jobs.authRefused);
