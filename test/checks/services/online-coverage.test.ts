import { expect, test } from 'vitest';
import onlineCoverage from '../../../checks/services/online-coverage.ts';
import { describeCheck, findingOf, outcomeOf } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { catalogueOf, REQUEST } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const online = (i: number) => `<p>${link(`https://e-uslugi.varbovets.example/start/${i}`, 'Заяви онлайн')}</p>`;
const letter = '<p>Приема се и подписано заявление чрез ССЕВ.</p>';

describeCheck(onlineCoverage, {
  most: {
    'all of them': catalogueOf((_, i) => online(i)),
    'each card repeats the route': catalogueOf(() => letter),
  },
  some: {
    'a column of links in a table': portalOf({
      '': home,
      uslugi: [
        'Административни услуги',
        `<table><tr><th>Услуга</th><th>Необходими документи</th><th>Срок</th><th>Такса</th><th>Онлайн</th></tr>${[
          'Удостоверение за наследници',
          'Удостоверение за раждане',
          'Скица на имот',
          'Виза за проектиране',
        ]
          .map(
            (name, i) =>
              `<tr><td>${name}</td><td>Заявление</td><td>7 дни</td><td>5 €</td><td>${i < 2 ? link(`https://unifiedmodel.egov.bg/wps/portal/municipal-services/30${i}`, 'заяви') : '–'}</td></tr>`,
          )
          .join('')}</table>`,
      ],
    }),
    'every second': catalogueOf((_, i) => (i % 2 === 0 ? online(i) : '')),
    'letters do not count where there is a portal': catalogueOf((_, i) => (i < 4 ? online(i) : letter)),
  },
  few: { 'two of ten': catalogueOf((_, i) => (i < 2 ? online(i) : '')) },
  none: {
    'none of them': catalogueOf(),
    'not yet': catalogueOf(() => '<p>Онлайн подаване на тази услуга още няма.</p>'),
    'buttons to the home page of the state’s portal': catalogueOf(() => link('https://egov.bg/', 'Заяви онлайн')),
    'one general sentence': catalogueOf(undefined, {
      ssev: ['Електронно връчване', '<p>Всички услуги могат да се заявят чрез ССЕВ.</p>'],
    }),
  },
  'share-unclear': {
    'a portal for all, which no description names': catalogueOf(undefined, {
      'e-uslugi': [
        'Електронни услуги',
        `<p>${link('https://unifiedmodel.egov.bg/wps/portal/municipal-services', 'Единен модел за заявяване')}</p>`,
      ],
    }),
    'a form, but no list': portalOf({ '': home, 'zayavi/skitsa': ['Заявление за скица на имот', REQUEST] }),
  },
  ...inVain('Електронни услуги'),
});

test('a share that reaches a limit is above it', () => {
  const two = catalogueOf((_, i) => (i < 2 ? online(i) : ''));
  expect(outcomeOf(onlineCoverage, two, { limits: { somePercent: 20 } })).toBe('some');
  expect(outcomeOf(onlineCoverage, two, { limits: { somePercent: 10, mostPercent: 20 } })).toBe('most');
});

test('the words on the letter are quoted where there is nothing else', () => {
  const { evidence } = findingOf(
    onlineCoverage,
    catalogueOf(() => letter),
  );
  expect(evidence[0]).toMatchObject({ quote: 'Приема се и подписано заявление чрез ССЕВ.' });
});
