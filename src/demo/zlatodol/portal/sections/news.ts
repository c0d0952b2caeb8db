import { ORIGINS } from '../../addresses.ts';
import type { Calendar, Day } from '../../../calendar.ts';
import { escapeText, markup, NOTHING, paragraphs, type Html } from '../../../html.ts';
import type { Page, Section } from '../page.ts';
import { NEWS, type NewsItem } from './news-items.ts';

const PER_PAGE = 8;

interface DatedNews extends NewsItem {
  readonly day: Day;
  readonly path: string;
}

export function datedNews(calendar: Calendar): DatedNews[] {
  return NEWS.map((item) => ({ ...item, day: calendar.ago(item.days), path: `/novini/${item.slug}` }));
}

/** Cards with date, linked title and first sentence. `level` is that of the heading: 2 or 3. */
export function newsCards(items: readonly DatedNews[], level: 2 | 3): Html {
  const cards = items.map(({ path, day, title, text: [lead] }) => {
    const link = markup`<a href="${path}">${title}</a>`;
    const heading = level === 2 ? markup`<h2>${link}</h2>` : markup`<h3>${link}</h3>`;
    return markup`<li><time datetime="${day.iso}">${day.bg}</time>${heading}<p>${lead.split('. ')[0] ?? lead}.</p></li>`;
  });
  return markup`<ul class="cards">${cards}</ul>`;
}

export function news(calendar: Calendar): Section {
  const items = datedNews(calendar);
  const pages = items.map(({ path, title, day, text }, index): Page => {
    const earlier = items[index + 1];
    const next = earlier ? markup`<p>Предишна новина: <a href="${earlier.path}">${earlier.title}</a></p>` : NOTHING;
    const related =
      index === 2
        ? markup`<p>Вижте и <a href="/novini/otkrivane-na-park">откриването на парка край реката</a>.</p>`
        : NOTHING;
    return {
      path,
      title,
      description: text[0],
      body: markup`<article><p class="meta">Публикувано на <time datetime="${day.iso}">${day.bg}</time> от пресцентъра на общината</p>
${paragraphs(...text)}${related}</article><p><a href="${shareAddress(path)}">Сподели във Facebook</a></p>${next}`,
      head: markup`<meta property="article:published_time" content="${day.iso}"><meta property="og:type" content="article">`,
    };
  });
  return { pages: [newsList(calendar, new URLSearchParams()), ...pages] };
}

/** A button to share a page is no profile, though it leads to the same platform. */
function shareAddress(path: string): string {
  return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(ORIGINS.portal + path)}`;
}

/** The list of news: `stranitsa` chooses the page, `godina` the year. */
export function newsList(calendar: Calendar, query: URLSearchParams): Page {
  const all = datedNews(calendar);
  const year = query.get('godina');
  const chosen = year === null ? all : all.filter(({ day }) => String(day.year) === year);
  const count = Math.max(1, Math.ceil(chosen.length / PER_PAGE));
  const current = Math.min(count, Math.max(1, Number.parseInt(query.get('stranitsa') ?? '1', 10) || 1));
  const shown = chosen.slice((current - 1) * PER_PAGE, current * PER_PAGE);
  const years = [...new Set(all.map(({ day }) => day.year))];
  const address = (page: number) =>
    `/novini?${year === null ? '' : `godina=${encodeURIComponent(year)}&`}stranitsa=${page}`;
  const numbers = Array.from({ length: count }, (_, index) => index + 1).map((number) =>
    number === current
      ? markup`<li aria-current="page">Страница ${number}</li>`
      : markup`<li><a href="${address(number)}">Страница ${number}</a></li>`,
  );
  return {
    path: '/novini',
    title: 'Новини',
    translation: '/en/news',
    body: markup`<ul class="pages" aria-label="Архив по години">${years.map((one) => markup`<li><a href="/novini?godina=${one}">Новини от ${one} г.</a></li>`)}</ul>
${shown.length === 0 ? markup`<p>Няма новини за избраната година.</p>` : newsCards(shown, 2)}
<nav aria-label="Страници"><ul class="pages">${numbers}</ul></nav>`,
  };
}

/** RSS 2.0 with the ten newest. */
export function newsFeed(calendar: Calendar): string {
  const items = datedNews(calendar)
    .slice(0, 10)
    .map(({ path, title, day, text: [lead] }) => {
      const link = `${ORIGINS.portal}${path}`;
      return `<item><title>${escapeText(title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${day.rfc}</pubDate><description>${escapeText(lead)}</description></item>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Община Златодол – новини</title><link>${ORIGINS.portal}/novini</link><description>Новини от Община Златодол</description><language>bg</language>
${items.join('\n')}
</channel></rss>
`;
}
