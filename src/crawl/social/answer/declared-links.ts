import type { ProfileAddress } from '../adapter.ts';
import { isPlatformHost } from '../platform-hosts.ts';
import { linkedNodes, textsOf } from './linked-data.ts';
import { elementsOf, liesIn, type MarkupNode } from './markup.ts';
import { isPost } from './articles.ts';

/** What a schema.org node must be for its addresses to be those of the profile's owner. */
const owner = /organization|business|governmentoffice|governmentbuilding|cityhall|place|profilepage|brand/u;

/**
 * Addresses a page gives as its owner's: `rel=me`, JSON-LD, and links outside of posts that go through the platform's own
 * redirector, as those entered in a profile do. As written.
 */
export function declaredLinks(root: MarkupNode, profile: ProfileAddress): string[] {
  const marked: string[] = [];
  for (const element of elementsOf(root)) {
    const { name, attributes } = element;
    const href = attributes['href'];
    if ((name !== 'a' && name !== 'link') || href === undefined) continue;
    const isMe = (attributes['rel'] ?? '').toLowerCase().split(/\s+/u).includes('me');
    if (isMe || (isWrapped(href, profile) && !liesIn(element, isPost))) marked.push(href);
  }
  const nodes = linkedNodes(root).filter(({ types }) => types.some((type) => owner.test(type)));
  return [...marked, ...nodes.flatMap(({ node }) => [...textsOf(node['sameAs']), ...textsOf(node['url'])])];
}

/** Leads through the platform to an address it carries as a parameter. */
function isWrapped(href: string, profile: ProfileAddress): boolean {
  if (!URL.canParse(href, profile.url)) return false;
  const url = new URL(href, profile.url);
  const isRedirector = /^\/(?:l\.php|redirect|redir(?:\/redirect)?|away(?:\.php)?|)$/u.test(url.pathname);
  return (
    isRedirector &&
    isPlatformHost(profile, url) &&
    [...url.searchParams.values()].some((value) => /^https?:/iu.test(value))
  );
}
