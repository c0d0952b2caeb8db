import type { Page } from '../../model/observation/page.ts';

type Content = Pick<Page, 'mainText' | 'links' | 'forms' | 'items'>;

/** A notice or a greeting that scripts add is no content: a page is filled in by more than that. */
const moreText = 300;
const moreLinks = 5;
const moreItems = 2;

/** Does a page as the browser shows it hold what the page as sent does not: text, links, forms, entries of a list? */
export function isFilledIn(sent: Content, shown: Content): boolean {
  const known = new Set(sent.links.map(({ url }) => url));
  const added = new Set(shown.links.map(({ url }) => url).filter((url) => !known.has(url)));
  return (
    shown.mainText.length >= sent.mainText.length + moreText ||
    added.size >= moreLinks ||
    shown.items.length >= sent.items.length + moreItems ||
    shown.forms.length > sent.forms.length
  );
}
