import type { Page } from '../../model/observation/page.ts';

/**
 * Languages that portals of Europe and around are written in (ISO 639-1). Other pairs of letters in an address are no
 * languages: `os` is a council, `do` a servlet.
 */
const languages = new Set(
  'bg en de fr es it pt nl pl cs sk hu ro el tr ru uk sr mk hr sl sq da sv no fi et lv lt he ar zh ja ko'.split(' '),
);

const parameters = ['lang', 'language', 'locale', 'lng', 'l'];

/** The language of a tag: `en-GB`, `bg_BG`, `EN`; null for what is none. */
export function languageOfTag(tag: string): string | null {
  const code = /^\s*([a-z]{2})(?:[-_][a-z0-9-_]{2,20})?\s*$/iu.exec(tag)?.[1]?.toLowerCase();
  return code !== undefined && languages.has(code) ? code : null;
}

/** Where an address names its language, and the same address without it: twins in two languages share that. */
export interface AddressLanguage {
  readonly language: string | null;
  readonly twin: string;
}

/** By its first segment (`/en/kontakti`), a parameter (`?lang=en`) or the first label of its host (`en.grad.example`). */
export function addressLanguage(address: string): AddressLanguage {
  if (!URL.canParse(address)) return { language: null, twin: address };
  const url = new URL(address);
  const [first = '', ...rest] = url.pathname.split('/').slice(1);
  const bySegment = languageOfTag(first);
  if (bySegment !== null) url.pathname = `/${rest.join('/')}`;
  const byParameter = parameters.map((name) => languageOfTag(url.searchParams.get(name) ?? '')).find(Boolean) ?? null;
  if (byParameter !== null) for (const name of parameters) url.searchParams.delete(name);
  const [label = ''] = url.hostname.split('.');
  const byHost = languageOfTag(label);
  if (byHost !== null) url.hostname = url.hostname.slice(label.length + 1);
  return { language: bySegment ?? byParameter ?? byHost, twin: url.href.replace(/\/$/u, '') };
}

/** The language a page is in, and the one its address promises. */
export interface PageLanguage extends AddressLanguage {
  /** By its text, else by its address, else by its `lang`; null when nothing tells. */
  readonly written: string | null;
}

export function pageLanguage({ url, textLang, lang }: Pick<Page, 'url' | 'textLang' | 'lang'>): PageLanguage {
  const address = addressLanguage(url);
  return { ...address, written: textLang ?? address.language ?? languageOfTag(lang ?? '') };
}

/** What switches of languages are called: code, or the name in Bulgarian, English and the language itself. */
const switchNames: ReadonlyMap<string, string> = new Map(
  [...languages].flatMap((code) => {
    const names = ['bg', 'en', code].map((of) => new Intl.DisplayNames([of], { type: 'language' }).of(code) ?? code);
    const texts = [code, ...names.map((name) => name.toLowerCase())];
    return [...texts, ...texts.map((text) => `${text} version`)].map((text) => [text, code] as const);
  }),
);
const shortNames: ReadonlyMap<string, string> = new Map([
  ...[['бг', 'bg'] as const, ['bul', 'bg'] as const, ['eng', 'en'] as const, ['deu', 'de'] as const],
  ...[['ger', 'de'] as const, ['fra', 'fr'] as const, ['rus', 'ru'] as const, ['tur', 'tr'] as const],
]);

/** The language a link is called by, as a switch of languages is („English“, „EN“, „Английски“); null for any other. */
export function languageOfSwitch({ text, hreflang }: Pick<Page['links'][number], 'text' | 'hreflang'>): string | null {
  const said = hreflang === undefined ? null : languageOfTag(hreflang);
  const name = text.trim().toLowerCase();
  if (name.length > 30) return said;
  return said ?? switchNames.get(name) ?? shortNames.get(name) ?? null;
}
