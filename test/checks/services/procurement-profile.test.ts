import { expect, test } from 'vitest';
import procurementProfile from '../../../checks/services/procurement-profile.ts';
import type { Observations } from '../../../src/model/observation/index.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';
import { aDocument, aLinkCheck, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';

type Site = Pick<Observations, 'pages' | 'documents' | 'topics' | 'links'>;
const site = (over: Partial<Site>): Site => ({ pages: [], documents: [], topics: [], links: [], ...over });

const PROFILE = 'https://national.example/buyer/1234';
const profile = linkTo(PROFILE, 'buyer_profile', 'Профил на купувача', { field: 'host' });
const system = linkTo('https://national.example/', 'procurement', 'Обществени поръчки', { field: 'host' });
const section = aPage({ url: at('porachki'), title: 'Обществени поръчки' });
const asSection = titleOf(section, 'procurement');
const plan = linkTo(at('plan.pdf'), 'procurement_plan', 'План-график на поръчките 2026');
const old = linkTo(at('arhiv'), 'procurement_archive', 'Архив на поръчките до 2020');
const files = (count: number, modified: string | null) =>
  Array.from({ length: count }, (_, n) =>
    aDocument({ url: at(`p/${n}.pdf`), links: [{ page: section.url, text: `Договор ${n}`, news: false }], modified }),
  );

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const buyer = link('https://app.eop.bg/buyer/1234', 'Нашият профил в ЦАИС ЕОП');
const portal = (title: string, main: string) => portalOf({ '': home, p: [title, `<p>${buyer}</p>${main}`] });

describeCheck(procurementProfile, {
  complete: {
    'everything under short names': portal(
      'Покупки',
      '<h2>План за 2026 г.</h2><p>Ремонт на улици – март.</p><h2>До 2020 г.</h2><p>Ремонт на зала, договор от 2019 г.</p>',
    ),
    'invitations with days, and a link to the years before': portal(
      'Поръчки',
      `<h2>Покани за оферти</h2><ul><li>20.03.2026 Доставка на хартия</li><li>11.02.2026 Ремонт на покрив</li></ul><p>${link('p/arhiv', 'Стари поръчки (2014–2019)')}</p>`,
    ),
    'profile, plan of this year and old archive': site({ topics: [profile, plan, old] }),
    'small purchases with a recent day': site({
      topics: [profile, linkTo(at('obyavi'), 'small_purchases', 'Обяви', { date: '2026-01-10' }), old],
    }),
    'files from before 2020': site({
      pages: [section],
      documents: files(1, '2018-05-01'),
      topics: [profile, plan, asSection],
    }),
  },
  linked: {
    'files from 2020 on': site({
      pages: [section],
      documents: files(1, '2020-05-01'),
      topics: [profile, plan, asSection],
    }),
    'a plan for this year, and an archive that begins later': portal(
      'Поръчки',
      `<p>План за 2026 г.: храни, ремонт.</p><p>${link('p/arhiv', 'Архив 2021–2024')}</p>`,
    ),
    'the plan of an earlier year under a short name': portal(
      'Поръчки',
      '<h2>План за 2023 г.</h2><p>Храни.</p><h2>Архив до 2020 г.</h2><p>Договор от 2018 г.</p>',
    ),
    'a link with the number of the buyer': site({ topics: [profile] }),
    'the number stands in the query': site({ topics: [{ ...profile, target: 'https://national.example/p?id=77' }] }),
    'a plan of an earlier year': site({
      topics: [profile, { ...plan, quote: 'План-график 2023', years: [2023] }, old],
    }),
    'no archive from before 2020': site({ topics: [profile, plan] }),
    'the system refuses robots': site({
      topics: [profile],
      links: [aLinkCheck({ url: PROFILE, internal: false, verdict: 'untestable' })],
    }),
  },
  'own-archive': {
    'files of this year': site({ pages: [section], documents: files(5, '2026-02-01'), topics: [asSection] }),
    'a dead link beside a living archive': site({
      pages: [section],
      documents: files(5, '2026-02-01'),
      topics: [asSection, profile],
      links: [aLinkCheck({ url: PROFILE, internal: false, verdict: 'broken' })],
    }),
  },
  'dead-link': {
    'the profile answers 404': site({
      topics: [profile],
      links: [aLinkCheck({ url: PROFILE, internal: false, verdict: 'broken', status: 404 })],
    }),
  },
  'section-only': {
    'the profile of a hospital': portalOf({
      '': home,
      p: ['Обществени поръчки', `<p>${link('https://app.eop.bg/buyer/777', 'Профил на МБАЛ „Света Анна“')}</p>`],
    }),
    'a section with little in it': site({ pages: [section], documents: files(2, '2026-02-01'), topics: [asSection] }),
    'an archive that ended years ago': site({
      pages: [section],
      documents: files(9, '2019-02-01'),
      topics: [asSection],
    }),
    'a section that links to the home page of the system': site({ pages: [section], topics: [asSection, system] }),
  },
  'home-link': { 'the home page of the system alone': site({ topics: [system] }) },
  unclear: {
    'one procedure in the national system': site({
      pages: [section],
      topics: [asSection, { ...system, target: 'https://national.example/tender/5', region: 'main' }],
    }),
    'files without a day': site({ pages: [section], documents: files(5, null), topics: [asSection] }),
    'the section itself was not read': site({
      topics: [linkTo(at('porachki'), 'buyer_profile', 'Профил на купувача')],
    }),
  },
  absent: {
    'nothing at all': site({}),
    'news about a tender': site({ topics: [{ ...profile, field: 'link', news: true }] }),
    'property auctions': site({ topics: [linkTo(at('targove'), 'auctions', 'Търгове за имоти')] }),
    'an empty section of a template': site({ pages: [{ ...section, hollow: 'empty-section' }], topics: [asSection] }),
  },
});

test('the link to the profile is quoted first', () => {
  const { facts, evidence } = findingOf(procurementProfile, site({ topics: [system, profile] }));
  expect(facts).toEqual({ profile: PROFILE });
  expect(evidence[0]).toMatchObject({ kind: 'link', url: at(), quote: 'Профил на купувача' });
});
