import type { ComponentChildren } from 'preact';
import type { SampleId } from '../../core/device/jobs/scan.ts';
import './sample-page.css';

const indents = [0, 3, 1, 12, 0, 5] as const;

/** Lines of text, from y to y, as strokes of ragged lengths. */
const lines = (from: number, to: number, start = 10): string =>
  Array.from({ length: Math.floor((to - from) / 5) + 1 }, (_, at) => {
    const end = 50 - (indents[at % indents.length] ?? 0);
    return `M${start} ${from + at * 5}H${end}`;
  }).join('');

const paper = <path class="paper" d="M4 4h52v72H4z" />;

const drawings: Record<SampleId, ComponentChildren> = {
  letter: (
    <>
      {paper}
      <path class="full" d="M10 10h14v5H10z" />
      <path class="soft" d="M36 12h14M36 16h10" />
      <path class="ink" d={lines(27, 57)} />
      <path class="ink" d="M10 68q4-8 6-1t5-3q3-3 5 2" />
    </>
  ),
  form: (
    <>
      {paper}
      <path class="full" d="M10 9h24v4H10z" />
      <path class="soft" d="M10 20h40v8H10zM10 32h18v8H10zM32 32h18v8H32zM10 44h40v8H10zM10 58h5v5h-5zM10 67h5v5h-5z" />
      <path class="ink" d="M13 24h16M13 36h9M35 36h10M13 48h22M19 60.5h22M19 69.5h16M11 60l2 2 4-5" />
    </>
  ),
  photo: (
    <>
      {paper}
      <path class="tint" d="M9 9h42v52H9z" />
      <circle class="full" cx="39" cy="21" r="5" />
      <path class="full" d="M9 61V50l13-16 11 13 6-6 12 13v7z" />
      <path class="soft" d="M20 68h20" />
    </>
  ),
  contract: (
    <>
      <path class="paper" d="M13 1h46v66H13z" />
      <path class="paper" d="M10 3h46v67H10z" />
      <path class="paper" d="M7 5h46v68H7z" />
      <path class="paper" d="M4 8h46v69H4z" />
      <path class="full" d="M12 15h30v4H12z" />
      <path class="ink" d="M10 27h34M10 32h34M10 37h28M10 45h34M10 50h34M10 55h20" />
      <path class="soft" d="M10 69h14M30 69h14" />
      <path class="ink" d="M11 67q3-7 5-1t6-3" />
    </>
  ),
};

/** The first look of a sample that lies on the feeder; its name stands beside it. */
export const SamplePage = ({ sample }: { sample: SampleId }) => (
  <svg class="sample-page" viewBox="0 0 60 80" aria-hidden="true" focusable="false" stroke-width="1.5">
    {drawings[sample]}
  </svg>
);
