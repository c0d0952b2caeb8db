import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import { deriveDataHosts } from '../../../../src/derive/data-hosts/data-hosts.ts';
import { compileFormWords } from '../../../../src/derive/topics/form-words.ts';
import type { Field, Form, Page } from '../../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../../src/model/observation/topic-hit.ts';
import { aForm, aHit, aPage, at, HOST } from '../../../kit/observations.ts';

const words = compileFormWords(loadConfig({ edition: '2026' }).lexicon.forms);

const field = (label: string, over: Partial<Field> = {}): Field => ({
  ...{ type: 'text', name: '', label, required: false },
  ...over,
});

const formWith = (fields: readonly Field[], over: Partial<Form> = {}) => aForm({ kind: 'other', fields, ...over });

function hosts(pages: readonly Page[], topics: readonly TopicHit[] = []) {
  const isOwn = (url: string) => new URL(url).hostname.endsWith(HOST);
  return deriveDataHosts({ pages, topics, isOwn }, words);
}

const ofForm = (form: Form, url = at('kontakti')) => hosts([aPage({ url, forms: [form] })]);

describe('A form takes', () => {
  it.each([
    ['personal', [field('ЕГН')], 'ЕГН'],
    ['personal', [field('Your e-mail')], 'Your e-mail'],
    ['personal', [field('', { type: 'email', name: 'from' })], 'from'],
    ['personal', [field('Вашето мнение', { type: 'textarea' }), field('Телефон за връзка')], 'Телефон за връзка'],
    ['personal', [field('txtEGN', { name: 'txtEGN' })], 'txtEGN'],
    ['login', [field('Парола', { type: 'password' })], 'Парола'],
    ['payment', [field('Номер на карта')], 'Номер на карта'],
  ] as const)('%s: %j', (takes, fields, quote) => {
    expect(ofForm(formWith(fields))).toMatchObject([
      {
        host: HOST,
        own: true,
        takes: [takes],
        https: true,
        proofs: [{ takes, how: 'form', page: at('kontakti'), quote }],
      },
    ]);
  });

  it.each([
    ['a search', formWith([field('Търсене')], { search: true, kind: 'search' })],
    ['a filter by name', formWith([field('Име на служителя'), field('Отдел')], { method: 'get' })],
    ['hidden fields', formWith([field('email', { type: 'hidden', name: 'email', value: 'a@b.example' })])],
    ['a choice of language', formWith([field('Език', { type: 'select' })])],
    ['a letter in a mail program', formWith([field('Имейл')], { action: 'mailto:kmet@varbovets.example' })],
  ])('nothing: %s', (_what, form) => {
    expect(ofForm(form)).toEqual([]);
  });

  it('a login, not the person’s name, where its user name is asked for', () => {
    const form = formWith([field('Потребителско име'), field('Парола', { type: 'password' })], { kind: 'login' });
    expect(ofForm(form)).toMatchObject([{ takes: ['login'] }]);
  });
});

describe('The host', () => {
  it('is where the form sends to, whatever its port', () => {
    const action = 'https://acc.varbovets.example:449/check';
    expect(ofForm(formWith([field('ЕГН')], { action }))).toMatchObject([
      { host: 'acc.varbovets.example:449', own: true },
    ]);
  });

  it('is that of the page where a script takes the form', () => {
    expect(ofForm(formWith([field('ЕГН')], { action: null }))).toMatchObject([{ host: HOST }]);
  });

  it.each([
    ['the form sends without it', at('danaci'), 'http://192.0.2.7:8181/check'],
    ['its page came without it', 'http://varbovets.example/danaci', 'https://varbovets.example/check'],
  ])('is not all HTTPS when %s', (_what, url, action) => {
    const page = aPage({ url, forms: [formWith([field('ЕГН')], { action })] });
    expect(hosts([page])).toMatchObject([{ https: false, proofs: [{ page: url, target: action, https: false }] }]);
  });

  it('has one proof of a form, whatever session its address names', () => {
    const pages = ['A1', 'B2'].map((id) => {
      const action = at(`spravka.jsp;jsessionid=${id}?sid=${id}`);
      return aPage({ url: at(id), forms: [formWith([field('ЕГН')], { action })] });
    });
    expect(hosts(pages)[0]?.proofs).toHaveLength(1);
  });

  it('stands there once, with a few proofs, whatever the order of the pages', () => {
    const pages = Array.from({ length: 50 }, (_, n) =>
      aPage({ url: at(`p${n}`), forms: [formWith([field('Имейл')])] }),
    );
    const found = hosts(pages);
    expect(found).toMatchObject([{ host: HOST, proofs: [{ page: at('p0') }] }]);
    expect(hosts(pages.toReversed())).toEqual(found);
  });
});

describe('A system for it', () => {
  const page = aPage();
  const link = (topic: string, target: string, over: Partial<TopicHit> = {}) =>
    aHit({ topic, field: 'link', url: page.url, target, quote: 'Проверка на задължения', ...over });

  it('is known by its host', () => {
    const hit = link('epayment', 'https://pay.egov.example/', { field: 'host', quote: 'Плати' });
    expect(hosts([page], [hit])).toMatchObject([
      { host: 'pay.egov.example', own: false, takes: ['payment'], proofs: [{ how: 'link', quote: 'Плати' }] },
    ]);
  });

  it('or by what the link to it is called, where no page of it was read', () => {
    expect(hosts([page], [link('tax_check', 'http://192.0.2.7:8181/')])).toMatchObject([
      { host: '192.0.2.7:8181', own: false, takes: ['personal'], https: false },
    ]);
  });

  it.each([
    ['a page about it on the portal', link('tax_check', at('proverka'))],
    ['news of it', link('tax_check', 'https://mdt.example/', { news: true })],
    ['a weak word', link('tax_check', 'https://mdt.example/', { strength: 'weak' })],
    ['another subject', link('gis', 'https://gis.example/')],
    ['a heading', link('tax_check', at(), { field: 'heading', target: null })],
  ])('is not %s', (_what, hit) => {
    expect(hosts([page], [hit])).toEqual([]);
  });

  it('may be brought in by a frame', () => {
    const embeds = [{ kind: 'application' as const, url: 'https://forms.example/d/1' }];
    expect(hosts([aPage({ embeds })])).toMatchObject([
      { host: 'forms.example', takes: ['personal'], proofs: [{ how: 'embed', quote: 'https://forms.example/d/1' }] },
    ]);
  });
});
