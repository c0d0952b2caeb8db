import { markup, type Html } from '../../html.ts';

const CHARSET = markup`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`;

function frame(title: string, body: Html): Html {
  return markup`<html><head>${CHARSET}<title>${title}</title></head><body bgcolor="#f4f0da">${body}</body></html>`;
}

/** A site within the site, in frames: whoever comes to one of its pages from outside sees no menu. */
export const TOURISM: readonly (readonly [path: string, html: Html])[] = [
  [
    '/turizam/index.html',
    markup`<html><head>${CHARSET}<title>Туризъм</title></head><frameset cols="180,*" border="0"><frame src="menyu.html" name="lyavo"><frame src="nachalo.html" name="dyasno"></frameset></html>`,
  ],
  [
    '/turizam/menyu.html',
    frame(
      'menu',
      markup`<p><a href="nachalo.html" target="dyasno">Начало</a></p><p><a href="most.html" target="dyasno">Каменният мост</a></p><p><a href="hizha.html" target="dyasno">Хижа „Мътница“</a></p><p><a href="/" target="_top">Към общината</a></p>`,
    ),
  ],
  [
    '/turizam/nachalo.html',
    frame(
      'nachalo',
      markup`<h3>Староброд Ви очаква</h3><p>Два часа път от голямото шосе, а все едно сте преди сто години.</p>`,
    ),
  ],
  [
    '/turizam/most.html',
    frame(
      'most',
      markup`<h3>Каменният мост</h3><p>Строен е през 1846 г. от майстор Кольо Дрянков. Дълъг е 41 метра и има три свода. Входът е свободен.</p>`,
    ),
  ],
  [
    '/turizam/hizha.html',
    frame('hizha', markup`<h3>Хижа „Мътница“</h3><p>28 легла, 18 лв. на човек. Тел. (0997) 62-70.</p>`),
  ],
];
