import type { DocumentFile } from '../../src/model/observation/document.ts';
import { plain } from '../kit/address.ts';
import { citeDocument, citeHits } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, type OnGround } from '../kit/content/ground-check.ts';
import { filesNamed } from '../kit/content/ground.ts';
import { namesOf, yearsOfFile } from '../kit/content/held.ts';
import { isCurrentName } from '../kit/content/plan-names.ts';
import { rangesIn } from '../kit/content/terms.ts';
import { mentions } from '../kit/topics.ts';
import { distinctBy } from '../kit/order.ts';
import { yearOf } from '../kit/days.ts';

const NAMED = ['strategies', 'plan_named', 'progress_report', 'mayor_report'];

export default groundCheck({
  id: 'content.strategies-and-reports',
  version: 1,
  topics: ['strategies', 'progress_report', 'mayor_report'],
  limits: { mostReportYears: 1 },
  parts: {
    current: part(names.currentOfStrategies, (on) => plans(on).map((file) => citeDocument(file))),
    report: part(names.reportOfStrategies, (on) => [
      ...reports(on).map((file) => citeDocument(file)),
      ...citeHits(on.site, reportPages(on)),
    ]),
    indicators: part(names.indicators, (on) => {
      const places = new Set([...reports(on), ...reportPages(on)].map(({ url }) => plain(url)));
      const told = on.ground.hits('measured_indicators');
      return citeHits(
        on.site,
        told.filter(({ url, target }) => places.has(plain(url)) || places.has(plain(target ?? ''))),
      );
    }),
  },
  outcomes: {
    reported: {
      level: 3,
      says: {
        bg: 'Има действащ план или програми и годишен отчет с индикатори.',
        en: 'There are a current plan or programmes and a yearly report with indicators.',
      },
    },
    current: {
      level: 2,
      says: {
        bg: 'Действащият план или програмите могат да се изтеглят; липсва: {lack}.',
        en: 'The current plan or programmes can be downloaded; missing: {lack}.',
      },
    },
    mentioned: {
      level: 1,
      says: {
        bg: 'Програмите се споменават, но няма текст на действащ план (намерено: {have}).',
        en: 'Programmes are mentioned, but there is no text of a current plan (found: {have}).',
      },
    },
    past: {
      level: 0,
      says: {
        bg: 'Няма действащи планове и програми: само такива с изтекъл срок или на други институции.',
        en: 'No current plans and programmes: only such of past periods or of other bodies.',
      },
    },
  },
  mentioned: 'mentioned',
  mentionedBy: NAMED,
  isMention: isCurrentName,
  worth: ({ current, report, indicators }, on) => {
    if (current && report && indicators) return 'reported';
    if (current) return 'current';
    return report || mentions(on.ground.site, ...NAMED).some((hit) => isCurrentName(hit, on)) ? 'mentioned' : 'past';
  },
});

/** Plans and programmes whose period holds this year; one without a period when nothing says that it is over. */
function plans(on: OnGround): DocumentFile[] {
  const year = yearOf(on.asOf);
  const done = new Set(reports(on).map(({ url }) => url));
  return filesNamed(on.ground, 'strategies', 'plan_named', 'environment_programme', 'mayor_report').filter((file) => {
    const ranges = namesOf(file).flatMap(rangesIn);
    if (done.has(file.url)) return false;
    if (ranges.length > 0) return ranges.some(([from, to]) => from <= year && year <= to);
    const years = yearsOfFile(file);
    return years.length === 0 || Math.max(...years) >= year;
  });
}

/** Reports on the current or the previous year. */
function reports({ ground, asOf, limits }: OnGround): DocumentFile[] {
  const least = yearOf(asOf) - (limits['mostReportYears'] ?? 0);
  return filesNamed(ground, 'progress_report', 'mayor_report').filter((file) => {
    const ranges = namesOf(file).flatMap(rangesIn).flat();
    return yearsOfFile(file).some((year) => year >= least && year <= yearOf(asOf) && !ranges.includes(year));
  });
}

/** Pages that are such a report themselves. */
function reportPages({ ground, asOf, limits }: OnGround) {
  const least = yearOf(asOf) - (limits['mostReportYears'] ?? 0);
  const told = ground
    .hits('progress_report')
    .filter(
      ({ field, years }) =>
        field !== 'link' && field !== 'file' && field !== 'document' && years.some((year) => year >= least),
    );
  const places = new Set(ground.pages.map(({ url }) => plain(url)));
  return distinctBy(told, ({ url }) => url).filter(({ url }) => places.has(plain(url)));
}
