import { pageAdapter } from '../page-adapter.ts';
import { scriptStrings } from '../answer/script-strings.ts';

/** Open Graph for some, the login page for most; posts are shown to nobody without an account. */
export const instagram = pageAdapter({
  tellsGone: true,
  more: ({ scripts }) => ({ links: scriptStrings(scripts, 'external_url'), posts: null }),
});
