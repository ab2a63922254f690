import { profileOf } from '../../../core/device/models.ts';
import { networksOf } from '../../../core/device/network/network.ts';
import { networkRows } from '../../../core/device/status-sheet.ts';
import { T } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';
import { SheetRows } from '../widgets/sheet-rows.tsx';

const titles = { standard: 'sheet.wired-wifi', additional: 'sheet.additional' } as const;

/** Connection and addresses of every network that the printer has (G06, G07). */
export function NetworkStatusPage() {
  const { printer } = useWeb().view;
  const networks = networksOf(profileOf(printer.model).capabilities);
  return (
    <>
      {networks.map((id) => (
        <section key={id}>
          <h2 class="section-title">
            <T k={titles[id]} />
          </h2>
          <SheetRows rows={networkRows(printer, id)} />
        </section>
      ))}
    </>
  );
}
