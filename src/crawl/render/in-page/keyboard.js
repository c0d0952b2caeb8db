/* Where the focus is, and what it looks like there. Uses dom.js. Keeps the elements of the walk in this world's memory. */

const walk = (globalThis.gradomerWalk ??= { elements: [], styles: [] });
const fieldTags = /^(?:input|select|textarea)$/;
const typedInto =
  'textarea, input:not([type]), input[type="text" i], input[type="search" i], input[type="email" i], input[type="tel" i], input[type="url" i], input[type="password" i], input[type="number" i]';

/** The element that has the focus, into open shadow trees; null when the page has none. */
function focused() {
  let element = read(Document, 'activeElement')(document);
  while (
    element !== null &&
    shadowOf(element) !== null &&
    read(ShadowRoot, 'activeElement')(shadowOf(element)) !== null
  ) {
    element = read(ShadowRoot, 'activeElement')(shadowOf(element));
  }
  return element === bodyElement || element === rootElement ? null : element;
}

/** Notes where the Tab key led, and whether what it left looks different now. */
function noteStop() {
  const element = focused();
  const last = walk.elements[walk.elements.length - 1];
  const lastChanged =
    last === undefined || last === element ? null : looks(last) !== walk.styles[walk.styles.length - 1];
  const before = element === null ? -1 : walk.elements.indexOf(element);
  if (element === null || before !== -1) return { stop: null, before, lastChanged, typedInto: false };
  walk.elements.push(element);
  walk.styles.push(looks(element));
  return { stop: stopOf(element), before, lastChanged, typedInto: matches(element, typedInto) };
}

function stopOf(element) {
  const expanded = attributeOf(element, 'aria-expanded');
  return {
    ...note(element),
    kind: kindOf(element),
    region: regionOf(element),
    expanded: expanded === null ? null : expanded === 'true',
    inDialog: closest(element, 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]') !== null,
  };
}

function kindOf(element) {
  const tag = tagOf(element);
  const role = attributeOf(element, 'role');
  if (tag === 'iframe' || tag === 'frame') return 'frame';
  if (role === 'button' || tag === 'button' || tag === 'summary') return 'button';
  if (role === 'link' || tag === 'a' || tag === 'area') return 'link';
  if (tag === 'input' && /^(?:submit|button|reset|image)$/i.test(attributeOf(element, 'type') ?? '')) return 'button';
  return fieldTags.test(tag) ? 'field' : 'other';
}

const regions = [
  ['nav', 'nav, [role="navigation"]'],
  ['footer', 'body > footer, body > * > footer, [role="contentinfo"], #footer'],
  ['header', 'body > header, body > * > header, [role="banner"], #header'],
  ['aside', 'aside, [role="complementary"]'],
];

const regionOf = (element) => regions.find(([, selector]) => closest(element, selector) !== null)?.[0] ?? 'main';

/** Everything by which an element may show that it has the focus: its own styles, and those beside and around it. */
function looks(element) {
  const parent = parentOf(element);
  const parts = [
    [element, undefined],
    [element, '::before'],
    [element, '::after'],
    [parent, undefined],
    [read(Element, 'firstElementChild')(element), undefined],
    [read(Element, 'nextElementSibling')(element), undefined],
  ];
  return parts.map(([part, pseudo]) => (part === null ? '' : lookOf(part, pseudo))).join('|');
}

const seen = [
  ...[
    'boxShadow',
    'backgroundColor',
    'backgroundImage',
    'color',
    'opacity',
    'filter',
    'transform',
    'visibility',
    'content',
  ],
  ...[
    'borderTopColor',
    'borderBottomColor',
    'borderTopWidth',
    'borderBottomWidth',
    'borderBottomStyle',
    'clip',
    'clipPath',
  ],
  ...['textDecorationLine', 'textDecorationColor', 'textDecorationThickness', 'fontWeight', 'width', 'height'],
];

function lookOf(element, pseudo) {
  const style = styleOf(element, pseudo);
  const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  const outline =
    hasOutline && !/, 0\)$/.test(style.outlineColor)
      ? `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`
      : '';
  return [outline, ...seen.map((name) => style[name])].join(';');
}

