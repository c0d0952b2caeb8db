import type { Subject } from '../../src/model/check.ts';
import type { AxeFinding, AxePage } from '../../src/model/observation/axe.ts';
import type { DataHost } from '../../src/model/observation/data-host.ts';
import type { DnsFacts } from '../../src/model/observation/dns.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Consent, ConsentButton, ConsentNotice } from '../../src/model/observation/consent.ts';
import type { FocusStop, KeyboardWalk } from '../../src/model/observation/keyboard.ts';
import type { Layout, ScreenFit } from '../../src/model/observation/layout.ts';
import type { HttpsUpgrade } from '../../src/model/observation/https-upgrade.ts';
import type { LinkCheck } from '../../src/model/observation/link-check.ts';
import type { Form, Link, Page } from '../../src/model/observation/page.ts';
import type { Header, Response, SentCookie } from '../../src/model/observation/response.ts';
import type { ProfileFacts, SocialProfile } from '../../src/model/observation/profile.ts';
import type { SearchProbe, SearchQuery } from '../../src/model/observation/search-probe.ts';
import type { SecurityTxt } from '../../src/model/observation/security-txt.ts';
import type { SoftwareTrace } from '../../src/model/observation/software.ts';
import type { PageLoad, Timing } from '../../src/model/observation/timing.ts';
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
      key: { type: 'ec', bits: 256 },
      signature: 'ecdsa-with-SHA256',
      issuerUrl: null,
      publicMarks: true,
      pem: '',
    },
  ],
  capturedAt,
  nameMatches: true,
  chainNotes: [],
  agreed: {
    version: 'TLSv1.3',
    suite: 'TLS_AES_256_GCM_SHA384',
    ephemeralKey: { name: 'X25519', bits: 253 },
    alpn: 'h2',
    stapled: false,
  },
  versionTrials: [],
  weakSuites: [],
  addresses: [],
  ...over,
});

/** A host, which is also the mail domain, with everything in order. */
export const aDnsFact = (over: Partial<DnsFacts> = {}): DnsFacts => ({
  name: HOST,
  roles: ['site', 'domain', 'mail'],
  main: true,
  a: { status: 'records', records: ['93.184.216.34'] },
  aaaa: { status: 'nodata' },
  caa: { status: 'records', records: [{ tag: 'issue', value: 'ca.example', critical: false }] },
  caaAt: HOST,
  mx: { status: 'records', records: [{ preference: 10, exchange: `mx.${HOST}` }] },
  spf: { status: 'policy', text: 'v=spf1 mx -all', all: '-', redirect: null },
  dmarc: {
    status: 'policy',
    at: `_dmarc.${HOST}`,
    inherited: false,
    text: 'v=DMARC1; p=reject',
    policy: 'reject',
    percent: 100,
    reports: [],
  },
  mtaSts: { status: 'nxdomain' },
  tlsReports: { status: 'nxdomain' },
  dnssec: {
    status: 'secure',
    ds: { status: 'records', records: [13] },
    keys: { status: 'records', records: [13] },
  },
  capturedAt,
  ...over,
});

/** Sends everyone on to HTTPS. */
export const anHttpsUpgrade = (over: Partial<HttpsUpgrade> = {}): HttpsUpgrade => ({
  host: HOST,
  main: true,
  url: `http://${HOST}/`,
  outcome: 'upgraded',
  leadsTo: at(),
  hops: [{ url: `http://${HOST}/`, status: 301, headers: [['location', at()]] }],
  sameHostFirst: true,
  permanent: true,
  capturedAt,
  ...over,
});

/** A good file. */
export const aSecurityTxt = (over: Partial<SecurityTxt> = {}): SecurityTxt => ({
  host: HOST,
  main: true,
  place: 'well-known',
  url: at('.well-known/security.txt'),
  status: 200,
  found: 'file',
  trust: 'trusted',
  contentType: 'text/plain; charset=utf-8',
  signed: false,
  fields: [
    { name: 'contact', value: `mailto:cert@${HOST}` },
    { name: 'expires', value: '2026-12-31T00:00:00Z' },
  ],
  expires: '2026-12-31T00:00:00.000Z',
  problems: [],
  sha256,
  capturedAt,
  ...over,
});

export const aSoftwareTrace = (over: Partial<SoftwareTrace> = {}): SoftwareTrace => ({
  product: 'nginx',
  version: null,
  where: 'header',
  host: HOST,
  main: true,
  url: at(),
  quote: 'server: nginx',
  count: 1,
  capturedAt,
  sha256,
  ...over,
});

