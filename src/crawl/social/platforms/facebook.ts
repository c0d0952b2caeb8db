import { pageAdapter } from '../page-adapter.ts';
import { scriptStrings } from '../answer/script-strings.ts';

/** Public HTML with Open Graph; most visitors without an account get the login page instead. */
export const facebook = pageAdapter({
  tellsGone: true,
  more: ({ scripts }) => ({ links: scriptStrings(scripts, 'website', 'external_url') }),
});
