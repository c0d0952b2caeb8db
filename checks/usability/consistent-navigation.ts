import { best, citeMeasured, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';
import { navigationOf, type Navigated } from '../kit/usability/navigation.ts';

export default defineCheck({
  id: 'usability.consistent-navigation',
  version: 1,
  needs: ['pages'],
  looksAt: 'main-host',
  // 50, 80 and 99 per cent are the steps of the scale, 70 its rule for two menus to be the same. Where one is must show on most pages.
  limits: { half: 50, most: 80, all: 99, leastAlike: 70, leastLocated: 50, leastPages: 4 },
  outcomes: {
    consistent: {
      level: 3,
      says: {
        bg: 'Главното меню и връзката към началото са на {share} % от {pages} страници, а на {located} % личи къде се намира потребителят.',
        en: 'The main menu and a home link are on {share} % of {pages} pages, and {located} % show where the visitor is.',
      },
    },
    'no-location': {
      level: 2,
      says: {
        bg: 'Главното меню и връзката към началото са на {share} % от {pages} страници, но само на {located} % личи къде се намира потребителят.',
        en: 'The main menu and a home link are on {share} % of {pages} pages, but only {located} % show where the visitor is.',
      },
    },
    most: {
      level: 2,
      says: {
        bg: 'Главното меню и връзката към началото са на {share} % от {pages} страници (меню {menu}, връзка {home}).',
        en: 'The main menu and a home link are on {share} % of {pages} pages (menu {menu}, link {home}).',
      },
    },
    half: {
      level: 1,
      says: {
        bg: 'Главното меню и връзката към началото са само на {share} % от {pages} страници (меню {menu}, връзка {home}).',
        en: 'The main menu and a home link are on only {share} % of {pages} pages (menu {menu}, link {home}).',
      },
    },
    few: {
      level: 0,
      says: {
        bg: 'Главното меню и връзката към началото са едва на {share} % от {pages} страници (меню {menu}, връзка {home}): под половината.',
        en: 'The main menu and a home link are on a mere {share} % of {pages} pages (menu {menu}, link {home}): fewer than half.',
      },
    },
    'too-few-pages': {
      level: 'review',
      says: {
        bg: 'Освен началната са прочетени само {pages} страници, твърде малко за извадка.',
        en: 'Besides the home page only {pages} pages were read, too few for a sample.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const tested = sorted(
      navigationOf(site.pages, limits.leastAlike / 100),
      ({ menu, home }) => Number(menu) + Number(home),
      ({ page }) => page.url,
    );
    const pages = tested.length;
    const log = searchLog(subject, { pages, hosts: subject.hosts.slice(0, 1) });
    const evidence = best(tested.map(cite));
    if (pages < limits.leastPages) {
      return { outcome: 'too-few-pages', facts: { pages }, evidence: best([...evidence, log]) };
    }

    const count = (of: (page: Navigated) => boolean) => tested.filter(of).length;
    const share = percent(
      count(({ menu, home }) => menu && home),
      pages,
    );
    const facts = { share, pages, menu: count(({ menu }) => menu), home: count(({ home }) => home) };
    // Half of the pages have the menu, though less than half the link: what is missing is not the navigation.
    if (share < limits.most) {
      const hasMenu = facts.menu * 100 >= limits.half * pages;
      return { outcome: hasMenu ? 'half' : 'few', facts, evidence };
    }
    if (share < limits.all) return { outcome: 'most', facts, evidence };

    const located = percent(
      count(({ location }) => location !== null),
      pages,
    );
    const shown = { share, pages, located };
    if (located < limits.leastLocated) return { outcome: 'no-location', facts: shown, evidence };
    const best_ = best(tested.filter(({ location }) => location !== null).map(cite));
    return { outcome: 'consistent', facts: shown, evidence: best_ };
  },
});

function cite({ page, menu, home, alike, location }: Navigated) {
  const measured = [
    `main menu ${Math.round(alike * 100)} %${menu ? '' : ' ✗'}`,
    `home link ${home ? '✓' : '✗'}`,
    `location ${location ?? '–'}`,
  ];
  return citeMeasured('probe', page, measured.join('; '));
}
