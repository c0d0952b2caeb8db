import type { Lexicon, Topic } from '../../../src/model/lexicon.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { derivePage, type DerivedPage, type PageInput } from '../../../src/derive/page.ts';
import { compileLexicon } from '../../../src/derive/topics/compile.ts';

function topic(id: string, words: Partial<Topic>): Topic {
  return {
    ...{ id, bg: id, en: id, strong: [], strongExact: [], weak: [], slugs: [], hosts: [], negative: [] },
    currency: 'none',
    ...words,
  };
}

/** A lexicon small enough to be read beside a test. */
export const sampleLexicon: Lexicon = {
  version: 'sample',
  topics: [
    topic('budget', {
      strong: ['бюджет (за )?20??', 'бюджет* на общин*', 'проект* (на|за) бюджет'],
      strongExact: ['бюджет'],
      weak: ['приложение №', 'разходи'],
      slugs: ['byudzhet', 'biudjet', 'administration/budget'],
      hosts: ['budget.example'],
      negative: ['държавен бюджет', 'граждански бюджет'],
    }),
    topic('council', {
      strong: ['общинск* съвет'],
      slugs: ['obshtinski-savet', 'obsinski-s-vet', 'obs'],
      hosts: ['obs.*'],
    }),
    topic('agenda', { strong: ['дневен ред'] }),
    topic('ordinances', { strong: ['наредб* #'], strongExact: ['наредб*'], slugs: ['naredbi'] }),
    topic('news', { strong: ['новини от общин*'], strongExact: ['новини', 'актуално'], slugs: ['novini', 'aktualno'] }),
    topic('procurement', { strong: ['обществен* поръчк*'], hosts: ['eop.example'] }),
    topic('buyer_profile', { strong: ['профил на купувача'] }),
    topic('mobile_app', { strong: ['мобилно приложение'], weak: ['приложение'], negative: ['приложение №'] }),
    topic('map', { strong: ['интерактивн* карт*'], slugs: ['karta'] }),
  ],
  proofHosts: [
    { host: 'eop.example', topics: ['procurement'] },
    { host: 'eop.example/buyer', topics: ['buyer_profile'] },
    { host: '*.portal.example', topics: ['council'] },
  ],
  forms: {
    kinds: {
      ...{ contact: ['контакт(и)?'], signal: ['сигнал(и)?'], application: ['заявление'], login: ['вход'] },
      ...{ payment: ['плати'], poll: ['анкета'], newsletter: ['абонирай'], chat: ['чат'], other: ['коментар*'] },
    },
    fields: {
      ...{ email: ['имейл', 'email'], message: ['съобщение', 'message'], person: ['име'], phone: ['телефон'] },
      ...{ personal_id: ['егн'], amount: ['сума'], card: ['номер на карта'] },
    },
    services: [
      { host: 'pay.example', kind: 'payment' },
      { host: 'chat.example', kind: 'chat' },
      { host: 'forms.example/d' },
    ],
  },
  lists: {
    kinds: {
      ...{ consultations: ['консултации'], minutes: ['протокол* #', 'протоколи'], decisions: ['решени* #', 'решения'] },
      ...{ tenders: ['търгове'], events: ['събития'], announcements: ['обяви'], news: ['новини'] },
    },
    totals: ['# # от #'],
    pages: ['страница # от #'],
  },
  consent: {
    notice: ['бисквитк*'],
    reject: ['отказ'],
    settings: ['настройки'],
    accept: ['приемам'],
    dismiss: ['затвори'],
  },
  marks: {
    emptySection: ['няма публикуван*', 'в процес на (изграждане|разработк*)'],
    errorText: ['fatal error', 'the website encountered an unexpected error'],
    notFound: ['страницата не е намерен*', 'грешка 404'],
    dateLabels: ['(дата на )?публикуван* на', 'дата на публикуване', 'последна (актуализация|промяна)'],
  },
};

export const sampleTools = { lexicon: compileLexicon(sampleLexicon) };

/** An unremarkable section page of a fictional municipality; a test names only what it is about. */
export function pageInput(html: string, changes: Partial<PageInput> = {}): PageInput {
  return {
    ...{ url: 'https://varbovets.example/bg/stranitsa', host: 'varbovets.example', site: 'portal', home: false },
    ...{ source: 'http', html, encoding: 'utf-8', sha256: 'ab'.repeat(32), capturedAt: '2026-05-04T08:00:00Z' },
    ...{ asOf: '2026-05-04', missingPageLikeness: null },
    ...changes,
  };
}

export function seen(derived: DerivedPage): Exclude<DerivedPage, { unseen: unknown }> {
  if ('unseen' in derived) throw new Error(`not derived: ${derived.unseen}`);
  return derived;
}

export function pageOf(html: string, changes: Partial<PageInput> = {}): Page {
  return seen(derivePage(pageInput(html, changes), sampleTools)).page;
}

export function topicsOf(html: string, changes: Partial<PageInput> = {}): TopicHit[] {
  return seen(derivePage(pageInput(html, changes), sampleTools)).topics;
}
