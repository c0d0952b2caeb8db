import type { Header } from '../../model/observation/response.ts';
import type { Unseen } from '../../model/unseen.ts';
import {
  blockPhrases,
  blockScripts,
  blockTitles,
  captchaPhrases,
  captchaSources,
  certificatePhrases,
  consentPhrases,
  loginPhrases,
  maintenancePhrases,
} from './block-phrases.ts';
import { sketchPage } from './page-sketch.ts';
import type { PageSketch } from './page-sketch.ts';

/** An answer that may be a guard's in place of the page. `html` is empty when there is no body. */
export interface GuardedAnswer {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly html: string;
}

interface Signs extends GuardedAnswer {
  readonly page: PageSketch;
  /** Guards answer with this status; so do other parts of a server. */
  readonly guardStatus: boolean;
  /** Hardly a page: nothing of a site's menus, little to read. */
  readonly bare: boolean;
}

const guardStatuses: ReadonlySet<number> = new Set([202, 400, 403, 405, 406, 418, 501, 503]);

function signsOf(answer: GuardedAnswer): Signs {
  const page = sketchPage(answer.html);
  const bare = page.characters < 600 && page.links < 5;
  return { ...answer, page, bare, guardStatus: guardStatuses.has(answer.status) };
}

/**
 * Do title and text, white space collapsed, hold one of these phrases? To be asked last: on an ordinary page, whose status
 * and size speak against a guard, reading the text for its phrases took as long as parsing it.
 */
function says({ page }: Signs, phrases: RegExp): boolean {
  return phrases.test(`${page.title} ${page.text} ${page.noscript}`.replace(/\s+/g, ' '));
}

function hasHeader({ headers }: Signs, name: string, value: RegExp): boolean {
  return headers.some(([key, text]) => key.toLowerCase() === name && value.test(text));
}

/** By header, by title or by the sentences of its page. */
function namesGuard(signs: Signs): boolean {
  return (
    hasHeader(signs, 'cf-mitigated', /challenge/i) ||
    hasHeader(signs, 'x-amzn-waf-action', /challenge|captcha/i) ||
    hasHeader(signs, 'x-sucuri-block', /./) ||
    blockTitles.test(signs.page.title.trim()) ||
    says(signs, blockPhrases)
  );
}

function hasSource({ page }: Signs, pattern: RegExp): boolean {
  return [...page.scripts, ...page.frames].some((source) => pattern.test(source));
}

/** Guards put their scripts into ordinary pages too: only a bare page is theirs. */
function isChallenge(signs: Signs): boolean {
  return (
    signs.bare &&
    signs.page.prose < 200 &&
    (hasSource(signs, blockScripts) || blockScripts.test(signs.page.inlineScript))
  );
}

/** Nothing but a script that sets a cookie and asks again. */
function isCookieTest({ page }: Signs): boolean {
  const script = page.inlineScript;
  return page.characters < 50 && page.links === 0 && script.includes('document.cookie') && /\blocation\b/.test(script);
}

/** 202 promises an answer later; on a page with nothing to read it is for those who pass the test. */
function isPending({ status, page }: Signs): boolean {
  const asksAgain = page.refresh !== null || page.inlineScript !== '' || page.scripts.length > 0;
  return status === 202 && page.characters < 200 && asksAgain;
}

function isBlocked(signs: Signs): boolean {
  if ((signs.guardStatus || signs.bare) && namesGuard(signs)) return true;
  return isChallenge(signs) || isCookieTest(signs) || isPending(signs);
}

function isCaptcha(signs: Signs): boolean {
  if (!signs.bare || signs.page.fields > 1) return false;
  const proofs = [hasSource(signs, captchaSources), says(signs, captchaPhrases), signs.guardStatus];
  return proofs.filter(Boolean).length >= 2;
}

function isCertificateWall(signs: Signs): boolean {
  return (signs.status === 400 || signs.status === 403) && signs.bare && says(signs, certificatePhrases);
}

function isMaintenance(signs: Signs): boolean {
  return (signs.status === 503 || signs.bare) && says(signs, maintenancePhrases);
}

function isLoginWall(signs: Signs): boolean {
  const { bare, page } = signs;
  return bare && (page.passwords > 0 || page.characters < 300) && says(signs, loginPhrases);
}

/** Without links there is nothing behind it to go to, as there is behind a banner. */
function isConsentWall(signs: Signs): boolean {
  return signs.bare && signs.page.links < 3 && says(signs, consentPhrases);
}

/**
 * Did a guard answer instead of the page? Then the reason why the page was not seen, else null. Statuses made for it
 * (401, 407, 429, 999) speak for themselves. All else takes two signs: a status, a header, a title, a sentence, a
 * script, a page with nothing on it. One alone occurs on real pages: a forbidden folder answers 403, a contact form
 * has a captcha, a news item names a firewall.
 */
export function recogniseBlock(answer: GuardedAnswer): Unseen | null {
  const signs = signsOf(answer);
  if (answer.status === 429) return 'rate_limited';
  if (answer.status === 401 || answer.status === 407) return namesGuard(signs) ? 'blocked_waf' : 'auth_required';
  if (isCertificateWall(signs)) return 'auth_required';
  if (answer.status === 999 || isBlocked(signs)) return 'blocked_waf';
  if (isCaptcha(signs)) return 'captcha';
  if (isMaintenance(signs)) return 'maintenance';
  if (isConsentWall(signs)) return 'consent_wall';
  return isLoginWall(signs) ? 'login_wall' : null;
}
