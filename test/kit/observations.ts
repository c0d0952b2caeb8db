import type { Subject } from '../../src/model/check.ts';
import type { AxeFinding, AxePage } from '../../src/model/observation/axe.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { LinkCheck } from '../../src/model/observation/link-check.ts';
import type { Form, Link, Page } from '../../src/model/observation/page.ts';
import type { Header, Response, SentCookie } from '../../src/model/observation/response.ts';
import type { SearchProbe, SearchQuery } from '../../src/model/observation/search-probe.ts';
import type { TlsFacts } from '../../src/model/observation/tls.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import type { PageRequest, Visit } from '../../src/model/observation/visit.ts';

// Each builder makes an unremarkable observation of a fictional municipality; a test names only what it is about.

export const HOST = 'varbovets.example';
const capturedAt = '2026-05-04T09:00:00.000Z';
const sha256 = 'a'.repeat(64);

/** Address of a page of the fictional portal. */
export const at = (path = ''): string => `https://${HOST}/${path}`;

export const subject: Subject = {
  id: 'varbovets',
  names: { bg: 'Върбовец', en: 'Varbovets' },
  hosts: [HOST, `obs.${HOST}`],
  emailDomain: HOST,
};

export const aTlsFact = (over: Partial<TlsFacts> = {}): TlsFacts => ({
  host: HOST,
  port: 443,
  main: true,
  verdict: 'valid',
  code: null,
  versions: ['TLSv1.2', 'TLSv1.3'],
  chain: [
    {
      subject: `CN=${HOST}`,
      issuer: 'CN=Example CA',
      names: [HOST],
      validFrom: '2026-03-01T00:00:00.000Z',
      validTo: '2026-06-03T00:00:00.000Z',
      sha256,
    },
  ],
  capturedAt,
  ...over,
});

export const aResponse = (over: Partial<Response> = {}): Response => ({
  url: at(),
  host: HOST,
  role: 'home',
  main: true,
  trust: 'trusted',
  hops: [{ url: at(), status: 200, headers: [] }],
  cookies: [],
  sha256,
  capturedAt,
  ...over,
});

/** The home page's answer with these headers. */
export const answering = (...headers: Header[]): Response =>
  aResponse({ hops: [{ url: at(), status: 200, headers: [['content-type', 'text/html'], ...headers] }] });

export const aCookie = (over: Partial<SentCookie> = {}): SentCookie => ({
  name: 'PHPSESSID',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax',
  session: true,
  domain: null,
  ...over,
});

export const aVisit = (over: Partial<Visit> = {}): Visit => ({
  url: at(),
  host: HOST,
  main: true,
  cookies: [],
  storage: [],
  requests: [],
  capturedAt,
  ...over,
});

export const aRequest = (over: Partial<PageRequest> = {}): PageRequest => ({
  url: at('app.js'),
  host: HOST,
  type: 'script',
  party: 'first',
  tracker: null,
  ...over,
});

export const aLink = (over: Partial<Link> = {}): Link => ({
  url: at(),
  text: 'Начало',
  region: 'nav',
  rel: [],
  ...over,
});

export const aForm = (over: Partial<Form> = {}): Form => ({
  method: 'post',
  action: at('send'),
  fields: [
    { type: 'email', name: 'email', label: 'Имейл', required: true },
    { type: 'textarea', name: 'message', label: 'Съобщение', required: true },
  ],
  buttons: ['Изпрати'],
  text: 'Имейл Съобщение',
  region: 'main',
  search: false,
  ...over,
});

/** A section of the portal; its bytes and text follow from its address and title. */
export const aPage = (over: Partial<Page> = {}): Page => {
  const url = over.url ?? at('strategii');
  const title = over.title ?? `Стратегии ${url.slice(at().length)}`;
  const mainText = over.mainText ?? title;
  return {
    url,
    host: HOST,
    site: 'portal',
    home: url === at(),
    source: 'http',
    sha256: Array.from(url, (char) => char.charCodeAt(0).toString(16))
      .join('')
      .padEnd(64, '0'),
    capturedAt,
    title,
    lang: 'bg',
    textLang: 'bg',
    role: 'section',
    hollow: null,
    headings: [{ level: 1, text: title }],
    links: [],
    forms: [],
    frames: [],
    scripts: [],
    images: [],
    meta: {},
    text: mainText,
    mainText,
    dates: [],
    date: null,
    items: [],
    structure: { h1: 1, skipsHeading: false, main: 1, nav: 1, duplicateIds: [], markupErrors: 0 },
    template: 'section',
    ...over,
  };
};

export const aDocument = (over: Partial<DocumentFile> = {}): DocumentFile => ({
  url: at('files/1.pdf'),
  host: HOST,
  site: 'portal',
  links: [{ page: at('strategii'), text: 'Документ', news: false }],
  format: 'pdf',
  extension: 'pdf',
  bytes: 100_000,
  title: null,
  textLayer: 'text',
  pages: 3,
  text: '',
  modified: null,
  sha256,
  capturedAt,
  ...over,
});

export const aHit = (over: Partial<TopicHit> & Pick<TopicHit, 'topic'>): TopicHit => ({
  strength: 'strong',
  field: 'heading',
  url: at('strategii'),
  quote: 'Стратегии',
  target: null,
  region: 'main',
  news: false,
  date: null,
  years: Array.from((over.quote ?? '').matchAll(/20\d\d/gu), ([year]) => Number(year)),
  ...over,
});

/** The words by which a page names itself in its title. */
export const titleOf = (page: Page, topic: string, over: Partial<TopicHit> = {}): TopicHit =>
  aHit({ topic, field: 'title', url: page.url, quote: page.title, ...over });

/** The words of a link, read in the menu of the home page unless said otherwise. */
export const linkTo = (target: string, topic: string, quote: string, over: Partial<TopicHit> = {}): TopicHit =>
  aHit({ topic, field: 'link', url: at(), target, quote, region: 'nav', ...over });

export const aLinkCheck = (over: Partial<LinkCheck> = {}): LinkCheck => ({
  url: at('strategii'),
  page: at(),
  text: 'Стратегии',
  internal: true,
  verdict: 'works',
  status: 200,
  because: null,
  capturedAt,
  ...over,
});

export const aQuery = (over: Partial<SearchQuery> = {}): SearchQuery => {
  const words = over.words ?? 'бюджет';
  const wanted = over.wanted ?? at(words);
  const found = over.found ?? true;
  return {
    words,
    kind: 'page',
    wanted,
    url: `${at('search')}?q=${encodeURIComponent(words)}`,
    status: 200,
    found,
    results: found ? [wanted, at(`za-${words}`)] : [at(`za-${words}`)],
    ...over,
  };
};

export const aSearchProbe = (over: Partial<SearchProbe> = {}): SearchProbe => ({
  page: at(),
  kind: 'form',
  action: at('search'),
  queries: [],
  capturedAt,
  ...over,
});

export const anAxeFinding = (over: Partial<AxeFinding> = {}): AxeFinding => ({
  rule: 'image-alt',
  impact: 'critical',
  help: 'Images must have alternative text',
  count: 1,
  nodes: [{ selector: 'img.logo', html: '<img class="logo">' }],
  ...over,
});

export const anAxePage = (over: Partial<AxePage> = {}): AxePage => ({
  url: at(),
  title: 'Начало',
  violations: [],
  incomplete: [],
  version: '4.14.1',
  capturedAt,
  ...over,
});
