import { collapse } from '../../model/text/collapse.ts';
import type { Captures } from './captures.ts';
import { attribute, type Element, roleOf } from './element.ts';
import { saysSearch } from './search-form.ts';
import type { Collector } from './walk.ts';

export interface SearchControlCollector extends Collector {
  /** A button or a link that only a script follows, outside of forms, is called search: it may open one. */
  found(): boolean;
}

const names = new Set(['a', 'button']);
const longestName = 40;

function leadsNowhere(element: Element): boolean {
  const href = attribute(element, 'href')?.trim() ?? '';
  return element.name === 'a' && (href === '' || href === '#' || /^javascript:/iu.test(href));
}

function isControl(element: Element): boolean {
  return element.name === 'button' || roleOf(element.attributes) === 'button' || leadsNowhere(element);
}

function isInForm(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent) if (at.name === 'form') return true;
  return false;
}

export function createSearchControls(captures: Captures): SearchControlCollector {
  let found = false;
  return {
    names,
    attributes: ['role'],
    open(element) {
      if (found || !isControl(element) || isInForm(element)) return;
      const marked = element.names.tokens.some((token) => /(?:^|[-_])search(?:$|[-_])/u.test(token));
      captures.start(element, longestName * 2, ({ text, alternative }) => {
        const names = [text, alternative, attribute(element, 'aria-label') ?? '', attribute(element, 'title') ?? ''];
        const name = collapse(names.find((it) => collapse(it) !== '') ?? '');
        found ||= name === '' ? marked : name.length <= longestName && saysSearch(name);
      });
    },
    found: () => found,
  };
}
