import { T } from '../../../../i18n/t.tsx';
import { Facts } from '../../widgets/facts.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { type Changes, changesAnything, type Mode } from './import.view.ts';
import { headings } from './users-csv.ts';
import type { UsersFile } from './users-file.ts';

const kinds = ['added', 'changed', 'same', 'removed'] as const;

/** Columns that the file has and nobody knows, and those that it does not have. */
export function ColumnNotes({ file: { unknown, missing } }: { file: UsersFile }) {
  // Without passwords is usual: the printer itself writes such files.
  const absent = missing.filter((column) => column !== 'password').map((column) => headings[column]);
  if (unknown.length + absent.length === 0) return null;
  return (
    <Notice tone={unknown.length > 0 ? 'warning' : 'info'}>
      {unknown.length > 0 && (
        <p>
          <T
            k="webconfig:users-file.unknown"
            values={{ count: unknown.length, columns: unknown.map((name) => name.slice(0, 40)).join(', ') }}
          />
        </p>
      )}
      {absent.length > 0 && (
        <p>
          <T k="webconfig:users-file.missing" values={{ count: absent.length, columns: absent.join(', ') }} />
        </p>
      )}
    </Notice>
  );
}

/** How many users would be new, changed, the same and gone. */
export const ImportPreview = ({ changes, mode }: { changes: Changes; mode: Mode }) => (
  <div role="status">
    <h3 class="import-title">
      <T k="webconfig:users-file.preview" />
    </h3>
    <Facts
      rows={kinds
        .filter((kind) => kind !== 'removed' || mode === 'replace')
        .map((kind) => ({ label: `webconfig:users-file.${kind}` as const, value: changes[kind] }))}
    />
    {!changesAnything(changes) && (
      <p>
        <T k="webconfig:users-file.nothing" />
      </p>
    )}
  </div>
);
