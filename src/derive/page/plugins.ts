import type { Resolve } from './address.ts';
import { attribute, type Element } from './element.ts';
import type { Collector } from './walk.ts';

export interface PluginCollector extends Collector {
  /** Addresses of what the social plugins of the page are to show. */
  plugins(resolve: Resolve): string[];
}

const mostPlugins = 50;

/** Elements that a platform's script turns into a box with a profile, not those that share the page itself. */
const boxes = new Set(['fb-page', 'fb-like-box', 'fb-like', 'fb-follow', 'fb-group', 'g-ytsubscribe']);

const plainName = /^[\w-]{1,100}$/u;

function shownBy(element: Element): string | undefined {
  const href = attribute(element, 'data-href');
  if (href !== undefined) return href;
  const id = attribute(element, 'data-channelid') ?? '';
  if (plainName.test(id)) return `https://www.youtube.com/channel/${id}`;
  const name = attribute(element, 'data-channel') ?? '';
  return plainName.test(name) ? `https://www.youtube.com/user/${name}` : undefined;
}

export function createPlugins(): PluginCollector {
  const found = new Set<string>();
  return {
    attributes: ['data-href', 'data-channelid', 'data-channel'],
    open(element) {
      if (found.size >= mostPlugins || !element.names.tokens.some((token) => boxes.has(token))) return;
      const shown = shownBy(element);
      if (shown !== undefined) found.add(shown);
    },
    plugins: (resolve) => [...new Set([...found].map(resolve).filter((url) => url !== null))],
  };
}
