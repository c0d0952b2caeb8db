const zone = 'Europe/Sofia';

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
