import { profileOf } from '../../../core/device/models.ts';
import { T } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';
import { Facts } from '../widgets/facts.tsx';
import { Notice } from '../widgets/notice.tsx';

/** What the printer does at the moment. */
function State() {
  const { view, more } = useWeb();
  const jobs = view.mail?.active ?? 0;
  if (more.update !== null) return <T k="webconfig:product.updating" />;
  return jobs === 0 ? <T k="webconfig:product.ready" /> : <T k="webconfig:product.working" values={{ count: jobs }} />;
}

/** What the printer is, how it stands, and that it is none (printer.md 6.4). */
export function ProductPage() {
  const { view } = useWeb();
  const { printer, mail, reality } = view;
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:product.simulated" />
        </p>
      </Notice>
      <Facts
        rows={[
          { label: 'sheet.model', value: profileOf(printer.model).name },
          { label: 'sheet.serial', value: <bdi>{printer.serial}</bdi> },
          { label: 'sheet.firmware', value: <bdi>{printer.firmware}</bdi> },
          { label: 'webconfig:product.status', value: <State /> },
          { label: 'webconfig:product.feeder', value: <T k={`scan.sample.${printer.feeder}`} /> },
          {
            label: 'webconfig:product.tray',
            value: <T k={mail?.sheet ? 'webconfig:product.tray-sheet' : 'webconfig:product.tray-empty'} />,
          },
          {
            label: 'webconfig:product.mode',
            value: <T k={reality === 'real' ? 'webconfig:product.mode-real' : 'webconfig:product.mode-guide'} />,
          },
        ]}
      />
    </>
  );
}
