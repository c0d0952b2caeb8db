import { refreshTarget, sendsOn } from './forward.ts';
import { sketchPage } from './page-sketch.ts';
import type { PageSketch } from './page-sketch.ts';

/** They watch the visitor and draw nothing. */
const watchers =
  /google-analytics|googletagmanager|\/gtag\b|matomo|piwik|metrika|facebook\.net|hotjar|clarity\.ms|cookie-?consent/i;

const asksForScript = new RegExp(
  [
    '(?:enable|turn on|activate|requires?|needs?) (?:\\w+ ){0,3}javascript',
    'javascript (?:\\w+ ){0,4}(?:disabled|enabled|required|turned off)',
    '(?:активирайте|включете|разрешете|изисква|нужен е|необходим е) (?:[а-я]+ ){0,3}(?:javascript|джаваскрипт)',
    '(?:javascript|джаваскрипт) (?:[а-я]+ ){0,3}(?:изключен|забранен|включен|активиран)',
  ].join('|'),
  'iu',
);

/** Visible characters below which a page hardly says anything, and those of them in sentences or headings. */
const littleText = 200;
const littleProse = 60;
/** A page with more has its content, whatever a widget on it still waits for. */
const someText = 600;
/** Less script of its own draws a page only if it says so. */
const shortScript = 500;
const drawing = /innerHTML|insertAdjacentHTML|document\.write|\.html\(/;
/** A page of a site leads to others, and be it by its logo; a home page to many. */
const fewLinks = 2;
const fewHomeLinks = 10;
/** So many routes behind a `#` are the menu of an application. */
const someRoutes = 3;

/** A main part with less says nothing yet, as far as a server can tell. */
const littleMain = 200;
/** Said in place of what a script still fetches; and what a script fills in, left as it was written. */
const waits = /(?<!\p{L})(?:зарежда(?:не|се| се)?|моля,? изчакайте|loading|please wait)(?!\p{L})|\{\{[^{}]{1,80}\}\}/iu;

function canDraw({ scripts, inlineScript }: PageSketch): boolean {
  return (
    scripts.some((source) => !watchers.test(source)) || inlineScript.length >= shortScript || drawing.test(inlineScript)
  );
}

/**
 * Does this page, as sent, come into being only in the browser? It does if its scripts can draw it and it holds hardly
 * any text or links, an empty element to draw into, or the request to switch scripts on; or if a script sends its
 * visitors on.
 */
export function needsBrowser(html: string): boolean {
  const page = sketchPage(html);
  // Whoever reads it follows, with or without scripts.
  if (refreshTarget(page) !== null) return false;
  if (sendsOn(page)) return true;
  if (!canDraw(page)) return false;
  return page.links < fewLinks || isShell(page);
}

function isShell(page: PageSketch): boolean {
  if (page.characters >= someText) return false;
  const saysNothing = page.characters < littleText && page.prose < littleProse;
  return page.emptyRoot || saysNothing || asksForScript.test(`${page.noscript} ${page.text}`.replace(/\s+/g, ' '));
}

/** A home page that leads to few others, with scripts that may add the menu. */
export function mayHideMenu(html: string): boolean {
  const page = sketchPage(html);
  return page.links < fewHomeLinks && canDraw(page) && refreshTarget(page) === null;
}

/** Why scripts may fill in the main part of a page: it asks to wait for them, or it says little and they could. */
export type Doubt = 'waits' | 'says-little';

/** Null for a page that is what was sent. `mainText` is what stands outside menus, headers and footers. */
export function doubtOf(html: string, mainText: string): Doubt | null {
  const page = sketchPage(html);
  if (!canDraw(page) || refreshTarget(page) !== null) return null;
  if (waits.test(mainText)) return 'waits';
  return mainText.length < littleMain ? 'says-little' : null;
}

/** Most of its pages are told apart by what stands behind a `#`, which no server sees: they were not read. */
export function hidesPages(html: string): boolean {
  const { hashRoutes, links } = sketchPage(html);
  return hashRoutes >= someRoutes && hashRoutes > links;
}
