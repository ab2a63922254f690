import { formatDateTime } from '../../../../i18n/format-more.ts';
import { T } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Page } from '../parts.tsx';
import { type SignInRow, signInRows } from './sign-in-logs.view.ts';

function Row({ row: { at, account, client, failure } }: { row: SignInRow }) {
  const { language } = useAdmin();
  return (
    <li class={failure === null ? 'admin-log-good' : 'admin-log-bad'}>
      <dl class="admin-facts">
        <dt>
          <T k="desk:admin.sign-in-logs.date" />
        </dt>
        <dd>{formatDateTime(language, at)}</dd>
        <dt>
          <T k="desk:admin.sign-in-logs.user" />
        </dt>
        <dd>{account ?? <T k="desk:admin.sign-in-logs.unknown-user" />}</dd>
        <dt>
          <T k="desk:admin.sign-in-logs.client" />
        </dt>
        <dd>
          <T k={`desk:admin.sign-in-logs.clients.${client}`} />
        </dd>
        <dt>
          <T k="desk:admin.sign-in-logs.status" />
        </dt>
        <dd class="admin-log-status">
          {failure === null ? <T k="desk:admin.sign-in-logs.success" /> : <T k="desk:admin.sign-in-logs.failure" />}
        </dd>
        {failure !== null && (
          <>
            <dt>
              <T k="desk:admin.sign-in-logs.code" />
            </dt>
            <dd>{failure.code}</dd>
            <dt>
              <T k="desk:admin.sign-in-logs.reason" />
            </dt>
            <dd lang="en" dir="ltr">
              {failure.reason}
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}

/** Monitoring > Sign-in logs. */
export function SignInLogs() {
  const rows = signInRows(useAdmin().more.timeline);
  return (
    <Page title={<T k="desk:admin.page.sign-in-logs" />} meaning={<T k="desk:admin.sign-in-logs.meaning" />}>
      {rows.length === 0 ? (
        <p>
          <T k="desk:admin.sign-in-logs.empty" />
        </p>
      ) : (
        <>
          <p>
            <T k="desk:admin.sign-in-logs.count" values={{ count: rows.length }} />
          </p>
          <ul class="admin-log">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
