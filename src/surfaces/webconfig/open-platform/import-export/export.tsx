import { useState } from 'preact/hooks';
import type { PrintAdminState } from '../../../../core/device/print-admin/print-admin.ts';
import { T } from '../../../../i18n/t.tsx';
import { saveFile } from '../../../../ui/pdf/save-file.ts';
import { useWeb } from '../../session.ts';
import { Button } from '../../widgets/buttons.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { usersCsv } from './users-csv.ts';

/** A text as a file of a spreadsheet. */
export const saveCsv = (text: string, name: string): void =>
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);

/** What is in the file, and what is not. */
const ExportNotice = ({ remote }: { remote: boolean }) => (
  <Notice>
    <p>
      <T k="webconfig:users-file.export-intro" />
    </p>
    <p>
      <T k="webconfig:users-file.export-without" />
    </p>
    {remote && (
      <p>
        <T k="webconfig:users-file.export-remote" />
      </p>
    )}
  </Notice>
);

/** All users of the printer's own list, as a file. */
export function ExportUsers({ state: { users } }: { state: PrintAdminState }) {
  const { view, now } = useWeb();
  const [written, setWritten] = useState<{ file: string; count: number } | null>(null);
  const { printer } = view;
  const local = users.filter(({ source }) => source === 'local');
  const write = (): void => {
    const date = new Date(now() + printer.clockOffset).toISOString().slice(0, 10);
    const file = `users-${printer.serial}-${date}.csv`;
    saveCsv(usersCsv(local), file);
    setWritten({ file, count: local.length });
  };
  return (
    <section>
      <h2 class="section-title">
        <T k="webconfig:users-file.export-title" />
      </h2>
      <ExportNotice remote={local.length < users.length} />
      <div role="status">
        {written !== null && (
          <Notice tone="good">
            <p>
              <T k="webconfig:users-file.exported" values={written} />
            </p>
          </Notice>
        )}
      </div>
      {local.length === 0 ? (
        <p>
          <T k="webconfig:users-file.nobody" />
        </p>
      ) : (
        <Button onClick={write}>
          <T k="webconfig:users-file.export" />
        </Button>
      )}
    </section>
  );
}
