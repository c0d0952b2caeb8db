import { a, type LabelledSite, PORTAL, templated } from './site.ts';

/** Written when the code had been changed for all others. */
export const writtenLast: readonly LabelledSite[] = [
  {
    what: 'a capital whose official name is not its own',
    names: ['Велиград', 'Veligrad', 'Столична община'],
    pages: templated(
      [
        '<body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/stolichnaobshtina', 'Столична община')}${a('https://www.instagram.com/veligrad.municipality')}
        ${a('https://www.facebook.com/veligradskifilm')}${a('https://invite.viber.com/?g2=AQveligrad00channel', '<img alt="viber">')}</footer></body>`,
      ],
      { '/web/guest': '<h1>Начало</h1>', '/w/a': '<h1>А</h1>', '/w/b': '<h1>Б</h1>' },
    ),
    own: [
      'https://www.facebook.com/stolichnaobshtina',
      'https://www.instagram.com/veligrad.municipality/',
      'https://invite.viber.com/?g2=AQveligrad00channel',
    ],
    apart: { 'https://www.facebook.com/veligradskifilm': 'unclear' },
  },
  {
    what: 'a council that is the municipality',
    names: ['Хартли', 'Hartley', 'Hartley City Council'],
    pages: templated(
      [
        '<html lang="en"><body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/HartleyCityCouncil', 'Facebook')}${a('https://x.com/HartleyCouncil', 'X (Twitter)')}
        ${a('https://www.youtube.com/@hartleycc', 'YouTube')}${a('https://www.linkedin.com/company/hartley-city-council', 'LinkedIn')}</footer></body></html>`,
      ],
      {
        '/': '<h1>Hartley City Council</h1>',
        '/libraries': `<h1>Libraries</h1>${a('https://www.facebook.com/HartleyLibraries', 'Hartley Libraries on Facebook')}`,
        '/mayor': `<h1>Lord Mayor</h1>${a('https://x.com/MayorHartley', '@MayorHartley')}`,
      },
    ),
    own: [
      'https://www.facebook.com/hartleycitycouncil',
      'https://x.com/hartleycouncil',
      'https://www.youtube.com/@hartleycc',
      'https://www.linkedin.com/company/hartley-city-council',
    ],
    apart: { 'https://www.facebook.com/hartleylibraries': 'other-body', 'https://x.com/mayorhartley': 'person' },
  },
  {
    what: 'a template taken over from another town keeps its page',
    names: ['Камен Рид', 'Kamen Rid'],
    pages: templated(
      [
        '<body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/obshtina.kostilevo/', '<i class="fa"></i>')}${a('https://www.youtube.com/@ObshtinaKR')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/c': '<h1>В</h1>' },
    ),
    own: ['https://www.youtube.com/@obshtinakr'],
    apart: { 'https://www.facebook.com/obshtinakostilevo': 'other-body' },
  },
  {
    what: 'old site with frames of widgets: like box of the page, videos of a television',
    names: ['Ръжево', 'Razhevo'],
    pages: templated(
      [
        `<body><div id="left"><iframe src="https://www.facebook.com/plugins/likebox.php?href=https%3A%2F%2Fwww.facebook.com%2Fpages%2FОбщина-Ръжево%2F333444555666777"></iframe></div><div id="main">`,
        '</div></body>',
      ],
      {
        '/': '<h1>Начало</h1>',
        '/tv': `<h1>За нас по телевизията</h1><iframe src="https://www.youtube.com/embed/videoseries?list=UUtvtvtvtvtvtvtvtvtvtvtv"></iframe>`,
        '/d': '<h1>Г</h1>',
      },
    ),
    own: ['https://www.facebook.com/333444555666777'],
    apart: { 'https://www.youtube.com/channel/UCtvtvtvtvtvtvtvtvtvtvtv': 'unclear' },
  },
  {
    what: 'contacts in a table: every office has its own page',
    names: ['Върбовец', 'Varbovets'],
    pages: {
      ...templated(['<body><header>Община Върбовец</header><main>', '</main><footer>©</footer></body>'], {
        '/': '<h1>Начало</h1>',
        '/kontakti': `<h1>Контакти</h1><table><tr><td>Община Върбовец</td><td>${a('https://www.facebook.com/varbovets.online', 'Facebook')}</td></tr>
          <tr><td>Туристически център</td><td>${a('https://www.facebook.com/ticvarbovets', 'Facebook')}</td></tr>
          <tr><td>Домашен социален патронаж</td><td>${a('https://www.facebook.com/patronazh.vb', 'Патронаж')}</td></tr></table>`,
        '/e': '<h1>Д</h1>',
        '/f': '<h1>Е</h1>',
      }),
    },
    own: ['https://www.facebook.com/varbovetsonline'],
    apart: {
      'https://www.facebook.com/ticvarbovets': 'other-body',
      'https://www.facebook.com/patronazhvb': 'unclear',
    },
  },
  {
    what: 'the services host is run by a firm, with the firm’s icons',
    names: ['Златодол', 'Zlatodol'],
    hosts: { portal: PORTAL, e_services: 'uslugi.varbovets.example' },
    pages: {
      '/': `<body><header>${a('https://www.facebook.com/obshtinaZlatodol/', 'Facebook')}</header><main>Начало</main></body>`,
      'https://uslugi.varbovets.example/': `<body><main>Вход</main><footer>${a('https://www.facebook.com/softuslugi')}${a('https://www.linkedin.com/company/softuslugi')}${a('https://www.facebook.com/obshtinazlatodol')}</footer></body>`,
    },
    own: ['https://www.facebook.com/obshtinazlatodol'],
    apart: {
      'https://www.facebook.com/softuslugi': 'other-body',
      'https://www.linkedin.com/company/softuslugi': 'other-body',
    },
  },
  {
    what: 'news with embeds of the municipality’s own posts, and icons called by their networks',
    names: ['Жълтеник', 'Zhaltenik'],
    pages: templated(
      [
        `<body><div class="topbar"><a class="soc" title="Фейсбук страница" href="https://www.facebook.com/zhaltenik.municipality/posts/"></a>
        <a class="soc" title="Канал в Ютуб" href="https://www.youtube.com/c/zhaltenikmunicipality/videos?view=0"></a></div><div class="page">`,
        '</div></body>',
      ],
      {
        '/bg/': '<h1>Начало</h1>',
        '/bg/news/1': `<h1>Новина</h1><iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fzhaltenik.municipality%2Fvideos%2F12%2F"></iframe>`,
        '/bg/news/2':
          '<h1>Новина</h1><blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cx/"></blockquote>',
      },
    ),
    own: ['https://www.facebook.com/zhaltenikmunicipality', 'https://www.youtube.com/c/zhaltenikmunicipality'],
  },
  {
    what: 'partners of a project by their marks in the footer',
    names: ['Щърково', 'Shtarkovo'],
    pages: templated(
      [
        '<body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/MunicipalityofShtarkovo', '<img alt="fb">')}
        ${a('https://www.facebook.com/InterregBlackSea', '<img alt="Interreg">')}${a('https://greenfuture.example', 'Green Future')}
        ${a('https://www.instagram.com/greenfuture')}${a('https://www.facebook.com/RZIShtarkovo', '<img alt="РЗИ">')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/g': '<h1>Ж</h1>' },
    ),
    own: ['https://www.facebook.com/municipalityofshtarkovo'],
    apart: {
      'https://www.facebook.com/interregblacksea': 'other-body',
      'https://www.instagram.com/greenfuture/': 'other-body',
      'https://www.facebook.com/rzishtarkovo': 'other-body',
    },
  },
  {
    what: 'the template’s own demo accounts and one real handle in capitals',
    names: ['Цветница', 'Tsvetnitsa'],
    pages: templated(
      [
        '<body><header>',
        `</header><main></main><footer>${a('https://www.facebook.com/envato')}${a('https://twitter.com/username')}${a('https://www.instagram.com/OBSHTINA.TSVETNITZA')}
        ${a('https://www.linkedin.com/company/company-name')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/h': '<h1>З</h1>' },
    ),
    own: ['https://www.instagram.com/obshtina.tsvetnitza/'],
    apart: {
      'https://www.facebook.com/envato': 'placeholder',
      'https://x.com/username': 'placeholder',
      'https://www.linkedin.com/company/company-name': 'placeholder',
    },
  },
  {
    what: 'only feeds: a list of sections, an atom beside an rss, a feed of somebody else',
    names: ['Ясенец', 'Yasenets'],
    pages: {
      '/': `<head><link rel="alternate" type="application/atom+xml" href="/atom.xml"><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head>
        <body><main>${a('/novini/rss', 'RSS новини')} ${a('/obyavi/rss', 'RSS обяви')} ${a('https://news.example/rss.xml', 'RSS на агенцията')}</main></body>`,
      '/novini': '<body><main>Новини</main></body>',
    },
    own: [
      'https://varbovets.example/rss.xml',
      'https://varbovets.example/novini/rss',
      'https://varbovets.example/obyavi/rss',
    ],
  },
];
