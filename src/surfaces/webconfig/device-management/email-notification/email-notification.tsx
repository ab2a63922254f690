import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { notificationProblems } from '../../../../core/device/web/notification-problems.ts';
import { notifyLimit } from '../../../../core/device/web/notify.ts';
import type { WebProblem } from '../../../../core/device/web/web-request.ts';
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

const says = Object.fromEntries(
  Array.from({ length: notifyLimit }, (_, at) => [`events.${at}`, 'webconfig:notify.no-events' as const]),
);

/** The email server comes first (printer.md 6.4). Where saving was refused for it, the focus comes here. */
function NoServer({ refused }: { refused: WebProblem | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (refused !== undefined) box.current?.focus();
  }, [refused]);
  return (
    <div ref={box} class="saved" tabIndex={-1}>
      <Notice tone={refused === undefined ? 'warning' : 'bad'} live={refused !== undefined}>
        <p>
          <T k="webconfig:notify.no-server" />
        </p>
        <p>
          <a href={hrefOf('network/email-server/basic')}>
            <T k="webconfig:notify.to-server" />
          </a>
        </p>
      </Notice>
    </div>
  );
}

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
      {printer.emailServer.authenticationMethod === 'off' && <NoServer refused={refused} />}
      <Notice>
        <p>
          <T k="webconfig:notify.intro" />
        </p>
      </Notice>
      <Form saving={{ ...saving, problems }} labels={labels} says={says} onSubmit={() => void save()} buttons={<Ok />}>
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
