import { describe, expect, test } from 'vitest';
import { checks } from '../../../checks/index.ts';
import { loadConfig } from '../../../config/load.ts';
import { judgeAll } from '../../../src/judge/run-check.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Recording } from '../../../src/model/observation/index.ts';
import { aSearchProbe, HOST, subject } from '../../kit/observations.ts';
import { link, portalOf, type Written } from '../../kit/portal-of.ts';

const { edition } = loadConfig({ edition: '2026' });
const asOf = '2026-05-04';

/** The outcome by indicator on a portal of these pages and files, of which nothing else was observed but that no search was met. */
function judgePortal(written: Written, files: Readonly<Record<string, Partial<DocumentFile>>> = {}) {
  const { pages, documents, topics, links, languages } = portalOf(written, files);
  const seen = <T>(value: T) => ({ seen: true as const, value, gaps: [] });
  const unseen = { seen: false as const, because: 'not_planned' as const };
  const recording: Recording = {
    municipality: subject.id,
    asOf,
    observed: {
      ...{ dns: unseen, httpsUpgrade: unseen, securityTxt: unseen, documentSamples: unseen, software: unseen },
      ...{
        dataHosts: unseen,
        lookAlikes: unseen,
        tls: unseen,
        responses: unseen,
        visits: unseen,
        missingPages: unseen,
      },
      ...{ axe: unseen, layouts: unseen, keyboard: unseen, timings: unseen, consent: unseen, profiles: unseen },
      ...{ pages: seen(pages), documents: seen(documents), topics: seen(topics), links: seen(links) },
      ...{ languages: seen(languages), search: seen(aSearchProbe({ kind: 'none', page: null, action: null })) },
    },
  };
  const judgements = judgeAll(edition, checks, recording, subject);
  expect(judgeAll(edition, checks, backwards(recording), subject), 'judged from a recording in another order').toEqual(
    judgements,
  );
  return (indicator: string) => judgements.find((it) => it.indicator === indicator)?.outcome;
}

/** What was recorded first must not decide. */
function backwards(recording: Recording): Recording {
  const clone = structuredClone(recording);
  for (const it of Object.values(clone.observed)) if (it.seen && Array.isArray(it.value)) it.value.reverse();
  return clone;
}

const policyText = 'Общината обработва Ваши данни само за целите на услугите, които заявявате. '.repeat(25);

describe('a portal that does most things', () => {
  const outcome = judgePortal(
    {
      '': ['Община Върбовец', 'Добре дошли'],
      kontakti: [
        'Контакти',
        `<p>5600 Върбовец, пл. „Свобода“ 1</p><p>тел. 0661 12 345, obshtina@${HOST}</p><p>Работно време: 8:30 - 17:00</p>`,
      ],
      byudzhet: [
        'Бюджет',
        `<ul><li>${link('f/1.pdf', 'Решение № 12 за приемане на бюджет 2026')}</li><li>${link('f/2.xlsx', 'Приет бюджет 2025')}</li></ul>`,
      ],
      novini: [
        'Новини',
        `<ul><li>${link('novini/remont', 'Ремонт на улица')} 02.05.2026</li><li>${link('novini/prazdnik', 'Празник')} 28.04.2026</li></ul>
         ${link('novini?page=2', '2')}`,
      ],
      'novini/remont': ['Ремонт на улица', '<p>02.05.2026</p><p>Започва ремонт.</p>'],
      uslugi: ['Административни услуги', '<p>Таксата се плаща по сметка IBAN: BG80 BNBG 9661 1020 3456 78</p>'],
      porachki: ['Профил на купувача', '<a href="https://app.eop.bg/buyer/1234">Профил в ЦАИС ЕОП</a>'],
      'obratna-vrazka': [
        'Обратна връзка',
        `<p>Ще получите отговор в срок до 14 дни.</p><form method="post" action="/send"><select name="topic"><option>Улици</option></select>
         <textarea name="message"></textarea><input type="email" name="email"><button>Изпрати</button></form>`,
      ],
      poveritelnost: ['Политика за поверителност', `<p>Последна актуализация: 15.01.2026</p><p>${policyText}</p>`],
      tarsene: ['Търсене', '<p>Потърсете нещо</p>'],
    },
    { 'f/1.pdf': {}, 'f/2.xlsx': { format: 'spreadsheet', extension: 'xlsx' } },
  );

  test.for([
    ['content.contact-details', 'basic'],
    ['content.budget', 'downloadable'],
    ['content.news-current', 'fresh'],
    ['services.e-payment', 'at-counter'],
    ['services.procurement-profile', 'linked'],
    ['engagement.feedback-form', 'complete'],
    ['security.privacy-policy-published', 'everywhere'],
    ['usability.site-search', 'untried'],
    ['usability.page-structure', 'sound'],
  ] as const)('%s: %s', ([indicator, expected]) => {
    expect(outcome(indicator)).toBe(expected);
  });
});

