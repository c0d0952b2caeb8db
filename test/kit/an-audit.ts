import type { Level } from '../../src/model/check.ts';
import type { Edition, Indicator, Scale, Tier } from '../../src/model/edition.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { Report } from '../../src/publish/report/report.ts';
import { scaleLevels } from '../../src/model/edition.ts';
import { scorecard } from '../../src/score/scorecard.ts';

const day = '2026-05-04';
const instant = '2026-05-04T10:23:45.000Z';
const portal = 'https://varbovets.example/';

/** Two categories of 50, with every scale and tier in each. */
export const smallEdition: Edition = {
  id: 'small',
  title: { bg: 'Малък индекс', en: 'Small index' },
  categories: [
    { id: 'security', title: { bg: 'Сигурност', en: 'Security' }, weight: 50 },
    { id: 'content', title: { bg: 'Съдържание', en: 'Content' }, weight: 50 },
  ],
  indicators: ['security', 'content'].flatMap((category) => [
    indicator(`${category}.first`, 'binary', 'decidable'),
    indicator(`${category}.second`, 'four-point', 'suggestible'),
    indicator(`${category}.third`, 'binary3', 'decidable'),
    indicator(`${category}.fourth`, 'four-point', 'assistive'),
  ]),
  confidence: { decidable: 0.9, suggestible: 0.7, assistive: 0.5 },
  limits: {},
  review: { seed: '1', arms: { visible: 0, 'from-scratch': 0.05, 'never-revealed': 0.15 } },
};

function indicator(id: string, scale: Scale, tier: Tier): Indicator {
  return {
    id,
    category: id.split('.')[0] ?? '',
    title: { bg: `Показател ${id}`, en: `Indicator ${id}` },
    question: { bg: `Има ли ${id}?`, en: `Is there ${id}?` },
    scale,
    anchors: Object.fromEntries(
      scaleLevels[scale].map((level) => [level, { bg: `Степен ${level}.`, en: `Level ${level}.` }]),
    ),
    tier,
    source: [],
  };
}

/** A judgement of an indicator: judged with full marks unless said otherwise. */
export function judgement({ id, category, scale }: Indicator, changes: Partial<Judgement> = {}): Judgement {
  const max = Math.max(...scaleLevels[scale]) as Level;
  const scored = (changes.status ?? 'judged') === 'judged';
  return {
    municipality: 'varbovets',
    indicator: id,
    category,
    status: 'judged',
    outcome: scored ? 'found' : null,
    score: scored ? max : null,
    max,
    confidence: scored ? 0.9 : null,
    bound: scored ? 'exact' : null,
    says: { bg: 'Намерено е на портала.', en: 'It was found on the portal.' },
    because: null,
    evidence: [],
    check: { id, version: 1 },
    limits: {},
    ...changes,
  };
}

/** One audit of a fictional municipality with every status, bound and kind of evidence; hostile words among them. */
export function anAudit(edition: Edition = smallEdition): Report {
  const judgements = edition.indicators.map((one, index) => variant(one, index));
  return {
    edition,
    judgements,
    scorecard: scorecard(edition, judgements),
    municipality: {
      id: 'varbovets',
      names: { bg: 'Върбовец', en: 'Varbovets', official: 'Община Върбовец' },
      codes: {},
      emailDomain: null,
      sites: [{ kind: 'portal', url: portal }],
      profiles: [],
      lookAlikes: [],
    },
    run: {
      id: 'run-2026-05-04-1',
      asOf: day,
      startedAt: instant,
      finishedAt: '2026-05-04T12:51:09.000Z',
      seed: 2026,
      versions: { gradomer: '0.1.0', 'axe-core': '4.14.1', chromium: '156.0' },
      hosts: [
        { host: 'varbovets.example', site: 'portal', pages: 1312, documents: 408, unseen: gaps('timeout_total', 7) },
        { host: 'savet.varbovets.example', site: 'council', pages: 214, documents: 97, unseen: [] },
        {
          host: 'uslugi.varbovets.example',
          site: 'e_services',
          pages: 0,
          documents: 0,
          unseen: [{ what: 'uslugi.varbovets.example', because: 'blocked_waf' }, ...gaps('robots_disallowed', 12)],
        },
      ],
      proposedHosts: ['turizam-varbovets.example'],
      sample: [portal, `${portal}kontakti`, `${portal}%D0%B1%D1%8E%D0%B4%D0%B6%D0%B5%D1%82`],
      sandboxed: false,
    },
    screenshots: new Map([[`${portal}budget`, onePixel]]),
  };
}

