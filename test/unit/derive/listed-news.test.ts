import { expect, it } from 'vitest';
import { link, portalOf } from '../../kit/portal-of.ts';

const petitions = (path: string, role: string) => {
  const { topics, pages } = portalOf({
    '': ['Община Върбовец', `<p>${link(path, 'Подписка за лекарския кабинет')}</p>`],
    [path]: ['Подписка за лекарския кабинет', '<p>04.05.2026</p><p>Жители събират подписи.</p>'],
  });
  expect(pages.find(({ url }) => url.endsWith(path))?.role).toBe(role);
  return topics.filter(({ topic, field }) => topic === 'petitions' && field === 'link').map(({ news }) => news);
};

it('a link to a piece of news is news, wherever it stands', () => {
  expect(petitions('bg/news.php?id=633', 'news-item')).toEqual([true]);
  expect(petitions('bg/podpiski', 'section')).toEqual([false]);
});
