import { expect, test } from 'vitest';
import mobileApp from '../../../checks/services/mobile-app.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aLinkCheck, subject } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const store = 'https://play.google.com/store/apps/details?id=example.varbovets.app';
const other = 'https://play.google.com/store/apps/details?id=example.tlc.signals';
const offered = portalOf({
  '': home,
  app: ['Приложение', `<p>За Android: ${link(store, '„Върбовец“ в Google Play')}</p>`],
});

describeCheck(mobileApp, {
  offered: {
    'the name of the town in the address of the app': portalOf({
      '': [
        'Община Върбовец',
        `<p>Кога минава камионът: ${link('https://play.google.com/store/apps/details?id=bg.varbo.vets.smet', '„Чисто“')}</p>`,
      ],
    }),
    'an app that bears the name': offered,
    'a store that could not be asked': {
      ...offered,
      links: [aLinkCheck({ url: store, verdict: 'broken', status: null })],
    },
    'an app that a sentence gives to the municipality': portalOf({
      '': home,
      app: ['Услуги', `<p>Мобилното приложение на Община Върбовец приема сигнали: ${link(other, '„Чуй ме“')}.</p>`],
    }),
    'an app that is said to be the town’s own': portalOf({
      '': home,
      app: ['Приложение', `<p>Изтеглете общинското мобилно приложение: ${link(other, '„Чуй ме“')}.</p>`],
    }),
    'a badge in the footer': portalOf({
      '': `<!doctype html><title>Община Върбовец</title><main><p>Добре дошли.</p></main><footer>${link(store, 'Изтегли приложението')}</footer>`,
    }),
  },
  'whose-unclear': {
    'an app of a carrier': portalOf({
      '': home,
      avtobusi: ['Автобуси', `<p>Билети: ${link(other, 'приложението')}</p>`],
    }),
    'only a news item tells of it': portalOf({
      '': home,
      'novini/1': ['Ново приложение', `<p class="date">02.05.2026</p><p>${link(store, 'Върбовец')}: още новини.</p>`],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Ново приложение')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
  },
  gone: {
    'a badge that leads nowhere': { ...offered, links: [aLinkCheck({ url: store, verdict: 'broken', status: 404 })] },
  },
  'only-others': {
    'the app of the state': portalOf({
      '': home,
      app: [
        'Връзки',
        `<p>${link('https://play.google.com/store/apps/details?id=bg.alert', 'Мобилно приложение BG-ALERT')}</p>`,
      ],
    }),
    'an app without a store': portalOf({
      '': home,
      app: ['Мобилно приложение', '<p>Приложението показва графика за сметосъбиране.</p>'],
    }),
    'the start page of a store': portalOf({
      '': home,
      app: ['Мобилно приложение', `<p>${link('https://play.google.com/store/apps', 'Върбовец')}</p>`],
    }),
  },
  ...inVain('Мобилно приложение'),
});

test('the name of a town may have four letters', () => {
  const topics = portalOf({ '': home, app: ['Приложение', `<p>${link(other, '„Бяла“ в Google Play')}</p>`] });
  const names = { bg: 'Бяла', en: 'Byala' };
  const { outcome } = mobileApp.judge(topics, { asOf: '2026-05-04', subject: { ...subject, names }, limits: {} });
  expect(outcome).toBe('offered');
});
