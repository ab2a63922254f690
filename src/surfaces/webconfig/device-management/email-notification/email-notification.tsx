import { useState } from 'preact/hooks';
import { notificationProblems } from '../../../../core/device/web/notification-problems.ts';
import { type NotifyDestination, notifyEvents } from '../../../../core/device/web/web-settings.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Ok } from '../../widgets/buttons.tsx';
import { Checks } from '../../widgets/checks.tsx';
import { TextField } from '../../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { byRow, filled, rowsOf, withEvent } from './email-notification.view.ts';

const events = notifyEvents.map((value) => ({ value, label: `webconfig:notify.event.${value}` as const }));

/** The email server comes first (printer.md 6.4). */
const NoServer = ({ isRefused }: { isRefused: boolean }) => (
  <Notice tone={isRefused ? 'bad' : 'warning'} live={isRefused}>
    <p>
      <T k="webconfig:notify.no-server" />
    </p>
    <p>
      <a href={hrefOf('network/email-server/basic')}>
        <T k="webconfig:notify.to-server" />
      </a>
    </p>
  </Notice>
);

/** One destination: address and events. */
function Row({
  at,
  row,
  onChange,
}: {
  at: number;
  row: NotifyDestination;
  onChange: (row: NotifyDestination) => void;
}) {
  return (
    <>
      <TextField name={`address.${at}`} value={row.address} onInput={(address) => onChange({ ...row, address })} />
      <Checks
        name={`events.${at}`}
        choices={events}
        chosen={row.events}
        problemText="webconfig:notify.no-events"
        onChange={(event, isWanted) => onChange(withEvent(row, event, isWanted))}
      />
    </>
  );
}

/** Device Management > Email Notification: up to five destinations, each with its events (P27). */
export function EmailNotificationPage() {
  const t = useT();
  const { printer } = useWeb().view;
  const [rows, setRows] = useState(() => rowsOf(printer.web.notification));
  const saving = useSaving();
  const labels: Labels = Object.fromEntries(
    rows.flatMap((_, at) => [
      [`address.${at}`, { text: t('webconfig:notify.address', { number: at + 1 }) }],
      [`events.${at}`, { text: t('webconfig:notify.events', { number: at + 1 }) }],
    ]),
  );
  const save = async (): Promise<void> => {
    const destinations = filled(rows);
    const problems = byRow(rows, notificationProblems(printer, { destinations }));
    if (await saving.save(problems, { type: 'notification.save', destinations })) setRows(rowsOf(destinations));
  };
  // Said in words of this page, with the way there.
  const { destinations: refused, ...problems } = saving.problems;
  return (
    <>
      {printer.emailServer.authenticationMethod === 'off' && <NoServer isRefused={refused !== undefined} />}
      <Notice>
        <p>
          <T k="webconfig:notify.intro" />
        </p>
      </Notice>
      <Form saving={{ ...saving, problems }} labels={labels} onSubmit={() => void save()} buttons={<Ok />}>
        {rows.map((row, at) => (
          <Row
            key={at}
            at={at}
            row={row}
            onChange={(changed) => setRows(rows.map((each, place) => (place === at ? changed : each)))}
          />
        ))}
      </Form>
    </>
  );
}
