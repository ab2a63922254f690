import { PlatformPage } from '../use-print-admin.tsx';
import { ExportUsers } from './export.tsx';
import { ImportUsers } from './import.tsx';
import './import-export.css';

/** Epson Open Platform > Import/Export: the list of users as a file (printer.md 7). */
export const ImportExportPage = () => (
  <PlatformPage>
    {(state) => (
      <>
        <ExportUsers state={state} />
        <ImportUsers state={state} />
      </>
    )}
  </PlatformPage>
);
