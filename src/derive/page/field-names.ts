import type { Field } from '../../model/observation/page.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import type { Captures } from './captures.ts';
import { attribute, type Element } from './element.ts';

/** A field whose label may come later on the page. */
export interface RawField {
  readonly type: string;
  readonly element: Element;
  /** The label element it stands in. */
  readonly within: Element | null;
}

export interface FieldNames {
  /** Any element with an id may name a field. */
  readonly refersToIds: boolean;
  open(element: Element): void;
  close(element: Element): void;
  field(element: Element, type: string): RawField;
  /** Once the whole page has been seen. */
  read(field: RawField): Field;
}

const longestLabel = 300;
const mostLabels = 2_000;

/** Ids that some aria-labelledby points at: only the text of these elements is gathered. */
function referredIds(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const match of html.matchAll(/aria-labelledby\s?=\s?["']([^"'<>]{1,200})["']/giu))
    for (const id of (match[1] ?? '').trim().split(/\s+/u)) if (ids.size < mostLabels) ids.add(id);
  return ids;
}

export function createFieldNames(captures: Captures, html: string): FieldNames {
  const referred = referredIds(html);
  const byId = new Map<string, string>();
  const byTarget = new Map<string, string>();
  const byElement = new Map<Element, string>();
  const openLabels: Element[] = [];

  const gather = (element: Element, keep: (text: string) => void): void => {
    captures.start(element, longestLabel, ({ text, alternative }) => {
      const words = collapse(text);
      keep(shorten(words === '' ? collapse(alternative) : words, longestLabel));
    });
  };

  const openLabel = (element: Element): void => {
    if (byElement.size >= mostLabels) return;
    openLabels.push(element);
    byElement.set(element, '');
    const target = attribute(element, 'for')?.trim();
    gather(element, (text) => {
      byElement.set(element, text);
      if (target !== undefined && !byTarget.has(target)) byTarget.set(target, text);
    });
  };

  const named = (ids: string | undefined): string =>
    (ids ?? '')
      .slice(0, 1_000)
      .split(/\s+/u)
      .map((id) => byId.get(id) ?? '')
      .filter(Boolean)
      .join(' ');

  const labelOf = ({ element, within }: RawField): string => {
    const names = [
      byTarget.get(attribute(element, 'id')?.trim() ?? ''),
      within === null ? undefined : byElement.get(within),
      named(attribute(element, 'aria-labelledby')),
      attribute(element, 'aria-label'),
      attribute(element, 'placeholder'),
      attribute(element, 'title'),
      attribute(element, 'name'),
    ];
    return shorten(collapse(names.find((name) => name !== undefined && name.trim() !== '') ?? ''), longestLabel);
  };

  return {
    refersToIds: referred.size > 0,
    open(element) {
      if (element.name === 'label') openLabel(element);
      const id = attribute(element, 'id');
      if (id === undefined || !referred.has(id) || byId.has(id)) return;
      byId.set(id, '');
      gather(element, (text) => byId.set(id, text));
    },
    close(element) {
      if (openLabels.at(-1) === element) openLabels.pop();
    },
    field: (element, type) => ({ type, element, within: openLabels.at(-1) ?? null }),
    read: (field) => ({
      type: field.type,
      name: (attribute(field.element, 'name') ?? '').slice(0, longestLabel),
      label: labelOf(field),
      required:
        Object.hasOwn(field.element.attributes, 'required') || attribute(field.element, 'aria-required') === 'true',
      ...(field.type === 'hidden' ? { value: (attribute(field.element, 'value') ?? '').slice(0, longestLabel) } : {}),
    }),
  };
}
