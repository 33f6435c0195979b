const SECONDS = 86_400;

/**
 * A day as ISO 8601 writes it.
 * @param days since 1970-01-01.
 * @returns the number itself as text where it is no day of a calendar.
 */
export function dayText(days: number): string {
  const date = new Date(Math.floor(days) * SECONDS * 1000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, -14);
}

/**
 * A day and a time as ISO 8601 writes them, as in other formats: the day alone at midnight.
 * @param seconds since 1970-01-01 00:00.
 */
export function momentText(seconds: number): string {
  const date = new Date(Math.round(seconds * 1000));
  return Number.isNaN(date.getTime())
    ? String(seconds)
    : date.toISOString().replace('T00:00:00.000Z', '');
}

/** A time of day, or a length of time, as `HH:MM:SS`. @param seconds since midnight. */
export function timeText(seconds: number): string {
  if (!Number.isFinite(seconds) || Math.abs(seconds) >= 1e9) return String(seconds);
  const whole = Math.round(Math.abs(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return seconds < 0 ? `-${text}` : text;
}