const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function gaps(because: 'timeout_total' | 'blocked_waf' | 'robots_disallowed', n: number) {
  return Array.from({ length: n }, (_, index) => ({ what: `${portal}news/${index}`, because }));
}

const page: Evidence = {
  kind: 'page',
  url: `${portal}budget`,
  quote: 'Бюджет на община Върбовец за 2026 г., приет с Решение № 412 от 28.01.2026 г.',
  capturedAt: instant,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

const header: Evidence = {
  kind: 'header',
  url: portal,
  quote: 'strict-transport-security: max-age=15552000; includeSubDomains',
  capturedAt: instant,
  sha256: null,
};

const search: Evidence = {
  kind: 'search',
  url: portal,
  quote: null,
  capturedAt: instant,
  sha256: null,
  searched: {
    pages: 1526,
    documents: 505,
    hosts: ['varbovets.example', 'savet.varbovets.example'],
    topics: ['бюджет', 'отчет'],
  },
};

/** What a crawled page may try: markup, an address that runs script, a turned reading direction, a terminal command. */
export const hostile: Evidence = {
  kind: 'link',
  url: 'javascript:alert(1)',
  quote: '</blockquote><script>alert("x")</script>\u001b[31mred\u202egnp.exe',
  capturedAt: 'yesterday',
  sha256: null,
};

const variants: readonly ((one: Indicator) => Partial<Judgement>)[] = [
  () => ({
    evidence: [header],
    says: { bg: 'Браузърите ползват HTTPS за 180 дни.', en: 'Browsers use HTTPS for 180 days.' },
    limits: { leastDays: 180 },
  }),
  ({ scale }) => ({
    score: scaleLevels[scale].at(-2) ?? 0,
    evidence: [page, { ...page, kind: 'document', url: `${portal}files/budget-2026.pdf` }],
    bound: 'at-least',
    says: {
      bg: 'Бюджетът за 2026 г. е публикуван като документ.',
      en: 'The budget for 2026 is published as a document.',
    },
  }),
  () => ({
    score: 0,
    evidence: [search],
    says: {
      bg: 'Никъде на портала не се намери такъв раздел.',
      en: 'No such section was found anywhere on the portal.',
    },
  }),
  () => ({
    status: 'review',
    because: 'not-automated',
    says: { bg: 'Само човек може да прецени.', en: 'Only a person can judge this.' },
  }),
  () => ({
    status: 'not-observed',
    because: 'blocked_waf',
    says: { bg: 'Порталът за услуги не можа да се прочете.', en: 'The portal for services could not be read.' },
  }),
  () => ({ evidence: [page] }),
  ({ scale }) => ({
    score: scaleLevels[scale][1] ?? 0,
    bound: 'at-most',
    evidence: [
      { ...header, kind: 'axe', quote: 'image-alt: <img src="/logo.png">' },
      { ...header, kind: 'tls', quote: 'TLSv1.2, TLSv1.3' },
    ],
    says: { bg: '14 снимки нямат описание.', en: '14 images have no description.' },
  }),
  () => ({
    status: 'crashed',
    because: 'TypeError: <b>boom</b>',
    says: { bg: 'Проверката се срина.', en: 'The check crashed.' },
  }),
  () => ({
    score: 0,
    evidence: [hostile],
    says: { bg: 'Намерено: <img src=x onerror=alert(1)>', en: 'Found: <img src=x onerror=alert(1)>' },
  }),
  () => ({
    status: 'review',
    because: 'cut-short',
    evidence: [search],
    says: { bg: 'Търсенето спря, преди да намери нещо.', en: 'The search stopped before it found anything.' },
  }),
  () => ({
    status: 'not-observed',
    because: 'timeout_total',
    says: { bg: 'Сайтът не отговори навреме.', en: 'The site did not answer in time.' },
  }),
];

function variant(one: Indicator, index: number): Judgement {
  return judgement(one, variants[index % variants.length]?.(one));
}
