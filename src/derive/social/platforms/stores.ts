import type { PlatformRule, Read } from './rule.ts';

interface Listing {
  readonly country?: string | undefined;
  readonly name?: string | null;
}

/** Case counts in names of packages. */
export function androidApp(name: string | null): Read {
  if (name === null || !/^[a-z]\w{0,60}(?:\.\w{1,60}){1,10}$/iu.test(name)) return null;
  return { url: `https://play.google.com/store/apps/details?id=${name}`, handle: null, form: 'app', name };
}

/** An app is offered in the stores of some countries: which one the address names, if any, is kept. */
export function appleApp(id: string | undefined, { country = '', name = null }: Listing = {}): Read {
  if (id === undefined || !/^\d{6,12}$/u.test(id)) return null;
  const store = /^[a-z]{2}$/u.test(country) ? `/${country}` : '';
  return { url: `https://apps.apple.com${store}/app/id${id}`, handle: null, form: 'app', name };
}

/** The same app for all countries. */
export function withoutCountry(url: string): string {
  return url.replace(/^https:\/\/apps\.apple\.com\/[a-z]{2}\//u, 'https://apps.apple.com/');
}

export const googlePlay: PlatformRule = {
  platform: 'google_play',
  front: 'https://play.google.com/store',
  owns: ({ host }) => host === 'play.google.com',
  read: ({ segments, query }) =>
    segments.slice(0, 3).join('/') === 'store/apps/details' ? androidApp(query.get('id')) : null,
};

export const appStore: PlatformRule = {
  platform: 'app_store',
  front: 'https://www.apple.com/app-store/',
  owns: ({ host }) => /^(?:(?:geo\.)?itunes|apps|geo\.apps)\.apple\.com$/u.test(host),
  read({ segments }) {
    const at = segments.indexOf('app');
    const id = segments.find((segment) => /^id\d+$/u.test(segment))?.slice(2);
    if (at === -1 || at > 1) return null;
    const slug = segments[at + 1];
    const name = slug === undefined || /^id\d/u.test(slug) ? null : slug;
    return appleApp(id, { country: at === 1 ? segments[0]?.toLowerCase() : undefined, name });
  },
};
