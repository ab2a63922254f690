/** UTC times as text. The core has no Date. */

/** Year, month (1-12) and day of a count of days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function civilOf(days: number): readonly [number, number, number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

function parts(time: number): { date: string; clock: string; ms: number } {
  const days = Math.floor(time / 86_400_000);
  const rest = Math.floor(time - days * 86_400_000);
  const [year, month, day] = civilOf(days);
  const seconds = Math.floor(rest / 1000);
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return { date: `${pad(year, 4)}-${pad(month)}-${pad(day)}`, clock, ms: rest % 1000 };
}

/** "2026-11-21 03:00:00Z" of ms since 1970: how token errors stamp themselves (identity.md 1.4). */
export function secondsTime(time: number): string {
  const { date, clock } = parts(time);
  return `${date} ${clock}Z`;
}

/** "2026-11-21T03:00:00.0000000Z" of ms since 1970: how error texts name the day of issue. */
export function isoTime(time: number): string {
  const { date, clock, ms } = parts(time);
  return `${date}T${clock}.${pad(ms, 3)}0000Z`;
}
