import { a, type LabelledSite, PORTAL, templated } from './site.ts';

const shareRow = (url: string): string =>
  [
    a(`https://www.facebook.com/sharer/sharer.php?u=${url}`, 'Сподели'),
    a(`https://twitter.com/intent/tweet?url=${url}&via=AddToAny`, 'Tweet'),
    a(`https://www.linkedin.com/shareArticle?mini=true&url=${url}`, 'LinkedIn'),
    a(`https://t.me/share/url?url=${url}`, 'Telegram'),
    a(`viber://forward?text=${url}`, 'Viber'),
    a(`https://pinterest.com/pin/create/button/?url=${url}`, 'Pin'),
  ].join('');

/** Written before the code they try. */
export const writtenBefore1: readonly LabelledSite[] = [
  {
    what: 'WordPress: icons in the footer, publisher in the head, share buttons under news',
    names: ['Върбовец', 'Varbovets'],
    pages: templated(
      [
        `<html lang="bg-BG"><head><title>Община Върбовец</title>
        <meta property="article:publisher" content="https://www.facebook.com/obshtina.varbovets/">
        <link rel="alternate" type="application/rss+xml" title="Емисия" href="https://${PORTAL}/feed/">
        <link rel="alternate" type="application/rss+xml" title="Коментари" href="https://${PORTAL}/comments/feed/">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Община Върбовец","sameAs":["https://www.facebook.com/obshtina.varbovets/","https://www.youtube.com/@obshtinavarbovets"]}]}</script>
        </head><body><header id="masthead"><a href="/">Община Върбовец</a><nav><a href="/novini/">Новини</a></nav></header><main>`,
        `</main><footer id="colophon"><div class="elementor-social-icons-wrapper">
        ${a('https://www.facebook.com/obshtina.varbovets/', '<span class="elementor-screen-only">Facebook</span><i class="fab fa-facebook"></i>')}
        ${a('https://www.youtube.com/@ObshtinaVarbovets/videos', '<span class="elementor-screen-only">Youtube</span>')}
        </div><p>Изработка: ${a('https://netweb-studio.example', 'НетУеб Студио')}</p></footer></body></html>`,
      ],
      {
        '/': '<h1>Добре дошли</h1>',
        '/novini/': '<article><a href="/novini/remont/">Ремонт</a></article>',
        '/novini/remont/': `<h1>Ремонт на улици</h1><p>Започва ремонт.</p>${shareRow('https://varbovets.example/novini/remont/')}`,
        '/kontakti/': '<h1>Контакти</h1><p>тел. 0123 456</p>',
      },
    ),
    own: [
      'https://www.facebook.com/obshtinavarbovets',
      'https://www.youtube.com/@obshtinavarbovets',
      'https://varbovets.example/feed/',
    ],
  },
  {
    what: 'Joomla: placeholders of the template and the account of its makers beside one real page',
    names: ['Златодол', 'Zlatodol'],
    pages: templated(
      [
        `<head><title>Официален сайт на Община Златодол</title>
        <link href="/index.php?format=feed&amp;type=rss" rel="alternate" type="application/rss+xml" title="RSS 2.0">
        <link href="/index.php?format=feed&amp;type=atom" rel="alternate" type="application/atom+xml" title="Atom 1.0">
        </head><body><div id="sp-top-bar"><ul class="social-icons">
        <li>${a('https://www.facebook.com/ObshtinaZlatodol')}</li><li>${a('https://twitter.com/joomla')}</li>
        <li>${a('https://www.instagram.com/')}</li></ul></div><div id="sp-component">`,
        `</div><footer><p>© 2026 Община Златодол. Designed by ${a('https://www.joomshaper.com', 'JoomShaper')} ${a('https://www.facebook.com/joomshaper')}</p></footer></body>`,
      ],
      { '/': '<h1>Новини</h1>', '/index.php/kmet': '<h1>Кмет</h1>', '/index.php/byudzhet': '<h1>Бюджет</h1>' },
    ),
    own: ['https://www.facebook.com/obshtinazlatodol', 'https://varbovets.example/index.php?format=feed&type=rss'],
    apart: {
      'https://x.com/joomla': 'placeholder',
      'https://www.instagram.com/': 'placeholder',
      'https://www.facebook.com/joomshaper': 'vendor',
    },
  },
  {
    what: 'unified model portal: pictures without landmarks, a numbered Facebook page',
    names: ['Жълтеник', 'Zhaltenik'],
    pages: templated(
      [
        `<head><title>Община Жълтеник</title></head><body class="lotusui30"><div class="wptheme1Col"><div class="umHead">
        ${a('https://www.facebook.com/profile.php?id=100064555111222', '<img src="/fb.png" alt="facebook">')}
        ${a('https://www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRsTuv', '<img src="/yt.png" alt="youtube">')}</div>`,
        '<div class="umFoot">Последна актуализация: 18.08.2025</div></div></body>',
      ],
      {
        '/wps/portal/municipality-zhaltenik/home': '<h1>Начало</h1>',
        '/wps/portal/municipality-zhaltenik/actual/news': '<h1>Новини</h1>',
        '/wps/portal/municipality-zhaltenik/contacts': '<h1>Контакти</h1>',
      },
    ),
    own: ['https://www.facebook.com/100064555111222', 'https://www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRsTuv'],
  },
  {
    what: 'CMS with /bg/<slug>: "follow us" with Instagram and a Viber community',
    names: ['Щърково', 'Shtarkovo'],
    pages: templated(
      [
        '<head><title>Щърково</title></head><body><header><a href="/bg">Щърково</a></header><main>',
        `</main><footer><div class="col"><h4>Последвайте ни</h4><ul>
        <li>${a('https://www.facebook.com/shtarkovo.bg/?locale=bg_BG', 'Facebook')}</li>
        <li>${a('https://www.instagram.com/municipality_shtarkovo/?hl=bg', 'Instagram')}</li>
        <li>${a('https://invite.viber.com/?g2=AQB3xYz0aBcDeF%2F1&lang=bg', 'Viber общност на Община Щърково')}</li>
        <li>${a('/bg/rss', 'RSS')}</li></ul></div></footer></body>`,
      ],
      { '/bg': '<h1>Начало</h1>', '/bg/novini': '<h1>Новини</h1>', '/bg/uslugi': '<h1>Услуги</h1>' },
    ),
    own: [
      'https://www.facebook.com/shtarkovobg',
      'https://www.instagram.com/municipality_shtarkovo/',
      'https://invite.viber.com/?g2=AQB3xYz0aBcDeF%2F1',
      'https://varbovets.example/bg/rss',
    ],
  },
  {
    what: 'Liferay: X and LinkedIn in the footer, the council on its own host with its own page',
    names: ['Ясенец', 'Yasenets'],
    hosts: { portal: PORTAL, council: 'council.varbovets.example' },
    pages: {
      ...templated(
        [
          '<head><title>Община Ясенец</title></head><body><div id="banner" role="banner"></div><div role="main">',
          `</div><div role="contentinfo"><nav>${a('https://www.facebook.com/YasenetsMunicipality', 'Фейсбук')}
          ${a('https://twitter.com/yasenets_muni?lang=bg', 'X')}
          ${a('https://bg.linkedin.com/company/municipality-of-yasenets/', 'LinkedIn')}</nav></div></body>`,
        ],
        {
          '/web/guest/home': '<h1>Начало</h1>',
          '/w/novina': '<h1>Новина</h1>',
          '/web/guest/kontakti': '<h1>Контакти</h1>',
        },
      ),
      ...templated(
        [
          '<head><title>Общински съвет – Ясенец</title></head><body><header><h2>Общински съвет</h2></header><main>',
          `</main><footer>${a('https://www.facebook.com/council.yasenets')}${a('https://www.youtube.com/user/OBSYasenets')}</footer></body>`,
        ],
        {
          'https://council.varbovets.example/': '<h1>Общински съвет</h1>',
          'https://council.varbovets.example/protokoli': '<h1>Протоколи</h1>',
        },
      ),
    },
    own: [
      'https://www.facebook.com/yasenetsmunicipality',
      'https://x.com/yasenets_muni',
      'https://www.linkedin.com/company/municipality-of-yasenets',
    ],
    apart: {
      'https://www.facebook.com/councilyasenets': 'council',
      'https://www.youtube.com/user/obsyasenets': 'council',
    },
  },
  {
    what: 'old tables: a banner to /pages/Name/ID and the like box of the same page',
    names: ['Горна Чешма', 'Gorna Cheshma'],
    pages: templated(
      [
        '<head><title>Obshtina Gorna Cheshma</title></head><body><table><tr><td width=180><a href="index.php">Начало</a><br>' +
          `${a('http://www.facebook.com/pages/Община-Горна-Чешма/145678901234567', '<img src="fb_banner.gif">')}
        <iframe src="//www.facebook.com/plugins/likebox.php?href=http%3A%2F%2Fwww.facebook.com%2Fpages%2FObshtina-Gorna-Cheshma%2F145678901234567&width=180"></iframe></td><td>`,
        '</td></tr></table></body>',
      ],
      { '/index.php': 'Добре дошли', '/index.php?category=1': 'Общината', '/index.php?category=2': 'Новини' },
    ),
    own: ['https://www.facebook.com/145678901234567'],
  },
  {
    what: 'Drupal: page plugin and channel in the sidebar, a tourism host with its own brand',
    names: ['Хвойново', 'Hvoynovo'],
    hosts: { portal: PORTAL, tourism: 'visit.varbovets.example' },
    pages: {
      ...templated(
        [
          '<head><title>Община Хвойново</title></head><body><header>Община Хвойново</header><main>',
          `</main><aside class="sidebar"><div class="fb-page" data-href="https://www.facebook.com/obshtinahvoinovo" data-tabs="timeline"></div>
          <iframe src="https://www.youtube.com/embed/videoseries?list=UUhVoYnOvOhVoYnOvOhVoYnO"></iframe></aside><footer>©</footer></body>`,
        ],
        {
          '/': '<h1>Начало</h1><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
          '/node/12': '<h1>Бюджет</h1>',
          '/node/13': '<h1>Устройство</h1>',
        },
      ),
      ...templated(
        [
          '<head><title>Visit Hvoynovo</title></head><body><header>Visit Hvoynovo</header><main>',
          `</main><footer>${a('https://www.facebook.com/visithvoynovo', 'Facebook')}${a('https://instagram.com/visit_hvoynovo')}</footer></body>`,
        ],
        {
          'https://visit.varbovets.example/': '<h1>Discover</h1>',
          'https://visit.varbovets.example/stay': '<h1>Stay</h1>',
        },
      ),
    },
    own: ['https://www.facebook.com/obshtinahvoinovo', 'https://www.youtube.com/channel/UChVoYnOvOhVoYnOvOhVoYnO'],
    apart: {
      'https://www.facebook.com/visithvoynovo': 'other-body',
      'https://www.instagram.com/visit_hvoynovo/': 'other-body',
    },
  },
  {
    what: 'an English portal: links in words, an app in both stores',
    names: ['Цветница', 'Tsvetnitsa'],
    pages: templated(
      [
        `<head><title>Municipality of Tsvetnitsa</title><meta name="twitter:site" content="@TsvetnitsaMun">
        <meta name="apple-itunes-app" content="app-id=1456789012, app-argument=https://varbovets.example/"></head><body><header><nav><a href="/news">News</a></nav></header><main>`,
        `</main><footer><p>Follow the Municipality of Tsvetnitsa: ${a('https://m.facebook.com/TsvetnitsaMunicipality/', 'Facebook')},
        ${a('https://www.tiktok.com/@tsvetnitsa.municipality?lang=en', 'TikTok')}</p>
        ${a('https://play.google.com/store/apps/details?id=example.tsvetnitsa.city&hl=en', '<img alt="Get it on Google Play">')}
        ${a('https://apps.apple.com/us/app/tsvetnitsa-city/id1456789012', '<img alt="Download on the App Store">')}</footer></body>`,
      ],
      {
        '/': '<h1>Welcome</h1>',
        '/news': '<h1>News</h1>',
        '/documents': `<h1>Documents</h1><p>Files open with ${a('https://play.google.com/store/apps/details?id=com.adobe.reader', 'Adobe Reader')}.</p>`,
      },
    ),
    own: [
      'https://www.facebook.com/tsvetnitsamunicipality',
      'https://www.tiktok.com/@tsvetnitsa.municipality',
      'https://x.com/tsvetnitsamun',
      'https://play.google.com/store/apps/details?id=example.tsvetnitsa.city',
      'https://apps.apple.com/us/app/id1456789012',
    ],
    apart: { 'https://play.google.com/store/apps/details?id=com.adobe.reader': 'other-body' },
  },
];
