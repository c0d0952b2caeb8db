import type { AxePage } from '../../src/model/observation/axe.ts';
import type { Layout } from '../../src/model/observation/layout.ts';
import { best, citeAxe, citeMeasured, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { sorted } from '../kit/order.ts';

export default defineCheck({
  id: 'usability.contrast-zoom',
  version: 1,
  needs: ['axe', 'layouts'],
  // A tenth of the pages is the step of the scale, three elements are the rule for one page. Fewer pages are no sample.
  limits: { mostShare: 10, leastElements: 3, leastPages: 3 },
  outcomes: {
    readable: {
      level: 1,
      says: {
        bg: 'Слаб контраст има на {failing} от {pages} страници, а увеличаването не е блокирано.',
        en: 'Contrast is poor on {failing} of {pages} pages, and zoom is not disabled.',
      },
    },
    'poor-contrast': {
      level: 0,
      says: {
        bg: 'Контрастът не достига на {failing} от {pages} страници: над една десета.',
        en: 'Contrast is insufficient on {failing} of {pages} pages: more than a tenth.',
      },
    },
    'no-zoom': {
      level: 0,
      says: {
        bg: 'Настройката viewport блокира увеличаването на {blocked} от {pages} страници (на {failing} има и слаб контраст).',
        en: 'The viewport setting disables zoom on {blocked} of {pages} pages (contrast is poor on {failing}).',
      },
    },
    'too-few-pages': {
      level: 'review',
      says: {
        bg: 'Проверени са само {pages} страници, твърде малко за извадка.',
        en: 'Only {pages} pages were checked, too few for a sample.',
      },
    },
  },

  judge({ axe, layouts }, { subject, limits }) {
    const failing = sorted(
      axe.filter((page) => lowContrast(page) >= limits.leastElements),
      (page) => -lowContrast(page),
      ({ url }) => url,
    );
    const blocked = sorted(
      layouts.filter(({ viewport }) => viewport?.zoomable === false),
      ({ main, home }) => Number(!main) + Number(!home),
      ({ url }) => url,
    );
    const pages = axe.length;
    const isOver = (some: number, all: number) => some * 100 > limits.mostShare * all;
    const proof = [...blocked.slice(0, 2).map(citeViewport), ...failing.map(citeContrast)];
    const isBlocked = blocked.some(({ main, home }) => main && home) || isOver(blocked.length, layouts.length);
    if (isBlocked) {
      const facts = { blocked: blocked.length, pages: layouts.length, failing: failing.length };
      return { outcome: 'no-zoom', facts, evidence: best(proof) };
    }
    const log = searchLog(subject, { pages });
    if (pages < limits.leastPages) {
      return { outcome: 'too-few-pages', facts: { pages }, evidence: best([...proof, log]) };
    }

    const facts = { failing: failing.length, pages };
    if (isOver(failing.length, pages)) return { outcome: 'poor-contrast', facts, evidence: best(proof) };
    const tested = sorted(
      axe,
      (page) => -lowContrast(page),
      ({ url }) => url,
    );
    return { outcome: 'readable', facts, evidence: best(tested.map(citeContrast)) };
  },
});

/** Text elements that certainly fail; what axe could not decide, as text over a picture, is no failure. */
function lowContrast({ violations }: AxePage): number {
  const counts = violations.filter(({ rule }) => rule === 'color-contrast').map(({ count }) => count);
  return Math.max(0, ...counts);
}

function citeContrast(page: AxePage) {
  const [failure] = page.violations.filter(({ rule }) => rule === 'color-contrast');
  const where = failure?.nodes.map(({ selector }) => selector).join('; ') ?? '';
  return citeAxe(page, `color-contrast (${lowContrast(page)})${where === '' ? '' : `: ${where}`}`);
}

const citeViewport = (page: Layout) =>
  citeMeasured('probe', page, `<meta name="viewport" content="${page.viewport?.content ?? ''}">`);
