import type { Layout } from '../../src/model/observation/layout.ts';
import { best, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { median } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';
import { citeScreens, isPhone, showsMenu, smallShare } from '../kit/usability/phone-screens.ts';

export default defineCheck({
  id: 'usability.responsive-mobile',
  version: 1,
  needs: ['layouts', 'pages'],
  looksAt: 'main-host',
  // Half and a fifth of the pages are the steps of the scale. A few small links among hundreds bother nobody.
  limits: { most: 50, notable: 20, mostSmall: 10 },
  outcomes: {
    fits: {
      level: 3,
      says: {
        bg: 'Нито една от {pages} страници не излиза встрани при 320 и 360 пиксела, менюто е пред очите, малките бутони и връзки са {small} %.',
        en: 'None of {pages} pages overflows at 320 and 360 pixels, the menu is in sight, {small} % of buttons and links are small.',
      },
    },
    'some-overflow': {
      level: 2,
      says: {
        bg: 'Встрани от екрана излизат {over} от {pages} страници: под една пета.',
        en: '{over} of {pages} pages overflow: fewer than a fifth.',
      },
    },
    'small-targets': {
      level: 2,
      says: {
        bg: 'Страниците се побират, но {small} % от бутоните и връзките са под 24 на 24 пиксела и без място около тях.',
        en: 'Pages fit, but {small} % of the buttons and links are under 24 by 24 pixels without room around them.',
      },
    },
    'cut-off': {
      level: 2,
      says: {
        bg: 'Страниците не се превъртат встрани, но на {cut} от {pages} краят на редове се губи зад ръба.',
        en: 'Pages do not scroll sideways, but on {cut} of {pages} the ends of lines are lost beyond the edge.',
      },
    },
    'menu-hidden': {
      level: 2,
      says: {
        bg: 'Страниците се побират, но на първия екран на телефона не се вижда нито менюто, нито назован бутон за него.',
        en: 'Pages fit, but the first screen of a phone shows neither the menu nor a named button for it.',
      },
    },
    'many-overflow': {
      level: 1,
      says: {
        bg: 'Има настройка viewport, но встрани от екрана излизат {over} от {pages} страници.',
        en: 'The viewport is set, but {over} of {pages} pages overflow.',
      },
    },
    'most-overflow': {
      level: 0,
      says: {
        bg: 'При ширина 360 пиксела встрани от екрана излизат {over} от {pages} страници: повечето.',
        en: 'At 360 pixels {over} of {pages} pages overflow: most of them.',
      },
    },
    'no-viewport': {
      level: 0,
      says: {
        bg: 'Без настройка viewport са {missing} от {pages} страници.',
        en: '{missing} of {pages} pages have no viewport setting.',
      },
    },
    unmeasured: {
      level: 'review',
      says: { bg: 'Няма страница, измерена на тесен екран.', en: 'No page was measured on a narrow screen.' },
    },
  },

  judge({ layouts, pages: read }, { subject, limits }) {
    const sample = sorted(
      layouts.filter(({ screens }) => screens.some(isPhone)),
      ({ home }) => Number(!home),
      ({ url }) => url,
    );
    const pages = sample.length;
    if (pages === 0) return { outcome: 'unmeasured', evidence: [searchLog(subject, {})] };

    const bare = sample.filter(({ viewport }) => viewport === null);
    const over = sample.filter(({ screens }) => screens.some((fit) => isPhone(fit) && fit.scrollsSideways));
    const over360 = over.filter(({ screens }) => screens.some((fit) => fit.width === 360 && fit.scrollsSideways));
    const isMore = (some: readonly Layout[], share: number) => some.length * 100 > share * pages;
    if (isMore(bare, limits.most)) {
      return { outcome: 'no-viewport', facts: { missing: bare.length, pages }, evidence: best(bare.map(citeScreens)) };
    }
    const facts = { over: over.length, pages };
    if (isMore(over360, limits.most)) {
      return {
        outcome: 'most-overflow',
        facts: { over: over360.length, pages },
        evidence: best(over360.map(citeScreens)),
      };
    }
    if (over.length * 100 >= limits.notable * pages) {
      return { outcome: 'many-overflow', facts, evidence: best(over.map(citeScreens)) };
    }
    if (over.length > 0) return { outcome: 'some-overflow', facts, evidence: best(over.map(citeScreens)) };

    const cut = sample.filter(({ screens }) => screens.some((fit) => isPhone(fit) && fit.cutOff.count > 0));
    const small = Math.round(median(sample.map(smallShare)));
    const evidence = best(sample.map(citeScreens));
    // One line may be a moving banner.
    if (cut.length * 100 >= limits.notable * pages) {
      return { outcome: 'cut-off', facts: { cut: cut.length, pages }, evidence: best(cut.map(citeScreens)) };
    }
    if (small > limits.mostSmall) return { outcome: 'small-targets', facts: { small }, evidence };
    if (!sample.some((layout) => showsMenu(layout, read))) return { outcome: 'menu-hidden', evidence };
    return { outcome: 'fits', facts: { pages, small }, evidence };
  },
});
