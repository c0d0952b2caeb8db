import { zone } from '../model/text/day-in.ts';
import type { Language } from '../publish/text.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** ISO instant at which the day of an instant began in Bulgaria; on the two days the clocks change an hour off at most. */
export function dayBegins(now: string): string {
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(new Date(now)).split(':').map(Number);
  const gone = ((hours * 60 + minutes) * 60 + seconds) * 1000 + (Date.parse(now) % 1000);
  return new Date(Date.parse(now) - gone).toISOString();
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** An ISO day as people write it: `14.12.2026`, `14 December 2026`. */
export function dayText(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(date.getTime())) return day;
  return language === 'bg' ? day.split('-').reverse().join('.') : inWords.format(date);
}
