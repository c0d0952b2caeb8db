const leastMs = 1000;
const mostMs = 24 * 60 * 60 * 1000;
/** IMF-fixdate, RFC 850 and asctime all begin with a day of the week; Date.parse alone would take "1.5" for a date. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [\w :-]{10,40}$/;

/** Milliseconds since 1970 of an HTTP date; NaN for anything else. asctime leaves out that it is GMT. */
function readHttpDate(text: string): number {
  if (!httpDate.test(text)) return Number.NaN;
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
}

/**
 * The pause that a Retry-After header asks for (RFC 9110, 10.2.3) in milliseconds, between one second and a day;
 * null for a missing header or garbage. `now` is milliseconds since 1970.
 */
export function retryAfterMs(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  const asked = /^\d+$/.test(text) ? Number(text) * 1000 : readHttpDate(text) - now;
  return Number.isNaN(asked) ? null : Math.min(mostMs, Math.max(leastMs, asked));
}
