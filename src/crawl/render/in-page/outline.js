/*
 * Finds words on a page and frames them. Quotes were collected from the HTML, where elements end words that a browser
 * runs together, so white space is left out of the comparison.
 */

const unread = new Set(['script', 'style', 'noscript', 'template', 'title']);
const titleOf = read(Document, 'title');
const bare = (text) => text.replace(/[\s\u00ad\u200b-\u200d\ufeff]+/g, '');

/** The readable text nodes of the page and of its open shadow trees, each with where its bare text begins. */
function textsOf(most) {
  const texts = [];
  const roots = [rootElement];
  let length = 0;
  for (let at = 0; at < roots.length; at++) {
    const walker = Document.prototype.createTreeWalker.call(document, roots[at], NodeFilter.SHOW_ALL);
    for (let node = walker.currentNode; node !== null && texts.length < most; node = walker.nextNode()) {
      if (node instanceof Element) {
        const shadow = shadowOf(node);
        if (shadow !== null) roots.push(shadow);
        continue;
      }
      const parent = parentOf(node);
      if (!(node instanceof Text) || (parent !== null && unread.has(tagOf(parent)))) continue;
      const text = bare(textOf(node));
      if (text !== '') texts.push({ node, begins: length, text });
      length += text.length;
    }
  }
  return texts;
}

/** The place in a text node before the bare character with this number. */
function rawOffset(node, bareOffset) {
  const raw = textOf(node);
  let seen = 0;
  for (let at = 0; at < raw.length; at++) {
    if (bare(raw[at]) === '') continue;
    if (seen === bareOffset) return at;
    seen++;
  }
  return raw.length;
}

function rangeOf(texts, from, to) {
  const holding = (offset) => texts.findLast(({ begins }) => begins <= offset);
  const first = holding(from);
  const last = holding(to - 1);
  const range = new Range();
  range.setStart(first.node, rawOffset(first.node, from - first.begins));
  range.setEnd(last.node, rawOffset(last.node, to - last.begins));
  return { range, element: parentOf(first.node) ?? rootElement };
}

function rangesOf(texts, wanted, most) {
  const whole = texts.map(({ text }) => text).join('');
  const ranges = [];
  for (let at = whole.indexOf(wanted); at >= 0 && ranges.length < most; at = whole.indexOf(wanted, at + 1)) {
    ranges.push(rangeOf(texts, at, at + wanted.length));
  }
  return ranges;
}

const hasBox = ({ width, height }) => width > 1 && height > 1;

/** Seen before hidden, the content of the page before its menus. */
function bestOf(places) {
  const seen = places.filter(
    ({ element, range }) => isShown(element) && hasBox(Range.prototype.getBoundingClientRect.call(range)),
  );
  return seen.find(({ element }) => closest(element, 'main, [role=main], article')) ?? seen[0] ?? null;
}

/** An element that says the words in an attribute, as pictures and icons do. */
function speaking(wanted, most) {
  const attributes = ['alt', 'aria-label', 'title', 'placeholder', 'value'];
  const says = (element) => attributes.some((name) => bare(attributeOf(element, name) ?? '').includes(wanted));
  return elementsOf(most).filter(says);
}

function drawFrame({ left, top, width, height }) {
  const frame = document.createElement('div');
  const box = { left: left + scrollX - 6, top: top + scrollY - 6, width: width + 12, height: height + 12 };
  const sizes = Object.entries(box).map(([name, value]) => `${name}:${value}px`);
  const style = `all:initial;position:absolute;box-sizing:border-box;${sizes.join(';')};border:3px solid #c00000;border-radius:4px;box-shadow:0 0 0 2px #fff;z-index:2147483647;pointer-events:none`;
  Element.prototype.setAttribute.call(frame, 'style', style);
  Node.prototype.appendChild.call(rootElement, frame);
  // Kept in our own world, for the call that takes it away again.
  globalThis.framed = frame;
}

function removeFrame() {
  if (globalThis.framed !== undefined) Element.prototype.remove.call(globalThis.framed);
  return true;
}

/**
 * Frames the words and says what to take a picture of, in CSS px; `box` is null where nothing shows. `found` is null when
 * the page has more text than was read.
 */
function outlineQuote({ quote, mostTexts, mostElements, mostPlaces }) {
  const wanted = bare(quote);
  if (wanted === '') return { found: false, box: null };
  const texts = textsOf(mostTexts);
  const places = rangesOf(texts, wanted, mostPlaces);
  const elements = places.length > 0 ? [] : speaking(wanted, mostElements);
  const place = bestOf(places);
  const element = place?.element ?? elements.find((one) => isShown(one) && hasBox(rectOf(one)));
  if (element === undefined) {
    const stands = places.length > 0 || elements.length > 0 || bare(titleOf(document)).includes(wanted);
    return { found: stands || (texts.length < mostTexts ? false : null), box: null };
  }
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  const rect = place === null ? rectOf(element) : Range.prototype.getBoundingClientRect.call(place.range);
  drawFrame(rect);
  return { found: true, box: { top: rect.top, bottom: rect.bottom, scrollX, scrollY, innerWidth, innerHeight } };
}
