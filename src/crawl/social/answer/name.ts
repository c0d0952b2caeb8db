import { collapse, shorten } from '../../../model/text/collapse.ts';

const platforms =
  'Facebook|Instagram|YouTube|LinkedIn|TikTok|Threads|Telegram|Viber|Twitter|Mastodon|Bluesky|Google Play|App Store';

/** The handle in brackets, and what platforms write behind it: „ (@name) • Instagram photos and videos“. */
const handle = /\s\(@/u;
const separator = /[|•·–—]|\s-\s/gu;
/** What they write behind a name: „LinkedIn“, „Apps on Google Play“, „Снимки и видеоклипове в Instagram“. */
const signature = new RegExp(`^(?:.{1,40}\\s)?(?:${platforms})(?:[ ,].{0,60})?$`, 'iu');

function withoutSignature(title: string): string {
  const [name = ''] = title.split(handle, 1);
  const last = Array.from(name.matchAll(separator)).at(-1);
  if (last === undefined) return name.trim();
  const isSigned = signature.test(name.slice(last.index + last[0].length).trim());
  return (isSigned ? name.slice(0, last.index) : name).trim();
}

/** Titles of pages that are about no profile: the platform itself, a wall, an error. */
const ofPlatform = new RegExp(`^(?:X|${platforms})(?:$|:|\\s[|•·–—-])`, 'iu');
const ofWall =
  /^(?:log ?in|log into|sign ?(?:up|in)|welcome to|before you continue|just a moment|access denied|security check|вход|влезте|влез|регистрирайте се|регистрация|преди да продължите)(?!\p{L})/iu;
const ofError = /^(?:error|page not found|not found|oops|sorry|profile not found|404|грешка|страницата не)(?!\p{L})/iu;

/** The name in the title of a profile's page; null for a title that names none. */
export function profileName(title: string | null): string | null {
  const name = withoutSignature(collapse((title ?? '').slice(0, 500)));
  if (name === '' || ofPlatform.test(name) || ofWall.test(name) || ofError.test(name)) return null;
  return shorten(name, 300);
}
