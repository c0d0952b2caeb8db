/** Where the index is made: its days begin and end there. */
export const zone = 'Europe/Sofia';

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** ISO day of an instant in Bulgaria. */
export function dayIn(now: string): string {
  return calendar.format(new Date(now));
}
