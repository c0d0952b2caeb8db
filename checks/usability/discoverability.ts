import { isOwn } from '../kit/address.ts';
import { best, citeHeader, citeLinkCheck, citePage, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { isPage, ofMainHost } from '../kit/main-host.ts';
import { percent } from '../kit/numbers.ts';
import { compare, sorted } from '../kit/order.ts';
import { distinctPages, namesakesOf } from '../kit/usability/distinct-pages.ts';
import { forbids, robotsMeta, robotsTags, TAG } from '../kit/usability/indexing.ts';

export default defineCheck({
  id: 'usability.discoverability',
  version: 1,
  needs: ['pages', 'responses', 'links'],
  // Four of five titles by the rule of the scale; closed pages count when they are most. Fewer pages are no sample.
  limits: { leastTitles: 80, mostClosed: 50, leastPages: 3 },
  outcomes: {
    open: {
      level: 1,
      says: {
        bg: 'Индексирането не е забранено, {titles} % от {pages} страници имат собствено заглавие, а {described} % – и описание.',
        en: 'Indexing is not forbidden, {titles} % of {pages} pages have a title of their own, and {described} % a description.',
      },
    },
    'home-closed': {
      level: 0,
      says: {
        bg: 'Началната страница забранява индексирането: {rule}.',
        en: 'The home page forbids indexing: {rule}.',
      },
    },
    'pages-closed': {
      level: 0,
      says: {
        bg: 'Индексирането е забранено на {closed} от {pages} страници.',
        en: 'Indexing is forbidden on {closed} of {pages} pages.',
      },
    },
    'crawling-closed': {
      level: 0,
      says: {
        bg: 'Файлът robots.txt забранява четенето на {closed} от {links} вътрешни адреса.',
        en: 'The file robots.txt forbids reading {closed} of {links} internal addresses.',
      },
    },
    'same-titles': {
      level: 0,
      says: {
        bg: 'Само {titles} % от {pages} страници имат собствено заглавие.',
        en: 'Only {titles} % of {pages} pages have a title of their own.',
      },
    },
    'too-few-pages': {
      level: 'review',
      says: {
        bg: 'Прочетени са само {pages} страници от портала, твърде малко за извадка.',
        en: 'Only {pages} pages of the portal were read, too few for a sample.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const answers = ofMainHost(site.responses, subject).filter(isPage);
    const pages = sorted(
      distinctPages(site.pages.filter((page) => page.site === 'portal')),
      ({ home }) => Number(!home),
      ({ url }) => url,
    );
    const closed = pages.filter((page) => forbids(robotsMeta(page)));
    const [home] = closed;
    if (home?.home === true) {
      return {
        outcome: 'home-closed',
        facts: { rule: robotsMeta(home) },
        evidence: [citePage(home, robotsMeta(home))],
      };
    }
    const homeAnswer = answers.find((answer) => answer.role === 'home' && forbids(robotsTags(answer)));
    if (homeAnswer !== undefined) {
      const evidence = citeHeader(homeAnswer, TAG);
      return { outcome: 'home-closed', facts: { rule: robotsTags(homeAnswer) }, evidence };
    }

    const internal = site.links.filter(
      ({ internal: own, url }) => own && isOwn(url, { hosts: subject.hosts.slice(0, 1) }),
    );
    const kept = internal
      .filter(({ because }) => because === 'robots_disallowed')
      .sort((a, b) => compare(a.url, b.url));
    const isMost = (some: number, all: number) => some * 100 > limits.mostClosed * all;
    if (isMost(kept.length, internal.length)) {
      const facts = { closed: kept.length, links: internal.length };
      return { outcome: 'crawling-closed', facts, evidence: best(kept.map(citeLinkCheck)) };
    }
    const count = pages.length;
    if (isMost(closed.length, count)) {
      const evidence = best(closed.map((page) => citePage(page, robotsMeta(page))));
      return { outcome: 'pages-closed', facts: { closed: closed.length, pages: count }, evidence };
    }
    const log = searchLog(subject, { pages: count, hosts: subject.hosts.slice(0, 1) });
    if (count < limits.leastPages) return { outcome: 'too-few-pages', facts: { pages: count }, evidence: [log] };

    // A page is only ever read where a link or the XML sitemap leads, so the third condition holds for all that were read.
    const namesakes = namesakesOf(pages);
    const distinct = pages.filter((page) => page.title.trim() !== '' && namesakes(page) === 1);
    const facts = { titles: percent(distinct.length, count), pages: count };
    if (facts.titles < limits.leastTitles) {
      const alike = pages.filter((page) => !distinct.includes(page));
      return { outcome: 'same-titles', facts, evidence: best(alike.map((page) => citePage(page))) };
    }
    const described = percent(pages.filter(({ meta }) => (meta['description'] ?? '').trim() !== '').length, count);
    return {
      outcome: 'open',
      facts: { ...facts, described },
      evidence: best([...pages.slice(0, 3).map((it) => citePage(it)), log]),
    };
  },
});
