import { profileOf } from '../../../core/device/models.ts';
import { useWeb } from '../session.ts';
import { Facts } from '../widgets/facts.tsx';

/** What the printer is (printer.md 6.3). */
export function ProductPage() {
  const { printer } = useWeb().view;
  return (
    <Facts
      rows={[
        { label: 'sheet.model', value: profileOf(printer.model).name },
        { label: 'sheet.serial', value: printer.serial },
        { label: 'sheet.firmware', value: printer.firmware },
      ]}
    />
  );
}
