import type { Subject } from '../../../src/model/check.ts';
import type { Observations } from '../../../src/model/observation/index.ts';
import { plain } from '../address.ts';
import { holdingsOf, type Readable } from '../holdings.ts';
import { distinctBy } from '../order.ts';
import { on, proofs, solidPages, strongProofs } from '../topics.ts';
import { privacyTexts } from './privacy.ts';
import { near, partUnder, textReader, type Mention, type Text } from './texts.ts';

/** How far a term may stand from the word “cookies”, and a purpose from a term: tables are long. */
const TABLE = 2_500;

/** `_ga`, `pll_language`, `PHPSESSID`: what cookies are called, and hardly anything else in a text for readers. */
const COOKIE_NAME = /(?<![\w@./-])(?:_\w{2,40}|[A-Za-z]{2,30}_[\w*]{1,40}|[A-Z][A-Z.]{2,30}ID)(?![\w@])/u;

/** What a text tells of cookies. */
export interface CookieText {
  readonly text: Text;
  readonly purpose: Mention | undefined;
  readonly term: Mention | undefined;
  readonly isNamed: boolean;
  /** Purposes and life spans are both told. */
  readonly isFull: boolean;
}

/**
 * Texts on cookies: pages and files called so, parts of others under such a heading, policies that speak of them, and
 * other pages (terms of use) that say all there is to say of cookies by their names.
 */
export function cookieTexts(site: Readable, subject: Subject): CookieText[] {
  const reader = textReader(site);
  const { pages, named } = holdingsOf(site, subject, 'cookies');
  const current = pages.filter((page) => page.site !== 'legacy');
  const urls = new Set(current.map(({ url }) => plain(url)));
  const headings = strongProofs(site, 'cookies').filter(
    ({ field, region }) => field === 'heading' && region === 'main',
  );
  const parts = solidPages(site)
    .filter(({ url, site: kind }) => kind !== 'legacy' && !urls.has(plain(url)))
    .flatMap((page) =>
      on(page.url, headings).flatMap(({ quote }) => {
        const part = partUnder(page, quote);
        return part === null ? [] : [reader.ofPage(page, part)];
      }),
    );
  const policies = privacyTexts(site, subject).texts.filter(
    (text) => text.on('cookies').length > 0 && !urls.has(plain(text.url)),
  );
  const policyUrls = new Set(policies.map(({ url }) => plain(url)));
  const speaking = proofs(site, 'cookies').filter(({ region }) => region === 'main');
  const others = solidPages(site)
    .filter(({ url, site: kind }) => kind !== 'legacy' && !urls.has(plain(url)) && !policyUrls.has(plain(url)))
    .filter(({ url }) => on(url, speaking).length > 0)
    .map((page) => toldIn(reader.ofPage(page), false))
    .filter(({ isFull }) => isFull);
  const own = [...current.map((page) => reader.ofPage(page)), ...parts, ...named.map((file) => reader.ofFile(file))];
  const told = [...own.map((text) => toldIn(text, true)), ...policies.map((text) => toldIn(text, false))];
  return distinctBy([...told, ...others], ({ text }) => `${text.url} ${text.text}`);
}

/** Other terms and purposes stand in a policy too: there the cookies have to be named beside them. */
function toldIn(text: Text, isOwn: boolean): CookieText {
  const isNamed = COOKIE_NAME.test(text.text);
  const lasting = isOwn ? text.on('cookie_term')[0] : near(text, 'cookie_term', 'cookies', TABLE, 200);
  const session = isOwn ? text.on('cookie_session_term')[0] : near(text, 'cookie_session_term', 'cookies', TABLE, 200);
  const term = lasting ?? (isNamed ? session : undefined);
  const purpose = text.on('cookie_purpose').find(({ at }) => term !== undefined && Math.abs(at - term.at) <= TABLE);
  const isFull = term !== undefined && purpose !== undefined && (isOwn || isNamed);
  return { text, purpose, term, isNamed, isFull };
}

/** Names of the portal's cookies that were met, those of scripts too. */
export function cookiesMet({ responses, visits }: Pick<Observations, 'responses' | 'visits'>): string[] {
  const sent = responses.filter(({ main }) => main).flatMap(({ cookies }) => cookies);
  const kept = visits.filter(({ main }) => main).flatMap(({ cookies }) => cookies);
  return [...new Set([...sent, ...kept].map(({ name }) => name))].sort();
}

/** Those of them that a text names; `_ga_*` stands for `_ga_ABC123`. */
export function namedIn({ text }: Text, cookies: readonly string[]): string[] {
  return cookies.filter((name) => text.includes(name) || text.includes(name.replace(/[_-][A-Za-z0-9]{6,}$/u, '_*')));
}
