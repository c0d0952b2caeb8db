import type { Language } from './text.ts';

const locales = { bg: 'bg-BG', en: 'en-GB' } as const;

/** A number with one decimal, as points are shown: `34,2` or `34.2`. */
export function points(value: number, language: Language): string {
  return value.toLocaleString(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

export function whole(value: number, language: Language): string {
  return value.toLocaleString(locales[language], { maximumFractionDigits: 0 });
}

/** A share of 0 to 1: `62 %`. */
export function share(value: number): string {
  return `${Math.round(value * 100)}\u00a0%`;
}

/** An ISO day or instant as a day in words, UTC; what is no date stands as it is. */
export function day(iso: string, language: Language): string {
  return formatted(iso, language, { dateStyle: 'long' });
}

/** An ISO instant to the minute, UTC; what is no date stands as it is. */
export function instant(iso: string, language: Language): string {
  const text = formatted(iso, language, { dateStyle: 'medium', timeStyle: 'short' });
  return text === iso ? iso : `${text} UTC`;
}

/** To make one takes longer than to use it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatted(iso: string, language: Language, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const key = `${language} ${style.dateStyle ?? ''}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...style, timeZone: 'UTC' });
  formatters.set(key, known);
  return known.format(date);
}

/** The language a text is probably in, by its letters: enough to tell a screen reader which voice to use. */
export function languageOf(text: string): Language | null {
  const sample = text.slice(0, 1000);
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === 0 && latin === 0) return null;
  return cyrillic >= latin ? 'bg' : 'en';
}
