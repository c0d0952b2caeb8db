/*
 * How scripts of ours read a document. Everything is taken from the prototypes, for a form answers with its own fields
 * and a document with its own images when they are named like one of its properties.
 */

const read = (owner, name) => (node) => Reflect.get(owner.prototype, name, node);
const tagOf = read(Element, 'localName');
const parentOf = read(Node, 'parentElement');
const shadowOf = read(Element, 'shadowRoot');
const childrenOf = read(Node, 'childNodes');
const textOf = read(Node, 'textContent');
const scrollWidthOf = read(Element, 'scrollWidth');
const clientWidthOf = read(Element, 'clientWidth');
const attributeOf = (element, name) => Element.prototype.getAttribute.call(element, name);
const hasAttribute = (element, name) => Element.prototype.hasAttribute.call(element, name);
const matches = (element, selector) => Element.prototype.matches.call(element, selector);
const closest = (element, selector) => Element.prototype.closest.call(element, selector);
const contains = (element, other) => Node.prototype.contains.call(element, other);
const rectOf = (element) => Element.prototype.getBoundingClientRect.call(element);
const styleOf = (element, pseudo) => getComputedStyle(element, pseudo);
const rootElement = read(Document, 'documentElement')(document);
const bodyElement = read(Document, 'body')(document);

const all = (selector, root = document) =>
  (root === document ? Document : root instanceof Element ? Element : DocumentFragment).prototype.querySelectorAll.call(
    root,
    selector,
  );

const isShown = (element) =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });

/** All elements in the order of the document, those of open shadow trees last; at most so many. */
function elementsOf(most) {
  const found = [];
  const roots = [document];
  for (let at = 0; at < roots.length; at++) {
    for (const element of all('*', roots[at])) {
      if (found.length >= most) return found;
      found.push(element);
      const shadow = shadowOf(element);
      if (shadow !== null) roots.push(shadow);
    }
  }
  return found;
}

const collapse = (text) => text.replace(/\s+/g, ' ').trim();

/** What a reader would call an element. */
function nameOf(element) {
  const words = /^(?:input|select|textarea)$/.test(tagOf(element)) ? labelOf(element) : textOf(element).slice(0, 2000);
  const names = ['title', 'alt', 'placeholder', 'value', 'name'].map((name) => attributeOf(element, name));
  const own = [attributeOf(element, 'aria-label'), words, ...names].map((name) => collapse(name ?? '')).find(Boolean);
  const picture = own === undefined ? all('img[alt], svg[aria-label]', element)[0] : undefined;
  const shown = picture === undefined ? own : attributeOf(picture, 'alt') || attributeOf(picture, 'aria-label');
  return collapse(shown ?? '').slice(0, 80);
}

function labelOf(field) {
  const id = attributeOf(field, 'id');
  const label = closest(field, 'label') ?? (id ? all(`label[for="${CSS.escape(id)}"]`)[0] : null);
  return label ? textOf(label).slice(0, 2000) : '';
}

/** A selector by which a person finds the element again: from the nearest id on, at most six steps. */
function selectorOf(element) {
  const steps = [];
  for (let at = element; at !== null && steps.length < 6; at = parentOf(at)) {
    const id = attributeOf(at, 'id');
    if (id !== null && /^[\p{L}\w-]{1,60}$/u.test(id)) {
      steps.unshift(`#${CSS.escape(id)}`);
      break;
    }
    steps.unshift(stepOf(at));
  }
  return steps.join(' > ').slice(0, 300);
}

function stepOf(element) {
  const tag = tagOf(element);
  const classes = (attributeOf(element, 'class') ?? '')
    .split(/\s+/u)
    .filter((name) => /^[\p{L}\w-]{1,40}$/u.test(name));
  let nth = 1;
  let sibling = read(Element, 'previousElementSibling')(element);
  // Nobody counts to a thousand to find an element again.
  for (; sibling !== null && nth < 1000; sibling = read(Element, 'previousElementSibling')(sibling)) {
    if (tagOf(sibling) === tag) nth++;
  }
  const named = classes
    .slice(0, 2)
    .map((name) => `.${CSS.escape(name)}`)
    .join('');
  return nth === 1 ? `${tag}${named}` : `${tag}${named}:nth-of-type(${nth})`;
}

const note = (element) => ({ selector: selectorOf(element), name: nameOf(element) });