describe('a portal that only looks like it', () => {
  const outcome = judgePortal(
    {
      '': ['Община Върбовец', '<p>Събитие на 30.06.2026</p>'],
      byudzhet: [
        'Бюджет',
        `${link('f/1.pdf', 'Проект на бюджет 2026')} ${link('f/2.pdf', 'Делегиран бюджет 2026 на училището')} ${link('f/3.pdf', 'Приет бюджет 2025')}`,
      ],
      novini: [
        'Новини',
        `<ul><li>${link('novini/gdpr', 'Обучение за защита на личните данни')} 02.01.2025</li><li>${link('novini/pos', 'Виртуален ПОС терминал и онлайн плащане')} 01.01.2025</li></ul>`,
      ],
      'novini/gdpr': [
        'Обучение за защита на личните данни',
        '<p>02.01.2025</p><p>Служители обсъдиха личните данни.</p>',
      ],
      'novini/pos': [
        'Виртуален ПОС терминал и онлайн плащане',
        '<p>01.01.2025</p><form method="post" action="/comment"><textarea name="text"></textarea></form>',
      ],
      porachki: ['Обществени поръчки', '<a href="https://app.eop.bg/">ЦАИС ЕОП</a>'],
      dostapnost: [
        'Декларация за достъпност',
        '<h2>Обратна връзка</h2><form method="post" action="/a"><textarea name="m"></textarea></form>',
      ],
    },
    { 'f/1.pdf': {}, 'f/2.pdf': {}, 'f/3.pdf': {} },
  );

  test.for([
    ['content.contact-details', 'unattributed'],
    ['content.budget', 'last-year'],
    ['content.news-current', 'stale'],
    ['services.e-payment', 'absent'],
    ['services.procurement-profile', 'section-only'],
    ['engagement.feedback-form', 'absent'],
    ['security.privacy-policy-published', 'mentioned'],
    ['usability.site-search', 'absent'],
  ] as const)('%s: %s', ([indicator, expected]) => {
    expect(outcome(indicator)).toBe(expected);
  });
});

describe('an English portal', () => {
  const outcome = judgePortal(
    {
      '': ['Municipality of Varbovets', 'Welcome'],
      contacts: [
        'Contacts',
        `<p>1 Freedom Square, 5600 Varbovets</p><p>+359 661 12345, info@${HOST}</p><p>Working hours: 8:30 - 17:00</p>`,
      ],
      budget: ['Budget', link('f/1.pdf', 'Adopted budget 2026')],
      news: [
        'News',
        `<ul><li>${link('news/a', 'Road works')} 20 April 2026</li><li>${link('news/b', 'Fair')} 10 April 2026</li></ul>`,
      ],
      procurement: ['Public procurement', '<p>Tenders are announced here.</p>'],
      feedback: ['Feedback', '<p>You will receive an answer within 14 days.</p>'],
      privacy: ['Privacy policy', `<p>${'We process your data for the services that you ask for. '.repeat(30)}</p>`],
    },
    { 'f/1.pdf': {} },
  );

  test.for([
    ['content.contact-details', 'basic'],
    ['content.budget', 'downloadable'],
    ['content.news-current', 'recent'],
    ['services.e-payment', 'absent'],
    ['services.procurement-profile', 'section-only'],
    ['engagement.feedback-form', 'unclear'],
    ['security.privacy-policy-published', 'incomplete'],
  ] as const)('%s: %s', ([indicator, expected]) => {
    expect(outcome(indicator)).toBe(expected);
  });
});
