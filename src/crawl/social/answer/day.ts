import { dayOfStamp, findDates } from '../../../model/text/dates.ts';

/** No platform is older; 1970-01-01 and the like stand for a date that was never set. */
const earliest = '1995-01-01';
const dayMs = 86_400_000;
const longestStamp = 80;
const hasMonthName = /\p{L}{3}/u;

/** `Tue, 10 Nov 2026 08:00:00 +0200` (RFC 822) and the like: one day, its month in words. */
function dayInWords(stamp: string): string | null {
  const [day, ...others] = hasMonthName.test(stamp) ? findDates(stamp) : [];
  return day === undefined || others.length > 0 ? null : day.date;
}

/**
 * The day of a stamp (ISO 8601, RFC 822, or seconds since 1970) as it stands there, so that no time zone of this machine
 * matters. Null for anything else, for days before there were platforms, and for days after the answer; in the zone of
 * the platform that may be tomorrow. `seenAt` is the ISO instant of the answer.
 */
export function dayOf(stamp: string | number | null, seenAt: string): string | null {
  const day = typeof stamp === 'number' ? dayOfSeconds(stamp) : dayOfText(stamp?.trim() ?? '');
  const latest = new Date(Date.parse(seenAt) + dayMs).toISOString().slice(0, 10);
  return day === null || day < earliest || day > latest ? null : day;
}

function dayOfText(stamp: string): string | null {
  return stamp === '' || stamp.length > longestStamp ? null : (dayOfStamp(stamp) ?? dayInWords(stamp));
}

function dayOfSeconds(seconds: number): string | null {
  const isSane = Number.isFinite(seconds) && seconds > 0 && seconds < 1e11;
  return isSane ? new Date(seconds * 1000).toISOString().slice(0, 10) : null;
}
