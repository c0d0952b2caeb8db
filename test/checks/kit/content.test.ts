import { describe, expect, test } from 'vitest';
import { isDeep, textUnder } from '../../../checks/kit/content/ground.ts';
import { inUse } from '../../../checks/kit/content/in-use.ts';
import { namesIn, reachable } from '../../../checks/kit/content/people.ts';
import { isPastTerm, rangesIn } from '../../../checks/kit/content/terms.ts';
import { aDocument, aPage, at, titleOf } from '../../kit/observations.ts';

describe('persons', () => {
  test.for([
    ['инж. Иван Петров, кмет', ['Иван Петров']],
    ['Мария Стоянова-Илиева и Ян Д. Колев', ['Мария Стоянова-Илиева', 'Ян Д. Колев']],
    ['Община Върбовец', []],
    ['Дирекция „Бюджет и финанси“', []],
  ] as const)('%s', ([text, names]) => {
    expect(namesIn(text, ['Върбовец'])).toEqual(names);
  });

  test('are reachable when a phone or address stands beside their name', () => {
    const page = aPage({ mainText: 'Иван Петров\nкмет\n032 123 456\nМария Колева\nСтоян Илиев, s@varbovets.example' });
    expect(reachable(page, [])).toEqual(['Иван Петров', 'Стоян Илиев']);
  });
});

describe('terms of office', () => {
  test.for([
    ['Мандат 2023–2027', [[2023, 2027]]],
    ['2019 г. - 2023 г.', [[2019, 2023]]],
    ['Бюджет 2026', []],
  ] as const)('%s', ([text, ranges]) => {
    expect(rangesIn(text)).toEqual(ranges);
  });

  test('a page of a former one is told by its title', () => {
    expect(isPastTerm(aPage({ title: 'Ръководство 2019-2023' }), '2026-05-04')).toBe(true);
    expect(isPastTerm(aPage({ title: 'Ръководство 2023-2027' }), '2026-05-04')).toBe(false);
    expect(isPastTerm(aPage({ title: 'Ръководство' }), '2026-05-04')).toBe(false);
  });
});

describe('a link to a system of the state', () => {
  test.for(['https://data.egov.bg', 'https://data.egov.bg/', 'https://data.egov.bg/bg/', 'mailto'])(
    '%s is its home',
    (url) => {
      expect(isDeep(url)).toBe(false);
    },
  );
  test.for(['https://data.egov.bg/organisation/profile/v', 'https://x.example/?id=3'])('%s leads somewhere', (url) => {
    expect(isDeep(url)).toBe(true);
  });
});

test('what stands under a heading ends with the next one of its rank', () => {
  const headings = [
    { level: 1, text: 'Документи', marked: true },
    { level: 2, text: 'Наредби', marked: true },
    { level: 3, text: 'Действащи', marked: true },
    { level: 2, text: 'Отчети', marked: true },
  ];
  const page = aPage({ headings, mainText: 'Документи\nНаредби\nа\nДействащи\nб\nОтчети\nв' });
  expect(textUnder(page, 'Наредби')).toBe('а\nДействащи\nб');
});

test('an old portal is left out, and files that only it links', () => {
  const old = aPage({ url: 'https://old.varbovets.example/naredbi', host: 'old.varbovets.example', site: 'legacy' });
  const own = aPage();
  const only = aDocument({
    url: 'https://old.varbovets.example/1.pdf',
    site: 'legacy',
    links: [{ page: old.url, text: '', news: false }],
  });
  const still = aDocument({ url: at('files/2.pdf') });
  const site = {
    pages: [old, own],
    documents: [only, still],
    topics: [titleOf(old, 'ordinances'), titleOf(own, 'strategies')],
  };
  expect(inUse(site)).toEqual({ pages: [own], documents: [still], topics: [titleOf(own, 'strategies')] });
});
