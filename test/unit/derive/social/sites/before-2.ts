import { a, type LabelledSite, PORTAL, templated } from './site.ts';

const plain = (bg: string, footer: string, header = ''): readonly [string, string] => [
  `<head><title>Община ${bg}</title></head><body><header>${header}<a href="/">Община ${bg}</a></header><main>`,
  `</main><footer>${footer}</footer></body>`,
];

/** Written before the code they try. */
export const writtenBefore2: readonly LabelledSite[] = [
  {
    what: 'the mayor and the team have accounts of their own',
    names: ['Върбовец', 'Varbovets'],
    pages: templated(plain('Върбовец', a('https://facebook.com/MunicipalityVarbovets', 'Facebook')), {
      '/': '<h1>Начало</h1>',
      '/kmet': `<h1>Кмет на Община Върбовец</h1><p>д-р Иван Петров ${a('https://www.facebook.com/ivan.petrov.kmet', 'Личен профил във Facebook')}</p>`,
      '/ekip': `<h1>Екип</h1><p>Мария Стоянова – заместник-кмет ${a('https://www.linkedin.com/in/maria-stoyanova-1a2b3c', 'LinkedIn')}</p>`,
    }),
    own: ['https://www.facebook.com/municipalityvarbovets'],
    apart: {
      'https://www.facebook.com/ivanpetrovkmet': 'person',
      'https://www.linkedin.com/in/maria-stoyanova-1a2b3c': 'person',
    },
  },
  {
    what: 'the footer lists institutes of culture beside the municipality',
    names: ['Златодол', 'Zlatodol'],
    pages: templated(
      plain(
        'Златодол',
        `<h4>Култура</h4><ul><li>${a('https://www.facebook.com/dramatheatrezlatodol', 'Драматичен театър')}</li>
        <li>${a('https://www.facebook.com/rimzlatodol', 'Регионален исторически музей')}</li>
        <li>${a('https://www.facebook.com/profile.php?id=100057000111000', 'Художествена галерия „Златю“')}</li></ul>`,
        a('https://www.facebook.com/zlatodol', '', 'aria-label="Facebook" class="icon-fb"'),
      ),
      { '/': '<h1>Начало</h1>', '/kultura': '<h1>Култура</h1>', '/kontakti': '<h1>Контакти</h1>' },
    ),
    own: ['https://www.facebook.com/zlatodol'],
    apart: {
      'https://www.facebook.com/dramatheatrezlatodol': 'other-body',
      'https://www.facebook.com/rimzlatodol': 'other-body',
      'https://www.facebook.com/100057000111000': 'other-body',
    },
  },
  {
    what: 'nothing but share buttons, posts, videos and events',
    names: ['Жълтеник', 'Zhaltenik'],
    pages: templated(
      plain(
        'Жълтеник',
        a('https://www.facebook.com/share.php?u=https%3A%2F%2Fvarbovets.example', 'Сподели във Facebook'),
      ),
      {
        '/': `<h1>Начало</h1>${a('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'Видео')}`,
        '/a': `<h1>Новина</h1>${a('https://www.facebook.com/events/123456789012345/', 'Събитие')}${a('https://www.facebook.com/nova.tv/posts/987654321', 'пост')}`,
        '/b': `<h1>Новина</h1>${a('https://www.instagram.com/p/CxYz123/')}${a('https://youtu.be/dQw4w9WgXcQ')}${a('https://twitter.com/hashtag/zhaltenik')}`,
      },
    ),
    own: [],
  },
  {
    what: 'a bought template: front pages of platforms and example names',
    names: ['Щърково', 'Shtarkovo'],
    pages: templated(
      plain(
        'Щърково',
        [
          a('https://www.facebook.com/#'),
          a('https://twitter.com/yourname'),
          a('https://www.linkedin.com/'),
          a('https://www.facebook.com/profile.php'),
          a('#'),
        ].join(''),
      ),
      {
        '/': '<h1>Начало</h1>',
        '/za-nas': '<h1>За нас</h1>',
        '/poveritelnost': `<p>Вижте ${a('https://www.youtube.com/', 'YouTube')}.</p>`,
      },
    ),
    own: [],
    apart: {
      'https://www.facebook.com/': 'placeholder',
      'https://x.com/yourname': 'placeholder',
      'https://www.linkedin.com/': 'placeholder',
    },
  },
  {
    what: 'the district administration, a ministry and a programme are linked in the footer',
    names: ['Ясенец', 'Yasenets'],
    pages: templated(
      plain(
        'Ясенец',
        `${a('https://www.facebook.com/obshtinayasenec', 'Община Ясенец')}
        ${a('https://www.facebook.com/oblast.yasenets', 'Областна администрация Ясенец')}
        ${a('https://www.facebook.com/regionalgovernment.yasenets')}
        ${a('https://www.facebook.com/EUFundsBulgaria', 'Европейски фондове')}
        ${a('https://www.youtube.com/user/mrrb', 'МРРБ')}`,
      ),
      { '/': '<h1>Начало</h1>', '/proekti': '<h1>Проекти</h1>', '/vrazki': '<h1>Връзки</h1>' },
    ),
    own: ['https://www.facebook.com/obshtinayasenec'],
    apart: {
      'https://www.facebook.com/oblastyasenets': 'other-body',
      'https://www.facebook.com/regionalgovernmentyasenets': 'other-body',
      'https://www.facebook.com/eufundsbulgaria': 'other-body',
      'https://www.youtube.com/user/mrrb': 'other-body',
    },
  },
  {
    what: 'two Facebook pages in the template, one of which bears the name',
    names: ['Горна Чешма', 'Gorna Cheshma'],
    pages: templated(
      plain(
        'Горна Чешма',
        a('https://www.facebook.com/gornacheshma.municipality') + a('https://www.facebook.com/sabitieto', 'Събитието'),
      ),
      { '/': '<h1>Начало</h1>', '/novini': '<h1>Новини</h1>', '/x': '<h1>Страница</h1>' },
    ),
    own: ['https://www.facebook.com/gornacheshmamunicipality'],
    apart: { 'https://www.facebook.com/sabitieto': 'unclear' },
  },
  {
    what: 'a group takes the place of a page',
    names: ['Хвойново', 'Hvoynovo'],
    pages: templated(
      plain('Хвойново', a('https://www.facebook.com/groups/obshtinahvoynovo/?ref=share', 'Facebook група')),
      {
        '/': '<h1>Начало</h1>',
        '/y': '<h1>Страница</h1>',
      },
    ),
    own: [],
    apart: { 'https://www.facebook.com/groups/obshtinahvoynovo': 'group' },
  },
  {
    what: 'the only link to the page stands in the text of the contact page',
    names: ['Цветница', 'Tsvetnitsa'],
    pages: templated(plain('Цветница', '© Община Цветница'), {
      '/': '<h1>Начало</h1>',
      '/kontakti': `<h1>Контакти</h1><p>Facebook: ${a('https://www.facebook.com/cvetnica.official', 'facebook.com/cvetnica.official')}</p>`,
      '/novini/teatar': `<h1>Театърът гостува</h1><p>Повече на ${a('https://www.facebook.com/teatar.smyah', 'страницата на театъра')} и в ${a('https://www.instagram.com/samo.smyah/', 'Instagram')}</p>`,
    }),
    own: ['https://www.facebook.com/cvetnicaofficial'],
    apart: {
      'https://www.facebook.com/teatarsmyah': 'other-body',
      'https://www.instagram.com/samo.smyah/': 'unclear',
    },
  },
  {
    what: 'messengers: a Telegram channel, a Viber channel, an invitation, a phone',
    names: ['Върбовец', 'Varbovets'],
    pages: templated(
      plain(
        'Върбовец',
        `${a('https://t.me/s/varbovets_municipality', 'Telegram')}${a('https://chats.viber.com/varbovets', 'Viber')}
        ${a('https://t.me/+AbCdEfGhIjK1', 'Чат на доброволците')}${a('viber://chat?number=%2B359888123456', 'Пишете ни')}
        ${a('https://api.whatsapp.com/send?text=x', 'WhatsApp')}`,
      ),
      { '/': '<h1>Начало</h1>', '/z': '<h1>Страница</h1>' },
    ),
    own: ['https://t.me/varbovets_municipality', 'https://chats.viber.com/varbovets'],
    apart: { 'https://t.me/+AbCdEfGhIjK1': 'group' },
  },
  {
    what: 'open networks: Mastodon by rel=me, Bluesky and Threads',
    names: ['Златодол', 'Zlatodol'],
    pages: templated(
      [
        '<head><title>Zlatodol</title><link rel="me" href="https://grad.social.example/@zlatodol"></head><body><main>',
        `</main><footer>${a('https://grad.social.example/@zlatodol', 'Mastodon', 'rel="me"')}
        ${a('https://bsky.app/profile/zlatodol.example', 'Bluesky')}${a('https://www.threads.net/@zlatodol_mun', 'Threads')}</footer></body>`,
      ],
      { '/': '<h1>Начало</h1>', '/blog': `<h1>Статия</h1>${a('https://medium.example/@avtor', 'автор')}` },
    ),
    own: [
      'https://grad.social.example/@zlatodol',
      'https://bsky.app/profile/zlatodol.example',
      'https://www.threads.com/@zlatodol_mun',
    ],
  },
  {
    what: 'one page behind many addresses',
    names: ['Жълтеник', 'Zhaltenik'],
    pages: {
      '/': `<header>${a('https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fobshtina.jaltenik%3Ffbclid%3DIwAR0&h=AT0')}</header><main>Начало</main>`,
      '/kontakti': `<header>${a('http://bg-bg.facebook.com/Obshtina.Jaltenik/')}</header><main>Контакти</main>`,
      '/novini': `<header>${a('https://m.facebook.com/obshtinajaltenik?_rdr')}</header><main>Новини</main>`,
      '/uslugi': `<header>${a('https://business.facebook.com/obshtina.jaltenik/about/?ref=page_internal')}</header><main>Услуги</main>`,
    },
    own: ['https://www.facebook.com/obshtinajaltenik'],
  },
  {
    what: 'only the council has a page, on its own host; the portal has none',
    names: ['Щърково', 'Shtarkovo'],
    hosts: { portal: PORTAL, council: 'obs.varbovets.example' },
    pages: {
      '/': '<header>Община Щърково</header><main><h1>Начало</h1></main>',
      'https://obs.varbovets.example/': `<header>Общински съвет</header><main><h1>Сесии на живо</h1>
        <iframe src="https://www.youtube.com/embed/live_stream?channel=UCzZyYxXwWvVuUtTsSrRqQpP"></iframe></main><footer>${a('https://www.facebook.com/profile.php?id=100080222333444')}</footer>`,
    },
    own: [],
    apart: {
      'https://www.facebook.com/100080222333444': 'council',
      'https://www.youtube.com/channel/UCzZyYxXwWvVuUtTsSrRqQpP': 'council',
    },
  },
  {
    what: 'the list of municipalities knows a channel that no page links to',
    names: ['Ясенец', 'Yasenets'],
    configured: [['youtube', 'https://www.youtube.com/@MunicipalityOfYasenets/streams/']],
    pages: templated(plain('Ясенец', a('https://www.facebook.com/people/Община-Ясенец/100070123456789/')), {
      '/': '<h1>Начало</h1>',
      '/q': '<h1>Страница</h1>',
    }),
    own: ['https://www.youtube.com/@municipalityofyasenets', 'https://www.facebook.com/100070123456789'],
  },
];
