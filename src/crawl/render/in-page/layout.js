/* What a page does to the screen it stands on. Uses dom.js. */

const keptNodes = 5;
/** Rounding, and what no reader notices. */
const tolerance = 2;

function readLayout({ mostElements }) {
  const elements = elementsOf(mostElements);
  const scroller = read(Document, 'scrollingElement')(document) ?? rootElement;
  const width = clientWidthOf(rootElement);
  const height = innerHeight;
  const contentWidth = Math.max(width, scrollWidthOf(scroller));
  const isWider = contentWidth > width + tolerance;
  const scrolls = viewportScrolls();
  const out = isWider && scrolls ? stickingOut(elements, width) : { blamed: [], excused: 0 };
  const cut = scrolls ? [] : cutOffText(width);
  return {
    width,
    height,
    contentWidth,
    contentHeight: Math.max(height, read(Element, 'scrollHeight')(scroller)),
    scrollsSideways: isWider && scrolls && (out.blamed.length > 0 || out.excused === 0),
    overflowing: out.blamed.slice(0, keptNodes).map(({ element, right }) => ({
      ...note(element),
      beyond: Math.round(right - width),
    })),
    excused: out.excused,
    cutOff: { count: cut.length, nodes: cut.slice(0, keptNodes).map(note) },
    targets: readTargets(elements),
    text: readTextSizes(),
    firstScreen: firstScreen(elements, { width, height }),
    viewport: viewportSetting(),
  };
}

/** Whose `overflow-x` the browser window takes on: the root's, or else the body's. */
function viewportScrolls() {
  const root = styleOf(rootElement).overflowX;
  const taken = root === 'visible' && bodyElement !== null ? styleOf(bodyElement).overflowX : root;
  return taken !== 'hidden' && taken !== 'clip';
}

/** The last one counts. */
function viewportSetting() {
  const settings = [...all('meta[name="viewport" i]')];
  const last = settings[settings.length - 1];
  return last === undefined ? null : (attributeOf(last, 'content') ?? '').slice(0, 300);
}

/** Innermost elements that reach beyond the right edge and widen the page, the widest first. */
function stickingOut(elements, width) {
  const out = new Map();
  for (const element of elements) {
    const right = rightOf(element, width);
    if (right > width + tolerance && isShown(element) && !isHeldIn(element)) out.set(element, right);
  }
  const outer = new Set();
  for (const element of out.keys()) {
    for (let at = parentOf(element); at !== null && !outer.has(at); at = parentOf(at)) outer.add(at);
  }
  const inner = [...out].filter(([element]) => !outer.has(element));
  const blamed = inner.filter(([element]) => !isPictured(element));
  blamed.sort(([, a], [, b]) => b - a);
  return { blamed: blamed.map(([element, right]) => ({ element, right })), excused: inner.length - blamed.length };
}

/** Where an element ends: its box, or a word in it that is longer than the box. */
function rightOf(element, width) {
  const { left, right, width: own, height } = rectOf(element);
  if (own === 0 && height === 0) return 0;
  const inside = scrollWidthOf(element);
  const isLonger = clientWidthOf(element) > 0 && inside > clientWidthOf(element) + tolerance;
  return isLonger && left + inside > width && styleOf(element).overflowX === 'visible'
    ? Math.max(right, left + inside)
    : right;
}

/** Within a box that scrolls or cuts off by itself, or fixed to the screen: it does not widen the page. */
function isHeldIn(element) {
  for (let at = element; at !== null && at !== bodyElement && at !== rootElement; at = parentOf(at)) {
    const { position, overflowX } = styleOf(at);
    if (position === 'fixed' || (at !== element && overflowX !== 'visible')) return true;
  }
  return false;
}

const pictured =
  'iframe, video, canvas, object, embed, pre, math, .leaflet-container, .gm-style, .ol-viewport, .maplibregl-map, .mapboxgl-map';

/**
 * What cannot be narrower. A wide table is no excuse for the page: in a box of its own it scrolls, and the text around
 * it stays in sight.
 */
function isPictured(element) {
  return closest(element, pictured) !== null || all(pictured, element).length > 0;
}

/** Elements whose text crosses the right edge although nothing but the window itself holds it. */
function cutOffText(width) {
  const found = new Set();
  const range = document.createRange();
  for (const text of visibleTexts()) {
    const element = parentOf(text);
    Range.prototype.selectNodeContents.call(range, text);
    const { left, right, height } = Range.prototype.getBoundingClientRect.call(range);
    const crosses = left >= 0 && left < width - tolerance && right > width + tolerance && height > 0;
    if (crosses && !isHeldIn(element)) found.add(element);
  }
  return [...found];
}

const mostTexts = 5_000;

/** Text that can be seen, the first of it. */
function* visibleTexts() {
  if (bodyElement === null) return;
  const walker = Document.prototype.createTreeWalker.call(document, bodyElement, NodeFilter.SHOW_TEXT);
  for (let seen = 0, text = walker.nextNode(); text !== null && seen < mostTexts; text = walker.nextNode()) {
    const parent = parentOf(text);
    if (!/\S/.test(textOf(text)) || parent === null || /^(?:script|style|noscript|template)$/.test(tagOf(parent)))
      continue;
    seen++;
    if (isShown(parent)) yield text;
  }
}

const fewCharacters = 20;

function readTextSizes() {
  const sizes = new Map();
  for (const text of visibleTexts()) {
    const parent = parentOf(text);
    const px = Math.round(Number.parseFloat(styleOf(parent).fontSize) * 10) / 10;
    const known = sizes.get(px) ?? { px, characters: 0, first: parent };
    known.characters += textOf(text).replace(/\s+/g, '').length;
    sizes.set(px, known);
  }
  const used = [...sizes.values()].filter(({ characters, px }) => characters >= fewCharacters && px > 0);
  if (used.length === 0) return null;
  const usual = used.reduce((a, b) => (b.characters > a.characters ? b : a));
  const least = used.reduce((a, b) => (b.px < a.px ? b : a));
  return { usualPx: usual.px, leastPx: least.px, least: note(least.first) };
}

function firstScreen(elements, { width, height }) {
  const names = new Set();
  for (const element of elements) {
    if (names.size >= 100) break;
    if (!isTarget(element) || !isShown(element)) continue;
    const { left, right, top, bottom } = rectOf(element);
    if (bottom > 0 && top < height && right > 0 && left < width) names.add(nameOf(element));
  }
  return [...names].filter((name) => name !== '');
}
