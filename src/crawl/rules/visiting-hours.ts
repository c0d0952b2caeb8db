import type { VisitingHours } from '../../model/crawl-policy.ts';

const second = 1000;
const day = 24 * 60 * 60 * second;

/** Milliseconds since midnight of a time of day. */
function readTime(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * second;
}

/** Milliseconds since midnight on the clocks of a time zone (IANA name). */
function timeOfDay(at: Date, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' });
  return readTime(clock.format(at)) + at.getMilliseconds();
}

/**
 * Milliseconds until sites may be asked; 0 when they may be now. `hours` null: at any time. On the two nights a year on
 * which clocks are changed the wait may end an hour early, so whoever waits should look at the clock again.
 */
export function msUntilOpen(hours: VisitingHours | null, timeZone: string, at: Date): number {
  if (hours === null) return 0;
  const from = readTime(hours.from);
  const since = (timeOfDay(at, timeZone) - from + day) % day;
  const length = (readTime(hours.to) - from + day) % day;
  return since < length ? 0 : day - since;
}
