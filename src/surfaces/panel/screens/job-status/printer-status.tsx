import type { MailView } from '../../../../core/device/email/mail-view.ts';
import { formatDateTime } from '../../../../i18n/format-more.ts';
import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { usePrinterTime } from '../../widgets/clock.tsx';
import { emailStateOf, type PrinterLine, printerLinesOf } from './job-status.view.ts';

function LineValue({ id, mail }: Pick<PrinterLine, 'id'> & { mail: MailView }) {
  const { view, language } = usePanel();
  const time = usePrinterTime();
  switch (id) {
    case 'network':
      return <T k={`network.state.${view.link}`} />;
    case 'email':
      return <T k={emailStateOf(view)} />;
    case 'clock':
      return <bdi>{formatDateTime(language, time)}</bdi>;
    case 'jobs':
      return mail.active === 0 ? (
        <T k="jobs.printer.idle" />
      ) : (
        <T k="jobs.active-count" values={{ count: mail.active }} />
      );
  }
}

/** How the printer stands; each line leads to the screen that says more. */
export function PrinterStatus({ mail }: { mail: MailView }) {
  const { view, send } = usePanel();
  const go = ({ leadsTo }: PrinterLine): void =>
    void send(leadsTo === null ? { type: 'panel.step', step: 'list' } : { type: 'panel.go', item: leadsTo });
  return (
    <ul class="printer-lines scroll">
      {printerLinesOf(view).map((line) => (
        <li key={line.id}>
          <button type="button" class="row printer-line" onClick={() => go(line)}>
            <span class={`printer-icon tone-${line.tone}`}>
              <Icon name={line.icon} />
            </span>
            <span class="row-label">
              <span class="printer-label">
                <T k={`jobs.printer.${line.id}`} />
              </span>
              <LineValue id={line.id} mail={mail} />
            </span>
            <span class="row-end icon-turns">
              <Icon name="open" />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
