/** When a session is, in the file's own words: at times, or for whole days. */
export type When = Timed | AllDay;

export interface Timed {
  /** Its start as date and time, RFC 3339 or a common variant, an instant where there is an offset; or its date alone. */
  date?: string | undefined;
  /** The time of day at which it starts, on `date` or on the session's day; `date` counts where it has a time too. */
  time?: string | undefined;
  /** A date and time, or a time of day after the start. Counts before `duration`. */
  end?: string | undefined;
  /** `H:MM`, minutes, ISO 8601 and more: see `durationOf`. */
  duration?: string | undefined;
  /** The IANA zone of its wall times where sessions may have their own; '' for the conference's. */
  timeZone?: string | undefined;
}

export interface AllDay {
  firstDay: string;
  /** Inclusive. */
  lastDay?: string | undefined;
}

export function isAllDay(when: When): when is AllDay {
  return 'firstDay' in when;
}

/** Its times, undefined for what has none or lasts whole days. */
export function timedOf(when: When | null | undefined): Timed | undefined {
  return when && !isAllDay(when) ? when : undefined;
}
