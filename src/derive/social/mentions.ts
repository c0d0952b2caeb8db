import type { Link, Page } from '../../model/observation/page.ts';
import type { ProfileMention } from '../../model/observation/profile.ts';
import type { ProfileAddress } from './platforms/rule.ts';
import { androidApp, appleApp } from './platforms/stores.ts';
import { emptyAddress, mayBeSocial, profileAddress } from './recognise.ts';

/** A place on a page that leads to a profile. */
export interface Mention extends ProfileMention {
  readonly on: Page;
  /** The link, when it is one: its place among the page's links says what stands beside it. */
  readonly link: Link | null;
}

export interface Mentioned {
  readonly address: ProfileAddress;
  /** The address names a platform and no profile. */
  readonly empty: boolean;
  readonly mention: Mention;
}

const longestQuote = 300;

/** The same few links stand on every page of a site, so that each address is read once. */
export type Recognise = (written: string, me: boolean) => Pick<Mentioned, 'address' | 'empty'> | null;

export function createRecognise(): Recognise {
  const known = new Map<string, ReturnType<Recognise>>();
  const recognise: Recognise = (written, me) => {
    const profile = profileAddress(written, me);
    if (profile !== null) return { address: profile, empty: false };
    const front = emptyAddress(written);
    return front === null ? null : { address: { ...front, handle: null, form: 'page', name: null }, empty: true };
  };
  return (written, me) => {
    if (!me && !mayBeSocial(written)) return null;
    const key = `${me ? 'me' : ''} ${written}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = recognise(written, me);
    known.set(key, read);
    return read;
  };
}

type Place = Pick<Mention, 'how' | 'region' | 'quote' | 'link'>;

const inHead = (how: Mention['how'], quote: string): Place => ({ how, region: null, quote, link: null });

function namedApps(meta: Page['meta']): (readonly [profile: ProfileAddress, quote: string])[] {
  const idIn = (name: string): string | undefined =>
    /(?:^|[,\s])app-id\s?=\s?([\w.]{1,200})/iu.exec(meta[name] ?? '')?.[1];
  const apple = idIn('apple-itunes-app') ?? meta['al:ios:app_store_id']?.trim();
  const android = idIn('google-play-app') ?? meta['al:android:package']?.trim();
  const inAppStore = appleApp(apple);
  const inGooglePlay = androidApp(android ?? null);
  return [
    ...(inAppStore === null ? [] : [[{ platform: 'app_store', ...inAppStore }, apple ?? ''] as const]),
    ...(inGooglePlay === null ? [] : [[{ platform: 'google_play', ...inGooglePlay }, android ?? ''] as const]),
  ];
}

/** Addresses in the head: who publishes the page, and the account that speaks for the site. */
function namedInMeta(meta: Page['meta']): string[] {
  const site = meta['twitter:site']?.trim();
  const account = site === undefined || site === '' ? [] : [/^https?:/iu.test(site) ? site : `https://x.com/${site}`];
  return [...account, ...(meta['article:publisher'] === undefined ? [] : [meta['article:publisher']])];
}

/** All places on one page that lead to a profile, in document order, those of the head first. */
export function mentionsOn(page: Page, recognise: Recognise): Mentioned[] {
  const found: Mentioned[] = [];
  const add = (address: ProfileAddress, empty: boolean, place: Place): void => {
    const mention = { ...place, quote: place.quote.slice(0, longestQuote), page: page.url, on: page };
    found.push({ address, empty, mention });
  };
  const read = (written: string, place: Place): void => {
    const known = recognise(written, place.how === 'rel-me');
    if (known !== null) add(known.address, known.empty, place);
  };
  for (const url of page.me) read(url, inHead('rel-me', url));
  for (const url of page.sameAs) read(url, inHead('same-as', url));
  for (const url of namedInMeta(page.meta)) read(url, inHead('meta', url));
  for (const [profile, quote] of namedApps(page.meta)) add(profile, false, inHead('app-link', quote));
  for (const url of [...page.frames, ...page.plugins]) read(url, inHead('embed', url));
  for (const link of page.links) {
    const how = link.rel.includes('me') ? 'rel-me' : 'link';
    read(link.url, { how, region: link.region, quote: link.text === '' ? link.url : link.text, link });
  }
  return found;
}
