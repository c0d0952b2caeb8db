import { a, type LabelledSite, PORTAL, templated } from './site.ts';

/** Written after the code they try, and before it was changed for them. */
export const writtenAfter1: readonly LabelledSite[] = [
  {
    what: 'ASP.NET: pictures that open a profile by script, an image map',
    names: ['Долно Ябълково', 'Dolno Yabalkovo'],
    pages: templated(
      [
        `<head><title>Община Долно Ябълково</title></head><body><form id="aspnetForm"><div id="top">
        <img src="f.png" alt="Facebook" onclick="window.open('https://www.facebook.com/municipalitydolnoiabulkovo')">
        <map name="m"><area href="https://www.youtube.com/channel/UC0123456789abcdefghijAB" alt="YouTube"></map></div><div id="content">`,
        '</div></form></body>',
      ],
      { '/Default.aspx': 'Начало', '/News.aspx': 'Новини', '/Page.aspx?id=3': 'Страница' },
    ),
    own: [
      'https://www.facebook.com/municipalitydolnoiabulkovo',
      'https://www.youtube.com/channel/UC0123456789abcdefghijAB',
    ],
  },
  {
    what: 'Next.js: names for screen readers, sameAs with an encyclopedia among them',
    names: ['Ръжево', 'Razhevo'],
    pages: templated(
      [
        `<head><title>Община Ръжево</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"GovernmentOrganization",
        "name":"Община Ръжево","sameAs":["https://bg.wikipedia.org/wiki/X","https://www.wikidata.org/wiki/Q1","https://www.facebook.com/rajevo.municipality","https://www.linkedin.com/company/obshtina-razhevo"]}</script></head><body><div id="__next"><main>`,
        `</main><footer><a href="https://www.facebook.com/rajevo.municipality" aria-label="Facebook – отваря се в нов прозорец"><svg></svg></a>
        <a href="https://www.instagram.com/rajevo_obshtina" aria-label="Инстаграм профил"><svg></svg></a></footer></div></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/novini': '<h1>Новини</h1>' },
    ),
    own: [
      'https://www.facebook.com/rajevomunicipality',
      'https://www.linkedin.com/company/obshtina-razhevo',
      'https://www.instagram.com/rajevo_obshtina/',
    ],
  },
  {
    what: 'a short name, and a firm whose name begins with it',
    names: ['Лъка', 'Laka'],
    pages: templated(
      [
        '<head><title>Лъка</title></head><body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/lukamunicipality')}<a href="https://lukastroy.example">Лъкастрой ООД</a>
        ${a('https://www.facebook.com/lukastroy', 'Лъкастрой')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/b': '<h1>Б</h1>' },
    ),
    own: ['https://www.facebook.com/lukamunicipality'],
    apart: { 'https://www.facebook.com/lukastroy': 'unclear' },
  },
  {
    what: 'the neighbouring municipality has a longer form of the same name',
    names: ['Добрина', 'Dobrina'],
    pages: templated(
      [
        '<head><title>Община Добрина</title></head><body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/obshtinadobrina', 'Община Добрина')}</footer></body>`,
      ],
      {
        '/': '<h1>Начало</h1>',
        '/partnyori': `<h1>Партньори</h1>${a('https://www.facebook.com/obshtinadobrinka', 'Община Добринка')}
          <iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fobshtina.stulpovo&tabs"></iframe>`,
      },
    ),
    own: ['https://www.facebook.com/obshtinadobrina'],
    apart: {
      'https://www.facebook.com/obshtinadobrinka': 'other-body',
      'https://www.facebook.com/obshtinastulpovo': 'other-body',
    },
  },
  {
    what: 'TYPO3: a timeline of X in the aside, Flickr, feeds of two sections',
    names: ['Камен Рид', 'Kamen Rid'],
    pages: templated(
      [
        `<head><title>Kamen Rid</title><link rel="alternate" type="application/rss+xml" title="Новини" href="/rss.xml">
        </head><body><main>`,
        `</main><aside><a class="twitter-timeline" href="https://twitter.com/KamenRid_BG?ref_src=twsrc">Tweets by KamenRid_BG</a>
        ${a('https://www.flickr.com/photos/kamenrid', 'Flickr')}
        ${a('/index.php?id=12&type=100', 'RSS')}${a('https://www.facebook.com/kamen.rid.98', 'Facebook')}</aside></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/c': '<h1>В</h1>', '/d': '<h1>Г</h1>' },
    ),
    own: ['https://x.com/kamenrid_bg', 'https://www.facebook.com/kamenrid98', 'https://varbovets.example/rss.xml'],
  },
  {
    what: 'districts of the city and the council have pages, listed beside that of the municipality',
    names: ['Върбовец', 'Varbovets'],
    pages: templated(
      [
        '<head><title>Община Върбовец</title></head><body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/varbovets.bg', 'Община Върбовец')}
        ${a('https://www.facebook.com/rayon.iztok.vb', 'Район „Изток“')}
        ${a('https://www.facebook.com/profile.php?id=100090000000001', 'Общински съвет')}
        ${a('https://www.facebook.com/profile.php?id=100090000000002', 'Кметство с. Липово')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/e': '<h1>Д</h1>' },
    ),
    own: ['https://www.facebook.com/varbovetsbg'],
    apart: {
      'https://www.facebook.com/rayoniztokvb': 'other-body',
      'https://www.facebook.com/100090000000001': 'council',
      'https://www.facebook.com/100090000000002': 'other-body',
    },
  },
  {
    what: 'the icon in the header leads to the personal profile of the mayor',
    names: ['Златодол', 'Zlatodol'],
    pages: templated(
      [`<body><header>${a('https://www.facebook.com/georgi.dimitrov.5621')}</header><main>`, '</main></body>'],
      { '/': '<h1>Начало</h1>', '/f': '<h1>Е</h1>', '/g': '<h1>Ж</h1>' },
    ),
    own: [],
    apart: { 'https://www.facebook.com/georgidimitrov5621': 'person' },
  },
  {
    what: 'a page whose handle does not name the town is the only one in the template',
    names: ['Жълтеник', 'Zhaltenik'],
    pages: templated(
      [
        '<body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/nashiyatdom2020', 'Ние сме във Facebook')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/h': '<h1>З</h1>' },
    ),
    own: ['https://www.facebook.com/nashiyatdom2020'],
  },
  {
    what: 'a festival and the visitors’ brand have the icons; the municipality has none',
    names: ['Щърково', 'Shtarkovo'],
    pages: templated(
      [
        `<body><header>${a('https://www.instagram.com/visit.shtarkovo/')}${a('https://www.facebook.com/storkfestival')}</header><main>`,
        '</main></body>',
      ],
      { '/': '<h1>Начало</h1>', '/i': '<h1>И</h1>' },
    ),
    own: [],
    apart: {
      'https://www.instagram.com/visit.shtarkovo/': 'other-body',
      'https://www.facebook.com/storkfestival': 'other-body',
    },
  },
  {
    what: 'the old site keeps the old page, the portal has a new one',
    names: ['Ясенец', 'Yasenets'],
    hosts: { portal: PORTAL, legacy: 'old.varbovets.example' },
    pages: {
      ...templated(
        [`<body><header>${a('https://www.facebook.com/obshtina.iasenec')}</header><main>`, '</main></body>'],
        {
          '/': '<h1>Начало</h1>',
          '/j': '<h1>Й</h1>',
        },
      ),
      'https://old.varbovets.example/': `<table><tr><td>${a('https://www.facebook.com/pages/Община-Ясенец/222333444555666', '<img src=f.gif>')}</td></tr></table>`,
    },
    own: ['https://www.facebook.com/obshtinaiasenec', 'https://www.facebook.com/222333444555666'],
  },
  {
    what: 'the channel is linked only from the text of the page with videos',
    names: ['Горна Чешма', 'Gorna Cheshma'],
    pages: {
      '/': '<body><header>Община Горна Чешма</header><main><h1>Начало</h1></main></body>',
      '/sesii': `<main><h1>Сесии на живо</h1><p>Гледайте в ${a('https://www.youtube.com/channel/UCgornaCheshma0123456789', 'канала на Община Горна Чешма в YouTube')}.</p></main>`,
      '/k': '<main><h1>К</h1></main>',
      '/l': '<main><h1>Л</h1></main>',
    },
    own: ['https://www.youtube.com/channel/UCgornaCheshma0123456789'],
  },
];
