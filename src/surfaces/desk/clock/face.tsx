import { handsAt } from './clock.view.ts';

const marks = Array.from({ length: 12 }, (_, at) => at * 30);

/** A wall clock. What it shows stands beside it in digits. */
export function Face({ time }: { time: number }) {
  const { hour, minute } = handsAt(time);
  return (
    <svg class="clock-face" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      <circle class="clock-rim" r="47" />
      {marks.map((angle) => (
        <path key={angle} class="clock-mark" d="M0-40V-34" transform={`rotate(${angle})`} />
      ))}
      <path class="clock-hand" d="M0 4V-22" transform={`rotate(${hour})`} />
      <path class="clock-hand clock-minute" d="M0 6V-33" transform={`rotate(${minute})`} />
      <circle class="clock-pin" r="3" />
    </svg>
  );
}
