import { canonicalUrl } from '../../rules/canonical-url.ts';
import type { ProfileAddress } from '../adapter.ts';
import { isPlatformHost } from '../platform-hosts.ts';

const mostLinks = 20;
/** Parameters in which platforms pack the address their links really lead to. */
const wrapped = ['u', 'q', 'url', 'to'];

/** The address behind a platform's own redirector (`l.facebook.com/l.php?u=`, `youtube.com/redirect?q=`). */
function unwrap(profile: ProfileAddress, url: URL): URL {
  if (!isPlatformHost(profile, url)) return url;
  const inner = wrapped.map((name) => url.searchParams.get(name)).find((value) => /^https?:/iu.test(value ?? ''));
  return inner !== undefined && inner !== null && URL.canParse(inner) ? new URL(inner) : url;
}

/** Addresses outside the platform, each once, canonical; `found` may hold anything. */
export function outsideLinks(profile: ProfileAddress, found: Iterable<string>): string[] {
  const links = new Set<string>();
  for (const href of found) {
    const written = /^www\./iu.test(href.trim()) ? `https://${href.trim()}` : href;
    if (!URL.canParse(written)) continue;
    const url = unwrap(profile, new URL(written));
    const link = isPlatformHost(profile, url) ? null : canonicalUrl(url.href);
    if (link !== null && links.size < mostLinks) links.add(link);
  }
  return [...links];
}

/** Web addresses written out in a text; closing marks of its sentences are not part of them. */
export function linksInText(text: string | null): string[] {
  const found = (text ?? '')
    .slice(0, 10_000)
    .matchAll(/(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"'„“”]{3,500}/giu);
  return Array.from(found, ([address]) => address.replace(/(?<![).,;:!?\]])[).,;:!?\]]+$/u, ''));
}
