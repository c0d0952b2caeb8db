import { fold } from './fold.ts';

/** A calendar day found in running text. */
export interface FoundDate {
  /** ISO day. */
  readonly date: string;
  /** Place and wording as they stand in the text. */
  readonly index: number;
  readonly text: string;
  /** Words before it that announce it („Последна актуализация:“), else null. */
  readonly label: string | null;
}

const months: readonly (readonly string[])[] = [
  ['януари', 'яну', 'ян', 'january', 'jan'],
  ['февруари', 'фев', 'february', 'feb'],
  ['март', 'мар', 'march', 'mar'],
  ['април', 'апр', 'april', 'apr'],
  ['май', 'may'],
  ['юни', 'юн', 'june', 'jun'],
  ['юли', 'юл', 'july', 'jul'],
  ['август', 'авг', 'august', 'aug'],
  ['септември', 'септ', 'сеп', 'september', 'sept', 'sep'],
  ['октомври', 'окт', 'october', 'oct'],
  ['ноември', 'ноем', 'ное', 'november', 'nov'],
  ['декември', 'дек', 'december', 'dec'],
];

const monthNumbers: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);
const monthName = months.flat().join('|');

const day = '0?[1-9]|[12]\\d|3[01]';
const year = '(?:19|20)\\d\\d';
const ending = '(?:[\\s\\u00a0]?г(?:\\.|од(?:ина|\\.)?)?(?!\\p{L}))?';

const anyYear = new RegExp(year, 'u');
/** What the forms with numbers, the forms with names of months cannot do without. */
const numeric = /\d[./-]\d/u;
const named = new RegExp(`[\\p{L}\\d.,]\\s{1,3}${year}`, 'u');

/** A number before the day would make it part of a longer one: an IP address, a version. */
const alone = '(?<!\\d|\\d\\.)';

