import { useState } from 'preact/hooks';
import { intervalRange } from '../../../../core/device/web/device-problems.ts';
import { formatDateTime, formatMonth } from '../../../../i18n/format-more.ts';
import { T } from '../../../../i18n/t.tsx';
import { useWeb } from '../../session.ts';
import { Ok } from '../../widgets/buttons.tsx';
import { NumberField, Radio, ReadOnly, Select, TextField } from '../../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { usePrinterClock } from '../../widgets/use-clock.ts';
import '../../widgets/rows.css';
import { checked, type DateTimeDraft, draftOf } from './date-time.view.ts';

const labels: Labels = {
  method: 'webconfig:clock.method',
  year: 'date-time.year',
  month: 'date-time.month',
  day: 'date-time.day',
  hour: 'date-time.hour',
  minute: 'date-time.minute',
  server: 'webconfig:clock.server',
  interval: 'webconfig:clock.interval',
};

const months = Array.from({ length: 12 }, (_, at) => at + 1);

type Set = (change: Partial<DateTimeDraft>) => void;

function ByHand({ draft, set }: { draft: DateTimeDraft; set: Set }) {
  const { language } = useWeb();
  return (
    <>
      <NumberField name="year" value={draft.year} onInput={(year) => set({ year })} />
      <Select
        name="month"
        value={draft.month}
        choices={months.map((month) => ({ value: String(month), label: { text: formatMonth(language, month) } }))}
        onChoose={(month) => set({ month })}
      />
      <NumberField name="day" value={draft.day} onInput={(day) => set({ day })} />
      <NumberField name="hour" value={draft.hour} onInput={(hour) => set({ hour })} />
      <NumberField name="minute" value={draft.minute} onInput={(minute) => set({ minute })} />
    </>
  );
}

const ByServer = ({ draft, set }: { draft: DateTimeDraft; set: Set }) => (
  <>
    <TextField
      name="server"
      value={draft.server}
      hint={<T k="webconfig:clock.server-hint" />}
      onInput={(server) => set({ server })}
    />
    <NumberField
      name="interval"
      value={draft.interval}
      hint={<T k="webconfig:clock.interval-hint" values={intervalRange} />}
      onInput={(interval) => set({ interval })}
    />
  </>
);

/** Device Management > Date and Time: by hand, or by a time server. */
export function DateTimePage() {
  const { view, language } = useWeb();
  const clock = usePrinterClock();
  const [draft, setDraft] = useState(() => draftOf(view.printer, clock));
  const saving = useSaving();
  const set: Set = (change) => setDraft({ ...draft, ...change });
  const save = (): void => {
    const { problems, request } = checked(view.printer, draft);
    void saving.save(problems, request);
  };
  return (
    <Form saving={saving} labels={labels} onSubmit={save} buttons={<Ok />}>
      <ReadOnly label="webconfig:clock.present">{formatDateTime(language, clock)}</ReadOnly>
      <Radio
        name="method"
        value={draft.method}
        choices={[
          { value: 'by-hand', label: 'webconfig:clock.by-hand' },
          { value: 'by-server', label: 'webconfig:clock.by-server' },
        ]}
        onChoose={(method) => set({ method })}
      />
      {draft.method === 'by-hand' ? <ByHand draft={draft} set={set} /> : <ByServer draft={draft} set={set} />}
      {draft.method === 'by-server' && (
        <div class="in-form">
          <Notice>
            <p>
              <T k="webconfig:clock.at-once" />
            </p>
          </Notice>
        </div>
      )}
    </Form>
  );
}
