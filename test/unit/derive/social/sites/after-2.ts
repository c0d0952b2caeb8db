import { a, type LabelledSite, templated } from './site.ts';

/** Written after the code they try, and before it was changed for them. */
export const writtenAfter2: readonly LabelledSite[] = [
  {
    what: 'useful links in the footer: television, police, a portal of the state',
    names: ['Хвойново', 'Hvoynovo'],
    pages: templated(
      [
        '<body><header></header><main>',
        `</main><footer><ul>${a('https://www.facebook.com/bntworld', 'БНТ')}${a('https://www.facebook.com/mvr.bg', 'МВР')}
        <a href="https://egov.example">Портал за услуги</a>${a('https://www.youtube.com/@hvoynovo', 'YouTube')}</ul></footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/m': '<h1>М</h1>' },
    ),
    own: ['https://www.youtube.com/@hvoynovo'],
    apart: { 'https://www.facebook.com/bntworld': 'unclear', 'https://www.facebook.com/mvrbg': 'other-body' },
  },
  {
    what: 'addresses with mistakes lead nowhere',
    names: ['Цветница', 'Tsvetnitsa'],
    pages: templated(
      [
        '<body><header></header><main>',
        `</main><footer>${a('http://https://www.facebook.com/obshtinatsvetnitsa')}${a('www.facebook.com/obshtinatsvetnitsa')}
        ${a('https://www.facebook.com/обяви')}${a('HTTPS://WWW.YouTube.COM/@Obshtina_Cvetnica')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/n': '<h1>Н</h1>' },
    ),
    own: ['https://www.youtube.com/@obshtina_cvetnica'],
  },
  {
    what: 'a menu for telephones repeats the icons; a bot in Viber, a channel in WhatsApp',
    names: ['Върбовец', 'Varbovets'],
    pages: templated(
      [
        `<body><nav class="off-canvas">${a('https://www.facebook.com/MunVarbovets', 'Facebook')}${a('viber://pa?chatURI=varbovetsbot', 'Viber')}</nav><main>`,
        `</main><footer>${a('https://fb.com/munvarbovets')}${a('https://whatsapp.com/channel/0029Va', 'WhatsApp')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/o': '<h1>О</h1>' },
    ),
    own: ['https://www.facebook.com/munvarbovets', 'https://chats.viber.com/varbovetsbot'],
  },
  {
    what: 'another country: the commune by its own word',
    names: ['Къмпени', 'Câmpeni'],
    pages: templated(
      [
        '<html lang="ro"><head><title>Primăria Câmpeni</title></head><body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/primariacampeni', 'Urmăriți-ne pe Facebook')}${a('https://www.youtube.com/@PrimariaCampeni')}
        <p>Realizat de ${a('https://webart.example', 'WebArt')} ${a('https://www.facebook.com/webart')}</p></footer></body></html>`,
      ],
      { '/': '<h1>Acasă</h1>', '/stiri': '<h1>Știri</h1>' },
    ),
    own: ['https://www.facebook.com/primariacampeni', 'https://www.youtube.com/@primariacampeni'],
    apart: { 'https://www.facebook.com/webart': 'other-body' },
  },
  {
    what: 'a site under construction: one page, one icon',
    names: ['Златодол', 'Zlatodol'],
    pages: {
      '/': `<body><center>Сайтът е в процес на изграждане ${a('https://www.facebook.com/profile.php?id=61555111222333', '<img src=fb.png>')}</center></body>`,
    },
    own: ['https://www.facebook.com/61555111222333'],
  },
  {
    what: 'the councillors’ page lists their accounts',
    names: ['Жълтеник', 'Zhaltenik'],
    pages: templated(
      [`<body><header>${a('https://www.facebook.com/obshtina.jultenik')}</header><main>`, '</main></body>'],
      {
        '/': '<h1>Начало</h1>',
        '/savetnitsi': `<h1>Общински съветници</h1><p>Ана Колева ${a('https://www.facebook.com/ana.koleva')}</p>
          <p>Петър Жълтенски ${a('https://twitter.com/p_jultenski')}</p><p>Ива ${a('https://www.instagram.com/iva.live/', 'Instagram')}</p>`,
        '/p': '<h1>П</h1>',
        '/r': '<h1>Р</h1>',
      },
    ),
    own: ['https://www.facebook.com/obshtinajultenik'],
    apart: {
      'https://www.facebook.com/anakoleva': 'unclear',
      'https://x.com/p_jultenski': 'unclear',
      'https://www.instagram.com/iva.live/': 'unclear',
    },
  },
  {
    what: 'the culture house of the town, by its bare icon in the template',
    names: ['Щърково', 'Shtarkovo'],
    pages: templated(
      [
        `<body><header>${a('https://www.facebook.com/obshtina.shturkovo')}${a('https://www.facebook.com/chitalishteshturkovo')}
        ${a('https://www.tiktok.com/@mladejkicentar')}</header><main>`,
        '</main></body>',
      ],
      { '/': '<h1>Начало</h1>', '/s': '<h1>С</h1>' },
    ),
    own: ['https://www.facebook.com/obshtinashturkovo'],
    apart: {
      'https://www.facebook.com/chitalishteshturkovo': 'other-body',
      'https://www.tiktok.com/@mladejkicentar': 'other-body',
    },
  },
  {
    what: 'an app of a firm for many towns, and one of the state',
    names: ['Ясенец', 'Yasenets'],
    pages: templated(
      [
        '<body><header></header><main>',
        `</main><footer><h4>Изтеглете мобилното приложение</h4>
        ${a('https://play.google.com/store/apps/details?id=eu.smartgrad.citizens', '<img alt="Google Play">')}
        ${a('https://apps.apple.com/bg/app/smartgrad/id1500000001', '<img alt="App Store">')}</footer></body>`,
      ],
      {
        '/': '<h1>Начало</h1>',
        '/novini/112': `<article><h1>Новина</h1><p>${a('https://play.google.com/store/apps/details?id=bg.state.emergency', 'приложението на държавата')}</p></article>`,
        '/t': '<h1>Т</h1>',
      },
    ),
    own: [
      'https://play.google.com/store/apps/details?id=eu.smartgrad.citizens',
      'https://apps.apple.com/bg/app/id1500000001',
    ],
    apart: { 'https://play.google.com/store/apps/details?id=bg.state.emergency': 'unclear' },
  },
  {
    what: 'the maker signs with a name that leads to Facebook',
    names: ['Горна Чешма', 'Gorna Cheshma'],
    pages: templated(
      [
        '<body><header></header><main>',
        `</main><footer>${a('https://www.facebook.com/ObshtinaGornaCheshma', 'Facebook')}<p>Уеб дизайн: ${a('https://www.facebook.com/petar.codes', 'Петър Кодев')}</p></footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/u': '<h1>У</h1>' },
    ),
    own: ['https://www.facebook.com/obshtinagornacheshma'],
    apart: { 'https://www.facebook.com/petarcodes': 'vendor' },
  },
  {
    what: 'a card of news is one long link; the town’s fans and its paper are mentioned',
    names: ['Хвойново', 'Hvoynovo'],
    pages: {
      ...templated(
        [`<body><header>${a('https://www.facebook.com/hvoynovo.official')}</header><main>`, '</main></body>'],
        {
          '/': `<h1>Начало</h1>${a('https://www.facebook.com/hvoynovo.spomeni', 'Стари снимки от Хвойново разказват историята на града в новата страница, която любители създадоха тази есен')}`,
          '/novini/1': `<h1>Новина</h1>${a('https://www.facebook.com/hvoynovonews', 'Хвойново Нюз')}${a('https://www.instagram.com/hvoynovo/', 'снимки')}`,
          '/v': '<h1>В</h1>',
        },
      ),
    },
    own: ['https://www.facebook.com/hvoynovoofficial'],
    apart: {
      'https://www.facebook.com/hvoynovospomeni': 'unclear',
      'https://www.facebook.com/hvoynovonews': 'other-body',
      'https://www.instagram.com/hvoynovo/': 'unclear',
    },
  },
  {
    what: 'WordPress in English: a comment feed on every page, the theme’s own accounts left in the head',
    names: ['Камен Рид', 'Kamen Rid'],
    pages: {
      '/en/': `<head><meta name="twitter:site" content="@wordpress"><link rel="alternate" type="application/rss+xml" href="/en/feed/"><link rel="alternate" type="application/rss+xml" href="/en/home/feed/" title="Comments"></head>
        <body><main><h1>Welcome to Kamen Rid</h1></main><footer>${a('https://www.facebook.com/KamenRidMunicipality', 'Find us on Facebook')}</footer></body>`,
      '/en/budget/': `<head><link rel="alternate" type="application/rss+xml" href="/en/feed/"><link rel="alternate" type="application/rss+xml" href="/en/budget/feed/"></head>
        <body><main><h1>Budget</h1></main><footer>${a('https://www.facebook.com/KamenRidMunicipality', 'Find us on Facebook')}</footer></body>`,
    },
    own: ['https://www.facebook.com/kamenridmunicipality', 'https://varbovets.example/en/feed/'],
    apart: { 'https://x.com/wordpress': 'placeholder' },
  },
];
