import type { ComponentChildren } from 'preact';
import type { SettingsFile } from '../../../../core/device/web/web-request.ts';
import { T } from '../../../../i18n/t.tsx';
import { useWeb } from '../../session.ts';
import { Notice } from '../../widgets/notice.tsx';
import { Table } from '../../widgets/table.tsx';
import { afterwards, type Change } from './import.view.ts';

const Value = ({ children }: { children: string }): ComponentChildren =>
  children === '' ? <T k="webconfig:settings-file.empty-value" /> : <bdi>{children}</bdi>;

const Changes = ({ changes }: { changes: readonly Change[] }) => (
  <Table
    caption={<T k="webconfig:settings-file.check" />}
    columns={[
      <T key="setting" k="webconfig:settings-file.setting" />,
      <T key="now" k="webconfig:settings-file.now" />,
      <T key="then" k="webconfig:settings-file.then" />,
    ]}
    rows={changes.map(({ place, page, label, now, next }) => ({
      key: place,
      cells: [
        <span key="setting">
          <span class="import-page">{page}</span>
          <span class="import-label">{label}</span>
        </span>,
        <Value key="now">{now}</Value>,
        <Value key="then">{next}</Value>,
      ],
    }))}
  />
);

const Afterwards = ({ signIn, passwords }: { signIn: boolean; passwords: boolean }) => (
  <Notice>
    {signIn && (
      <p>
        <T k="webconfig:settings-file.sign-in-after" />
      </p>
    )}
    {passwords && (
      <p>
        <T k="webconfig:settings-file.passwords-after" />
      </p>
    )}
  </Notice>
);

/** What the file would change, setting by setting, and what it cannot bring. */
export function ImportPreview({ file, changes }: { file: SettingsFile; changes: readonly Change[] }) {
  const { view } = useWeb();
  const { signIn, passwords } = afterwards(view, file);
  return (
    <>
      <p role="status">
        {changes.length === 0 ? (
          <T k="webconfig:settings-file.no-changes" />
        ) : (
          <T k="webconfig:settings-file.changes" values={{ count: changes.length }} />
        )}
      </p>
      {changes.length > 0 && <Changes changes={changes} />}
      {changes.length > 0 && (signIn || passwords) && <Afterwards signIn={signIn} passwords={passwords} />}
    </>
  );
}