/** What the Tab key should reach. */
const tabbable =
  'a[href], area[href], button:not(:disabled), input:not(:disabled):not([type="hidden" i]), select:not(:disabled), textarea:not(:disabled), summary, iframe, [tabindex], [contenteditable="true"]';

function isTabbable(element) {
  if (!matches(element, tabbable) || Number(attributeOf(element, 'tabindex') ?? 0) < 0) return false;
  const { width, height } = rectOf(element);
  return width > 0 && height > 0 && isShown(element) && closest(element, '[inert]') === null;
}

/** What there was to reach, and what of it was. Radio buttons of one name are one stop. */
function sumUp({ mostElements }) {
  const all = elementsOf(mostElements).filter(isTabbable);
  const radios = new Set();
  const reachable = all.filter((element) => {
    if (!matches(element, 'input[type="radio" i]')) return true;
    const group = attributeOf(element, 'name') ?? '';
    return group === '' || (!radios.has(group) && radios.add(group));
  });
  const reached = new Set(walk.elements);
  const menu = all.filter((element) => /^(?:link|button)$/.test(kindOf(element)) && regionOf(element) === 'nav');
  return {
    reachable: reachable.length,
    menu: { entries: menu.length, reached: menu.filter((element) => reached.has(element)).length },
    positiveTabindex: all.filter((element) => Number(attributeOf(element, 'tabindex')) > 0).length,
    unreached: reachable.filter((element) => !reached.has(element) && kindOf(element) !== 'frame').length,
  };
}

/** Gives a stop of the walk the focus again, or takes it away; where its surroundings stand in the document, if they show. */
function showStop(index, hasFocus) {
  const element = walk.elements[index];
  if (!read(Node, 'isConnected')(element) || !isShown(element)) return null;
  const set = hasFocus ? HTMLElement.prototype.focus : HTMLElement.prototype.blur;
  if (!(element instanceof HTMLElement)) return null;
  set.call(element);
  if ((focused() === element) !== hasFocus) return null;
  const { left, top, width, height } = rectOf(element);
  const room = 8;
  const x = Math.max(0, left - room);
  const y = Math.max(0, top - room);
  const right = Math.min(innerWidth, left + width + room);
  const bottom = Math.min(innerHeight, top + height + room);
  if (right - x < 4 || bottom - y < 4) return null;
  return { x: x + scrollX, y: y + scrollY, width: right - x, height: bottom - y };
}

/** Where a link of this very document leads; null for all that is no plain link into it. */
function skipTarget(element) {
  if (tagOf(element) !== 'a' || !(element instanceof HTMLAnchorElement)) return null;
  const hash = read(HTMLAnchorElement, 'hash')(element);
  const [page] = read(HTMLAnchorElement, 'href')(element).split('#');
  if (hash.length < 2 || page !== location.href.split('#')[0]) return null;
  const isControl = ['onclick', 'data-toggle', 'data-bs-toggle', 'aria-expanded', 'aria-controls', 'aria-haspopup'];
  if (
    isControl.some((name) => hasAttribute(element, name)) ||
    /^(?:button|tab)$/.test(attributeOf(element, 'role') ?? '')
  )
    return null;
  return decoded(hash.slice(1)).slice(0, 200);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const namedPlace = (id) =>
  Document.prototype.getElementById.call(document, id) ?? all(`a[name="${CSS.escape(id)}"]`)[0] ?? null;

/** The first of the first stops that leads to a place on the page. */
function findSkipLink(first) {
  const index = walk.elements.slice(0, first).findIndex((element) => skipTarget(element) !== null);
  if (index === -1) return null;
  const target = skipTarget(walk.elements[index]);
  return { index, ...note(walk.elements[index]), target, targetExists: namedPlace(target) !== null };
}

/** Where the focus is, seen from a place: `there` or behind it, before it, or nowhere. */
function focusFrom(id) {
  const place = namedPlace(id);
  const element = focused();
  if (place === null || element === null) return 'nowhere';
  if (element === place || contains(place, element)) return 'there';
  const position = Node.prototype.compareDocumentPosition.call(place, element);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? 'there' : 'before';
}
