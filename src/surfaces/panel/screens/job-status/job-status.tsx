import type { ComponentChildren } from 'preact';
import type { MailView } from '../../../../core/device/email/mail-view.ts';
import type { StepId } from '../../../../core/device/panel/panel-events.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { useMail } from '../../widgets/use-mail.ts';
import { JobDetails } from './job-details.tsx';
import { JobList } from './job-list.tsx';
import { PrinterStatus } from './printer-status.tsx';
import '../../../../ui/button.css';
import '../../widgets/form.css';
import './job-status.css';

/** Job Status > Job Status (G35): the second of the two is this tab. */
function Tabs({ step }: { step: StepId | null }) {
  const t = useT();
  const { send } = usePanel();
  const tab = (to: 'list' | 'printer', label: ComponentChildren) => (
    <button
      type="button"
      class="tab"
      aria-pressed={step === to}
      onClick={() => step !== to && void send({ type: 'panel.step', step: to })}
    >
      {label}
    </button>
  );
  return (
    <nav class="tabs" aria-label={t('menu.job-status')}>
      {tab('list', <T k="jobs.tab" />)}
      {tab('printer', <T k="jobs.printer-tab" />)}
    </nav>
  );
}

function Step({ mail, step }: { mail: MailView; step: StepId | null }) {
  if (step === 'details') return mail.job === null ? null : <JobDetails key={mail.job.id} job={mail.job} />;
  return (
    <div class="tabbed">
      <Tabs step={step} />
      {step === 'printer' ? <PrinterStatus mail={mail} /> : <JobList mail={mail} />}
    </div>
  );
}

/** Active jobs, the history with its error codes (G35-G38), and how the printer stands. */
export function JobStatusScreen() {
  const mail = useMail();
  const { step } = usePanel().view.panel;
  return mail === null ? null : <Step mail={mail} step={step} />;
}
