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
/** Less script of its own cannot draw a page. */
const shortScript = 500;

function canDraw({ scripts, inlineScript }: PageSketch): boolean {
  return scripts.some((source) => !watchers.test(source)) || inlineScript.length >= shortScript;
}

/** Leads on at once: whoever reads it follows, with or without scripts. */
function leadsOn({ refresh }: PageSketch): boolean {
  return refresh !== null && /^\s*\d[\s;,]*url\s*=/i.test(refresh);
}

/**
 * Does this page, as sent, come into being only in the browser? It does if its scripts can draw it and it holds hardly
 * any text, an empty element to draw into, or the request to switch scripts on.
 */
export function needsBrowser(html: string): boolean {
  const page = sketchPage(html);
  if (page.characters >= someText || !canDraw(page) || leadsOn(page)) return false;
  const isShell = page.characters < littleText && page.prose < littleProse;
  return page.emptyRoot || isShell || asksForScript.test(`${page.noscript} ${page.text}`.replace(/\s+/g, ' '));
}
