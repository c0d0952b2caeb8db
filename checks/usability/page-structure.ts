import type { Page } from '../../src/model/observation/page.ts';
import { best, citeMeasured, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';
import { distinctPages, namesakesOf } from '../kit/usability/distinct-pages.ts';

const TESTS = ['language', 'title', 'headings', 'landmarks', 'markup'] as const;

export default defineCheck({
  id: 'usability.page-structure',
  version: 1,
  needs: ['pages'],
  // The share is the step of the scale. One page is no sample, and any gross error of markup is one too many.
  limits: { leastShare: 90, leastPages: 2, mostMarkupErrors: 0 },
  outcomes: {
    sound: {
      level: 1,
      says: {
        bg: '{share} % от {pages} страници покриват и петте проверки на структурата.',
        en: '{share} % of {pages} pages meet all five tests of structure.',
      },
    },
    faulty: {
      level: 0,
      says: {
        bg: 'Само {share} % от {pages} страници покриват и петте проверки. Страници с грешки: език {language}, заглавие {title}, главно заглавие {headings}, области {landmarks}, код {markup}.',
        en: 'Only {share} % of {pages} pages meet all five tests. Pages that fail: language {language}, title {title}, main heading {headings}, landmarks {landmarks}, markup {markup}.',
      },
    },
    'too-few-pages': {
      level: 'review',
      says: {
        bg: 'Прочетени са само {pages} страници, твърде малко за извадка.',
        en: 'Only {pages} pages were read, too few for a sample.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const pages = distinctPages(site.pages);
    const namesakesFor = namesakesOf(pages);
    const judged = pages.map((page) => {
      const namesakes = namesakesFor(page);
      return { page, namesakes, fails: failedTests(page, namesakes, limits.mostMarkupErrors) };
    });
    const worstFirst = sorted(
      judged,
      ({ fails }) => -fails.length,
      ({ page }) => page.url,
    );
    const evidence = best(
      worstFirst.map(({ page, namesakes }) => citeMeasured('probe', page, measured(page, namesakes))),
    );
    const count = pages.length;
    if (count < limits.leastPages) {
      const log = searchLog(subject, { pages: count });
      return { outcome: 'too-few-pages', facts: { pages: count }, evidence: [log, ...evidence] };
    }

    const share = percent(judged.filter(({ fails }) => fails.length === 0).length, count);
    if (share >= limits.leastShare) return { outcome: 'sound', facts: { share, pages: count }, evidence };
    const failing = (test: (typeof TESTS)[number]) => judged.filter(({ fails }) => fails.includes(test)).length;
    const facts = {
      share,
      pages: count,
      language: failing('language'),
      title: failing('title'),
      headings: failing('headings'),
      landmarks: failing('landmarks'),
      markup: failing('markup'),
    };
    return { outcome: 'faulty', facts, evidence };
  },
});

function failedTests(page: Page, namesakes: number, mostMarkupErrors: number): (typeof TESTS)[number][] {
  const { h1, skipsHeading, main, nav, duplicateIds, markupErrors } = page.structure;
  const passes = {
    language: speaksItsLanguage(page),
    title: page.title.trim() !== '' && namesakes === 1,
    headings: h1 === 1 && !skipsHeading,
    landmarks: main > 0 && nav > 0,
    markup: duplicateIds.length === 0 && markupErrors <= mostMarkupErrors,
  };
  return TESTS.filter((test) => !passes[test]);
}

/** The declared language is the one the text is in; where that could not be told, any declaration will do. */
function speaksItsLanguage({ lang, textLang }: Page): boolean {
  const declared = (lang ?? '').trim().toLowerCase().split('-')[0] ?? '';
  return declared !== '' && (textLang === null || declared === textLang);
}

function measured({ lang, textLang, title, structure }: Page, namesakes: number): string {
  const { h1, skipsHeading, main, nav, duplicateIds, markupErrors } = structure;
  return [
    `lang=${lang ?? '–'} (${textLang ?? '?'})`,
    `title="${title.slice(0, 80)}" ×${namesakes}`,
    `h1=${h1}${skipsHeading ? ' skips' : ''}`,
    `main=${main} nav=${nav}`,
    `duplicate ids=[${duplicateIds.slice(0, 3).join(' ')}]`,
    `markup errors=${markupErrors}`,
  ].join('; ');
}
