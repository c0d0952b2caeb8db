import { generator, list } from './site.ts';

const subjects = [
  'Бюджет',
  'Наредби',
  'Обществени поръчки',
  'Търгове и конкурси',
  'Устройство на територията',
  'Образование',
];
const more = ['Социални дейности', 'Култура и туризъм', 'Екология', 'Местни данъци и такси', 'Административни услуги'];
const sections = [
  ...subjects,
  ...more,
  'Общински съвет',
  'Профил на купувача',
  'Кариери',
  'Достъп до информация',
  'Контакти',
];

const sentences = [
  'Кметът на общината откри обновената детска градина в квартал „Дружба“, която приема над сто и двадесет деца.',
  'Ремонтът на улицата започва в понеделник и ще продължи три седмици, като движението ще се осъществява по обходен маршрут.',
  'Заявленията се подават в Центъра за административно обслужване всеки работен ден от 8,30 до 17,00 часа.',
  'На основание чл. 21, ал. 1, т. 8 от ЗМСМА общинският съвет прие решението с 27 гласа „за“ и без „против“.',
  'Проектът се финансира по програма „Развитие на регионите“ и е на обща стойност 1 549 352,68 лв.',
  'Жителите на града могат да дадат мнение до края на месеца по електронна поща или на място в деловодството.',
  'Библиотеката кани малките читатели на четене с любим автор, а входът за всички е свободен.',
  'Комисията разгледа постъпилите оферти и класира участниците по икономически най-изгодната оферта.',
  'Поради авария на водопровода без вода ще останат домовете по улиците около пазара до 18 часа.',
  'Общината напомня, че срокът за плащане на първата вноска с отстъпка изтича на 30 април.',
  'Екипи почистиха речното корито и извозиха седем камиона отпадъци, изхвърлени през зимата.',
  'The programme supports small towns in restoring their historic centres and public spaces.',
];

const code = `<style>.menu li{float:left;position:relative}.menu li ul{display:none}${list(60, (at) => `.c${at}{margin:${at}px}`)}</style>
<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());${list(40, (at) => `var v${at}=function(a,b){return a+b*${at}};`)}</script>`;

/** A page of a municipal portal as most are: ~50 KB of menus, cards, a list of dated entries, a table, prose and forms. */
export function portalPage(page: number): { readonly url: string; readonly html: string } {
  const below = generator(`portal ${page}`);
  const pick = (texts: readonly string[]): string => texts[below(texts.length)] ?? '';
  const slug = (at: number): string => `/bg/razdel-${at}/stranitsa-${at}`;
  const day = (): string => `${String(1 + below(28)).padStart(2, '0')}.0${1 + below(4)}.2026`;
  const entry = (at: number, inner = ''): string =>
    `<li class="menu-item menu-item-type-post_type menu-item-${at}"><a class="menu-link" href="${slug(at)}" title="${sections[at % sections.length] ?? ''}"><span>${sections[at % sections.length] ?? ''} ${at}</span></a>${inner}</li>\n`;
  const menu = list(9, (top) => entry(top, `<ul class="sub-menu">${list(8, (at) => entry(10 * top + at))}</ul>`));
  const card = (): string =>
    `<article class="card post-${below(9000)} type-post"><div class="card-img"><img loading="lazy" src="/uploads/2026/0${1 + below(4)}/img-${below(9000)}.jpg" alt="" width="320" height="180"></div><div class="card-body"><time class="date">${day()}</time><h3 class="card-title"><a href="/bg/novini/${below(9000)}">${pick(sentences).slice(0, 60)}</a></h3><p class="card-text">${pick(sentences)}</p></div></article>\n`;
  const row = (at: number): string =>
    `<tr><td>${at}</td><td><a href="/uploads/files/reshenie-${below(900)}.pdf">Решение № ${below(900)} от ${day()} г.</a></td><td>${pick(sections)}</td><td>${below(900)} KB</td></tr>\n`;
  const title = `${pick(sections)} ${page}`;
  const html = `<!doctype html><html lang="bg-BG"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} | Община Върбовец</title>
<meta name="description" content="${pick(sentences)}"><link rel="alternate" type="application/rss+xml" href="/bg/rss"><link rel="alternate" hreflang="en" href="/en/page-${page}">${code}</head>
<body class="page page-${page}"><a class="skip" href="#main">Към съдържанието</a><header class="site-header"><div class="top"><a href="/">Община Върбовец</a><a href="/en/">EN</a>
<form role="search" action="/bg/search" method="get"><label for="q">Търсене</label><input type="search" id="q" name="q"><button type="submit">Търси</button></form></div><nav class="main-nav"><ul class="menu">${menu}</ul></nav></header>
<main id="main"><nav class="breadcrumb"><a href="/">Начало</a> / <a href="/bg/razdel">${pick(sections)}</a> / ${title}</nav><h1>${title}</h1><p>Публикувано на ${day()} г.</p>
${list(14, () => `<p style="text-align: justify;">${list(3, () => pick(sentences), ' ')}</p>\n`)}<h2>Решения</h2><table class="table"><thead><tr><th>№</th><th>Документ</th><th>Раздел</th><th>Размер</th></tr></thead><tbody>${list(20, row)}</tbody></table>
<h2>Последни новини</h2><div class="cards">${list(10, card)}</div></main><aside class="sidebar"><h3>Връзки</h3><ul>${list(16, (at) => entry(100 + at))}</ul>
<form action="/subscribe" method="post"><h3>Бюлетин</h3><input type="email" name="email" placeholder="Имейл"><button>Абонирай ме</button></form></aside>
<footer class="site-footer"><address>пл. „Свобода“ 1, тел. 066 818 435, <a href="mailto:obshtina@varbovets.example">obshtina@varbovets.example</a></address><ul>${list(10, (at) => entry(200 + at))}</ul><p>© 2026 Община Върбовец</p></footer></body></html>`;
  return { url: `https://varbovets.example${slug(page)}`, html };
}
