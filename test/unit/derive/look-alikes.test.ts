import { describe, expect, it } from 'vitest';
import { lookAlikes, type Original } from '../../../src/derive/look-alikes.ts';
import { aLink, aPage, at, HOST } from '../../kit/observations.ts';

const original: Original = {
  names: ['Върбовец', 'Varbovets', 'varbovets'],
  isOwn: (url) => new URL(url).host === HOST || new URL(url).host === `obs.${HOST}`,
  isKnown: (url) => new URL(url).host === 'district.example',
};
const leadingTo = (...urls: string[]) => [aPage({ links: urls.map((url) => aLink({ url, text: 'Връзка' })) })];
const found = (...urls: string[]) =>
  lookAlikes(leadingTo(...urls), original).map(({ host, because }) => [host, because]);

describe('a look-alike', () => {
  it.each([
    ['is known to be somebody else’s', 'https://district.example/x', 'configured'],
    ['has the name as a label', 'https://varbovets.government.example/', 'name'],
    ['has the name as a word', 'https://e-varbovets.example/', 'name'],
    ['has the name at the end of a word', 'https://oblastvarbovets.example/', 'name'],
    ['has the name in Cyrillic', 'https://върбовец-днес.example/', 'name'],
  ])('%s', (_, url, because) => {
    expect(found(url)).toEqual([[new URL(url).host, because]]);
  });

  it.each([
    ['an own host', `https://obs.${HOST}/`],
    ['a stranger', 'https://ministry.example/'],
    ['a page about it elsewhere', 'https://wiki.example/varbovets'],
    ['the name inside another word', 'https://prevarbovetsko.example/'],
    ['mail', `mailto:info@e-varbovets.example`],
  ])('is not %s', (_, url) => {
    expect(found(url)).toEqual([]);
  });

  it('with a short name has it as a word of its own', () => {
    const short = { ...original, names: ['Лом', 'Lom'] };
    const hosts = ['https://e-lom.example/', 'https://lompress.example/', 'https://diplom.example/'];
    expect(lookAlikes(leadingTo(...hosts), short).map(({ host }) => host)).toEqual(['e-lom.example']);
  });

  it('comes with the links that lead there, each once, and the number of their pages', () => {
    const link = aLink({ url: 'https://e-varbovets.example/', text: 'Новини' });
    const pages = [
      aPage({ links: [link, link] }),
      aPage({ url: at('b'), links: [link, { ...link, text: 'Вестник' }] }),
    ];
    expect(lookAlikes(pages, original)).toEqual([
      {
        host: 'e-varbovets.example',
        because: 'name',
        links: [
          { page: pages[0]?.url, text: 'Новини', url: link.url },
          { page: at('b'), text: 'Вестник', url: link.url },
        ],
        pages: 2,
      },
    ]);
  });
});
