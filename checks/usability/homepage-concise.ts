import type { Layout } from '../../src/model/observation/layout.ts';
import { best, citeMeasured, citePage, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { sorted } from '../kit/order.ts';
import { shownOn } from '../kit/usability/first-screen.ts';

export default defineCheck({
  id: 'usability.homepage-concise',
  version: 1,
  needs: ['layouts', 'pages', 'topics'],
  // The limit of the scale, and the width from which a screen is a computer's.
  limits: { mostScreens: 5, desktop: 1_000 },
  outcomes: {
    concise: {
      level: 1,
      says: {
        bg: 'Началната страница е {screens} екрана, а на първия се виждат услугите, контактите и търсенето или менюто.',
        en: 'The home page takes {screens} screens, and the first one shows services, contacts and search or menu.',
      },
    },
    long: {
      level: 0,
      says: {
        bg: 'Началната страница е {screens} екрана: повече от пет.',
        en: 'The home page takes {screens} screens: more than five.',
      },
    },
    'hidden-tasks': {
      level: 0,
      says: {
        bg: 'Началната страница е {screens} екрана, но на първия не се вижда: {lack}.',
        en: 'The home page takes {screens} screens, but the first one does not show: {lack}.',
      },
    },
    'nothing-named': {
      level: 'review',
      says: {
        bg: 'На първия екран няма нито една назована връзка, бутон или поле: погледнете го.',
        en: 'The first screen has no named link, button or field at all: look at it.',
      },
    },
    unmeasured: {
      level: 'review',
      says: {
        bg: 'Началната страница не е измерена на екран на компютър.',
        en: 'The home page was not measured on the screen of a computer.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const homes = sorted(
      site.layouts.filter(({ main, home }) => main && home),
      ({ url }) => url.length,
      ({ url }) => url,
    );
    const [home] = homes;
    const screen = home?.screens.find(({ width }) => width >= limits.desktop);
    if (home === undefined || screen === undefined) {
      return { outcome: 'unmeasured', evidence: [searchLog(subject, { pages: 0 })] };
    }

    const page =
      site.pages.find(({ url }) => url === home.url) ?? site.pages.find((it) => it.home && it.site === 'portal');
    const length = screen.contentHeight / screen.height;
    // Rounded up, so that no limit is kept by rounding.
    const screens = Math.ceil(length * 10) / 10;
    const shown = shownOn(screen.firstScreen, page, site.topics);
    const evidence = best([cite(home, screens), ...(page === undefined ? [] : [citePage(page)])]);
    if (length > limits.mostScreens) return { outcome: 'long', facts: { screens }, evidence };
    if (screen.firstScreen.length === 0) return { outcome: 'nothing-named', evidence };
    const lack = [
      ...(shown.services ? [] : [{ bg: 'услугите', en: 'services' }]),
      ...(shown.contacts ? [] : [{ bg: 'контактите', en: 'contacts' }]),
      ...(shown.wayFinding ? [] : [{ bg: 'търсене или меню', en: 'search or menu' }]),
    ];
    if (lack.length === 0) return { outcome: 'concise', facts: { screens }, evidence };
    const words = { bg: lack.map(({ bg }) => bg).join(', '), en: lack.map(({ en }) => en).join(', ') };
    return { outcome: 'hidden-tasks', facts: { screens, lack: words }, evidence };
  },
});

function cite(layout: Layout, screens: number) {
  const fit = layout.screens.at(-1);
  const names = fit?.firstScreen.join(' | ') ?? '';
  return citeMeasured('probe', layout, `${fit?.contentHeight ?? 0} px / ${fit?.height ?? 0} px = ${screens}; ${names}`);
}
