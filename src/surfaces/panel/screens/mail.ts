// Screens about email and jobs, and what Home shows of them: they come in one file.
export { ActiveJobs } from './job-status/active-jobs.tsx';
export { JobStatusScreen } from './job-status/job-status.tsx';
export { EmailAlert } from './scan-to-email/email-alert.tsx';
export { ScanToEmailScreen } from './scan-to-email/scan-to-email.tsx';