const forms: readonly RegExp[] = [
  new RegExp(`${alone}(?<d>${day})[./-](?<m>0?[1-9]|1[0-2])[./-](?<y>${year})(?!\\d|\\.\\d)${ending}`, 'giu'),
  new RegExp(`${alone}(?<y>${year})[-./](?<m>0[1-9]|1[0-2])[-./](?<d>0[1-9]|[12]\\d|3[01])(?!\\d|[./-]\\d)`, 'giu'),
  new RegExp(
    `${alone}(?<d>${day})(?:-?(?:[тв]и|ри|th|st|nd|rd))?\\s{1,3}(?:of )?(?<m>${monthName})\\.?,?\\s{1,3}(?<y>${year})(?!\\d)${ending}`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<m>${monthName})\\.?\\s{1,3}(?<d>${day})(?:th|st|nd|rd)?,\\s{1,3}(?<y>${year})(?!\\d)`,
    'giu',
  ),
];

const daysInMonth = (y: number, m: number): number =>
  m === 2 ? ((y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;

/** ISO day, or null when the calendar has no such day. */
export function isoDay(y: number, m: number, d: number): string | null {
  const exists = y >= 1900 && y <= 2099 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
  return exists ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
}

/** The day of an ISO 8601 stamp (`2026-05-04T10:00:00+03:00`), as written there; null when it has none. */
export function dayOfStamp(stamp: string): string | null {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/u.exec(stamp);
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

const monthOfYear = new RegExp(`^(?:${monthName})\\.?,? ${year}${ending}(?: ?\\(\\d{1,4}\\))?$`, 'iu');

/** The text is a month of a year and no more („ноември 2026“); a counter may follow. */
export function isMonth(text: string): boolean {
  return text.length < 40 && anyYear.test(text) && monthOfYear.test(text);
}

const before = 60;

/** Acts are cited by date: „обн. ДВ, бр. 5 от 17.01.2017 г.“ says nothing about the page. */
const citesLaw =
  /(?<!\p{L})(?:дв|държавен вестник|обн|изм|доп|чл|ал|пмс|закон\p{L}{0,4}|директива|регламент|бр\.? ?\d{1,3}|directive|regulation)(?!\p{L})[^;]{0,40}$/u;
const citesAct = /(?<!\p{L})(?:решени[ея]|заповед|разпореждане|decision) ?(?:№|n|no)(?!\p{L})[^;]{0,30}$/u;
/** „01.01.–31.03.2024“: the end of a period whose start has no year. */
const endsPeriod = /\d{1,2}\.\d{1,2}\.? ?- ?$/u;

/** At the start of a text a numbered act is the subject itself („Решение № 5 от 12.05.2026“), further on it is cited. */
function isCited(text: string, index: number): boolean {
  const lead = fold(text.slice(Math.max(0, index - before), index));
  if (endsPeriod.test(lead) || citesLaw.test(lead)) return true;
  const act = citesAct.exec(lead);
  if (approvesText.test(lead)) return false;
  return act !== null && (index > before || act.index > 2);
}

/** „Утвърдена със Заповед № РД-15-123 от 05.12.2025“ dates the text itself, though it cites an act. */
const approvesText = /утвърден\p{L}{0,3} (?:от \p{L}{2,20} )?(?:със|с) (?:\p{L}{2,20} )?заповед(?!\p{L})/u;

/** The words before a date tell of the order that approved the text. */
export function isApproval(words: string): boolean {
  return approvesText.test(fold(words));
}

const joinsPeriod = /^(?:\s?г\.?)?\s{0,2}(?:[-–—]|до|to|until)\s{0,2}$/iu;

/** Two days joined by a dash or „до“ bound a period; neither dates the text. */
function withoutPeriods(text: string, found: readonly FoundDate[]): FoundDate[] {
  const inPeriod = new Set<FoundDate>();
  for (const [i, second] of found.entries()) {
    const first = found[i - 1];
    if (first === undefined) continue;
    const between = text.slice(first.index + first.text.length, second.index);
    if (between.length < 12 && joinsPeriod.test(between)) inPeriod.add(first).add(second);
  }
  return found.filter((date) => !inPeriod.has(date));
}

/** The words between the last stop and the date, when a colon or a known label makes them one. */
function labelBefore(text: string, index: number, isLabel: (words: string) => boolean): string | null {
  const words =
    text
      .slice(Math.max(0, index - before), index)
      .split(/\n|[.;|•!?] |, /u)
      .at(-1)
      ?.trim() ?? '';
  if (words === '' || !/\p{L}/u.test(words)) return null;
  return words.endsWith(':') || isLabel(words) || isApproval(words) ? words : null;
}

function readMatch(text: string, match: RegExpMatchArray, isLabel: (words: string) => boolean): FoundDate | null {
  const { y, m, d } = match.groups ?? {};
  const month = monthNumbers.get(m?.toLowerCase() ?? '') ?? Number(m);
  const date = isoDay(Number(y), month, Number(d));
  const index = match.index ?? 0;
  if (date === null || isCited(text, index)) return null;
  return { date, index, text: match[0], label: labelBefore(text, index, isLabel) };
}

/**
 * Days named in a text, in order: numeric with the day first, ISO, Bulgarian and English words. Left out: impossible
 * days, dates by which acts are cited, both ends of a period.
 */
export function findDates(text: string, isLabel: (words: string) => boolean = () => false): FoundDate[] {
  if (!anyYear.test(text)) return [];
  const possible = forms.filter((_, i) => (i < 2 ? numeric : named).test(text));
  const found = possible
    .flatMap((form) => [...text.matchAll(form)].map((match) => readMatch(text, match, isLabel)))
    .filter((date) => date !== null)
    .sort((a, b) => a.index - b.index);
  return withoutPeriods(text, found);
}

/** Years of this century named in a text, ascending, each once. */
export function yearsIn(text: string): number[] {
  if (!text.includes('20')) return [];
  const years = new Set(Array.from(text.matchAll(/(?<!\d)20\d\d(?!\d)/gu), (match) => Number(match[0])));
  return [...years].sort((a, b) => a - b);
}

/** Years of this century named other than as part of a day, ascending, each once. */
export function yearsBesideDays(text: string): number[] {
  return yearsIn(forms.reduce((rest, form) => rest.replace(form, ' '), text));
}
