import {
  attachmentLimits,
  fileFormats,
  resolutions,
  type ScanColor,
  type ScanRequest,
} from '../../../../core/device/jobs/scan.ts';
import { T } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { Segments } from '../../widgets/form.tsx';

/** How it is scanned. All choices are in sight; a tap holds at once. `colors`: those that whoever is there may use. */
export function OptionsStep({ scan, colors }: { scan: ScanRequest; colors: readonly ScanColor[] }) {
  const { send } = usePanel();
  const set = (name: string) => (value: string) => void send({ type: 'panel.set-draft', values: { [name]: value } });
  return (
    <div class="form-fields scan-options scroll">
      <Segments
        label={<T k="scan.color-mode" />}
        choices={colors.map((value) => ({ value, label: <T k={`scan.color.${value}`} /> }))}
        chosen={scan.color}
        onChoose={set('color')}
      />
      <Segments
        label={<T k="scan.file-format" />}
        choices={fileFormats.map((value) => ({ value, label: <T k={`scan.format.${value}`} /> }))}
        chosen={scan.format}
        onChoose={set('format')}
      />
      <Segments
        label={<T k="scan.resolution" />}
        choices={resolutions.map((resolution) => ({
          value: String(resolution),
          label: <T k="scan.dpi" values={{ resolution }} />,
        }))}
        chosen={String(scan.resolution)}
        onChoose={set('resolution')}
      />
      <Segments
        label={<T k="scan.limit" />}
        choices={attachmentLimits.map((size) => ({
          value: String(size),
          label: <T k="scan.megabytes" values={{ size }} />,
        }))}
        chosen={String(scan.limit)}
        onChoose={set('limit')}
      />
    </div>
  );
}
