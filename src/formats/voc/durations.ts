const two = (value: number) => String(Math.floor(value)).padStart(2, '0');

/**
 * A duration for schedule.xml, whose XSD has two digits for the hours: `HH:MM`, `HH:MM:SS` where there are seconds, and from 100 hours on
 * `D:HH:MM`, as pretalx writes it.
 */
export function xmlDuration(seconds: number): string {
  const hours = seconds / 3600;
  const minutes = (seconds / 60) % 60;
  if (hours >= 100) return `${Math.min(99, Math.floor(hours / 24))}:${two(hours % 24)}:${two(minutes)}`;
  const rest = seconds % 60;
  return `${two(hours)}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

/** A duration for schedule.json, `HH:MM` with as many digits for the hours as it takes. Seconds do not fit; they show in `end`. */
export function jsonDuration(seconds: number): string {
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
}

/** A duration for schedule2 (ISO 8601). */
export function isoDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
}

/** The steps, in seconds, of a timetable that all of these moments (milliseconds since 1970) are on: an hour at most, a minute at least. */
export function timeslotOf(moments: readonly number[]): number {
  const steps = [60, 30, 15, 10, 5].map((minutes) => minutes * 60);
  return steps.find((step) => moments.every((epochMs) => epochMs % (step * 1000) === 0)) ?? 60;
}