/** The portal itself, by its contact form. */
export const aDataHost = (over: Partial<DataHost> = {}): DataHost => ({
  host: HOST,
  own: true,
  takes: ['personal'],
  https: true,
  proofs: [
    {
      takes: 'personal',
      how: 'form',
      page: at('kontakti'),
      quote: 'Имейл',
      target: at('send'),
      https: true,
      capturedAt,
      sha256,
    },
  ],
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
  level: 1,
  current: false,
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
  kind: 'contact',
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
    headings: [{ level: 1, text: title, marked: true }],
    breadcrumbs: [],
    links: [],
    alternates: [],
    me: [],
    sameAs: [],
    plugins: [],
    forms: [],
    embeds: [],
    frames: [],
    scripts: [],
    images: [],
    meta: {},
    text: mainText,
    mainText,
    dates: [],
    date: null,
    items: [],
    lists: [],
    paging: null,
    tables: [],
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
  name: /[^/]+\.\w{2,4}$/u.exec(decodeURI(over.url ?? 'files/1.pdf'))?.[0] ?? null,
  author: null,
  language: null,
  textLang: null,
  charactersPerPage: null,
  tagged: null,
  fields: null,
  protection: 'none',
  contents: null,
  created: null,
  saved: null,
  unread: null,
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

/** A page on a screen it fits. */
export const aScreenFit = (over: Partial<ScreenFit> = {}): ScreenFit => ({
  width: 320,
  height: 640,
  contentWidth: over.width ?? 320,
  contentHeight: 1_600,
  scrollsSideways: false,
  overflowing: [],
  excused: 0,
  cutOff: { count: 0, nodes: [] },
  targets: { count: 20, small: 0, nodes: [] },
  text: { usualPx: 16, leastPx: 14, least: { selector: 'footer > p', name: 'Община Върбовец' } },
  firstScreen: ['Начало', 'Услуги', 'Контакти'],
  ...over,
});

export const aLayout = (over: Partial<Layout> = {}): Layout => ({
  url: at(),
  main: true,
  home: (over.url ?? at()) === at(),
  title: 'Начало',
  viewport: { content: 'width=device-width, initial-scale=1', zoomable: true },
  screens: [320, 360, 768, 1280].map((width) => aScreenFit({ width })),
  elements: 300,
  capturedAt,
  ...over,
});

/** What a platform shows of a profile that was used lately. */
export const someProfileFacts = (over: Partial<ProfileFacts> = {}): ProfileFacts => ({
  exists: true,
  name: 'Община Върбовец',
  description: null,
  publisher: null,
  movedTo: null,
  links: [at()],
  posts: [{ date: '2026-05-02', url: null, text: 'Ремонт на улица „Дунав“' }],
  replies: 'unknown',
  followers: null,
  ...over,
});

export const aProfile = (over: Partial<SocialProfile> = {}): SocialProfile => ({
  platform: 'facebook',
  url: 'https://www.facebook.com/varbovets',
  handle: 'varbovets',
  form: 'page',
  apart: null,
  mentions: [{ page: at(), how: 'link', region: 'footer', quote: 'Facebook' }],
  ownership: ['linked', 'links-back', 'named'],
  shown: { seen: true, value: someProfileFacts() },
  capturedAt,
  ...over,
});

/** A place where the Tab key stops, and everybody sees that it does. */
export const aFocusStop = (over: Partial<FocusStop> = {}): FocusStop => ({
  selector: 'nav > a',
  name: 'Начало',
  kind: 'link',
  region: 'nav',
  focusVisible: 'yes',
  expanded: null,
  inDialog: false,
  ...over,
});

/** A page that the keyboard alone is enough for. */
export const aKeyboardWalk = (over: Partial<KeyboardWalk> = {}): KeyboardWalk => ({
  url: at(),
  main: true,
  home: (over.url ?? at()) === at(),
  title: 'Начало',
  stops: [aFocusStop(), aFocusStop({ selector: 'main > a', name: 'Услуги', region: 'main' })],
  complete: true,
  reachable: 2,
  menu: { entries: 1, reached: 1 },
  trap: null,
  skipLink: {
    selector: 'body > a',
    name: 'Към съдържанието',
    target: 'content',
    targetExists: true,
    movesFocus: true,
  },
  positiveTabindex: 0,
  capturedAt,
  ...over,
});

export const aPageLoad = (over: Partial<PageLoad> = {}): PageLoad => ({
  lcpMs: 1_800,
  largest: { selector: 'main > h1', name: 'Община Върбовец' },
  ttfbMs: 400,
  loadMs: 2_100,
  bytes: 900_000,
  requests: 24,
  busy: 0.1,
  ...over,
});

/** A home page that loaded three times, always as fast. */
export const aTiming = (over: Partial<Timing> = {}): Timing => ({
  url: at(),
  main: true,
  home: true,
  connection: { downKbps: 9_000, upKbps: 9_000, latencyMs: 170 },
  loads: [aPageLoad(), aPageLoad(), aPageLoad()],
  median: { lcpMs: 1_800, ttfbMs: 400, loadMs: 2_100, bytes: 900_000, requests: 24 },
  capturedAt,
  ...over,
});

export const aConsentButton = (over: Partial<ConsentButton> = {}): ConsentButton => ({
  says: 'accept',
  text: 'Приемам',
  width: 120,
  height: 40,
  fontPx: 16,
  drawn: true,
  ...over,
});

/** A notice that can be refused as easily as accepted. */
export const aConsentNotice = (
  over: Partial<Extract<ConsentNotice, { shown: 'yes' }>> = {},
): Extract<ConsentNotice, { shown: 'yes' }> => ({
  shown: 'yes',
  quote: 'Този сайт използва бисквитки.',
  manager: null,
  buttons: [aConsentButton(), aConsentButton({ says: 'reject', text: 'Отказвам' })],
  refusal: 'as-plainly',
  ...over,
});

/** A home page that stores nothing and asks for nothing. */
export const aConsent = (over: Partial<Consent> = {}): Consent => ({
  url: at(),
  host: HOST,
  main: true,
  home: true,
  notice: { shown: 'no' },
  before: { cookies: [], storage: [], thirdParties: [] },
  refusal: null,
  capturedAt,
  ...over,
});
