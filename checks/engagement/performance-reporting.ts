import type { Evidence } from '../../src/model/evidence.ts';
import { best, citeDocument, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { citePassages } from '../kit/engagement/passages.ts';
import { indicatorPages, performanceReports, type PerformanceReport, workTold } from '../kit/engagement/performance.ts';
import { strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

export default defineCheck({
  id: 'engagement.performance-reporting',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // 18 months for reports and 12 for indicators are in the scale.
  limits: { reportDays: 549, indicatorDays: 366 },
  outcomes: {
    indicators: {
      level: 3,
      says: {
        bg: 'Има показатели или табло с данни, обновени през последните 12 месеца: {title}.',
        en: 'There are indicators or a dashboard, updated within 12 months: {title}.',
      },
    },
    report: {
      level: 2,
      says: {
        bg: 'Има отчет за работата от последните 18 месеца, но не и показатели или табло с данни.',
        en: 'There is a report on performance of the last 18 months, but no indicators or dashboard.',
      },
    },
    undated: {
      level: 'review',
      says: {
        bg: 'Има отчет за работата, но не личи от кога е.',
        en: 'There is a report on performance, but of when does not show.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка за отчет води към непрочетен адрес: {target}.',
        en: 'A link to a report leads to an address that was not read: {target}.',
      },
    },
    told: {
      level: 1,
      says: {
        bg: 'Има само изявления или отчети отпреди повече от 18 месеца.',
        en: 'There are only statements, or reports more than 18 months old.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма отчет за работата, показатели или табло на {pages} страници и в {documents} документа.',
        en: 'No report on performance, indicators or dashboard on {pages} pages and in {documents} documents.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const indicators = indicatorPages(site, asOf, limits.indicatorDays).filter(({ when }) => when === 'late');
    if (indicators[0] !== undefined) {
      const evidence = best(citePassages(indicators.map(({ passage }) => passage)));
      return { outcome: 'indicators', facts: { title: indicators[0].passage.quote }, evidence };
    }
    const reports = performanceReports(site, subject, asOf, limits.reportDays);
    const late = reports.filter(({ when }) => when === 'late');
    if (late.length > 0) return { outcome: 'report', evidence: best(cite(late)) };
    const undated = reports.filter(({ when }) => when === 'unknown');
    if (undated.length > 0) return { outcome: 'undated', evidence: best(cite(undated)) };
    const unread = strongProofs(site, 'performance_report').filter(mayBeThere(site, subject));
    if (reports.length === 0 && unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    const told = workTold(site);
    if (reports.length + told.length > 0)
      return { outcome: 'told', evidence: best([...cite(reports), ...citeHits(site, told)]) };
    const facts = { pages: site.pages.length, documents: site.documents.length };
    const evidence = [searched(site, subject, 'performance_report', 'performance_indicators')];
    return { outcome: 'absent', facts, evidence };
  },
});

function cite(reports: readonly PerformanceReport[]): Evidence[] {
  return reports.flatMap(({ file, page }) => [
    ...(file === null ? [] : [citeDocument(file)]),
    ...(page === null ? [] : [citePage(page)]),
  ]);
}
