/* Sizes of what a finger has to hit (WCAG 2.2, 2.5.8 Target Size). Uses dom.js. */

const least = 24;
const mostTargets = 2_000;
const keptTargets = 5;
const targetSelector = [
  'a[href], area[href], button, input:not([type="hidden" i]), select, textarea, summary',
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option'].map((role) => `[role="${role}"]`),
].join(', ');

const isTarget = (element) => matches(element, targetSelector);

function readTargets(elements) {
  const targets = elements.filter(isTarget).slice(0, mostTargets).filter(canBeHit).map(measured);
  const undersized = targets.filter(({ width, height }) => width < least - 0.5 || height < least - 0.5);
  const small = undersized.filter((one) => !hasSpace(one, targets) && !isOfBrowser(one.element));
  return {
    count: targets.length,
    small: small.length,
    nodes: small.slice(0, keptTargets).map(({ element, width, height }) => ({
      ...note(element),
      width: Math.round(width),
      height: Math.round(height),
    })),
  };
}

/** Shown, alive, on the page, not kept for screen readers alone, and not a word of a sentence. */
function canBeHit(element) {
  if (!isShown(element) || matches(element, ':disabled, [aria-disabled="true"], [inert], [inert] *')) return false;
  const { width, height, right, bottom } = rectOf(element);
  if (width <= 1 || height <= 1 || right <= 0 || bottom + scrollY <= 0) return false;
  const { pointerEvents, clipPath, clip } = styleOf(element);
  return pointerEvents !== 'none' && clipPath === 'none' && clip === 'auto' && !isInSentence(element);
}

/** A picture in a link is as large a target as the picture. */
function measured(element) {
  let { left, top, right, bottom } = rectOf(element);
  for (const part of [...all('img, svg, button, span, div', element)].slice(0, 10)) {
    if (!isShown(part)) continue;
    const inner = rectOf(part);
    if (inner.width === 0 || inner.height === 0) continue;
    left = Math.min(left, inner.left);
    top = Math.min(top, inner.top);
    right = Math.max(right, inner.right);
    bottom = Math.max(bottom, inner.bottom);
  }
  return { element, left, top, right, bottom, width: right - left, height: bottom - top };
}

/** The height of its line sets its size: other words stand beside it. */
function isInSentence(element) {
  if (tagOf(element) !== 'a' || !styleOf(element).display.startsWith('inline')) return false;
  let block = parentOf(element);
  while (block !== null && styleOf(block).display === 'inline') block = parentOf(block);
  if (block === null) return false;
  const ownWords = [...childrenOf(block)]
    .filter((node) => !(node instanceof Element) || isPlainInline(node))
    .map(textOf);
  return (ownWords.join(' ').match(/\p{L}/gu) ?? []).length > 3;
}

function isPlainInline(element) {
  return (
    /^(?:b|i|em|strong|span|small|u|mark|time|abbr|font)$/.test(tagOf(element)) &&
    all('a, button', element).length === 0
  );
}

/** A circle of 24 px around its middle touches no other target, nor the circle of another small one. */
function hasSpace(one, targets) {
  const x = (one.left + one.right) / 2;
  const y = (one.top + one.bottom) / 2;
  return targets.every((other) => {
    if (other === one || contains(other.element, one.element) || contains(one.element, other.element)) return true;
    const isSmall = other.width < least - 0.5 || other.height < least - 0.5;
    const dx = isSmall ? x - (other.left + other.right) / 2 : outside(x, other.left, other.right);
    const dy = isSmall ? y - (other.top + other.bottom) / 2 : outside(y, other.top, other.bottom);
    return Math.hypot(dx, dy) >= (isSmall ? least : least / 2) - 0.5;
  });
}

const outside = (at, from, to) => Math.max(from - at, 0, at - to);

/** Boxes and circles to tick that the site left as the browser draws them: 13 px, and no fault of the site. */
function isOfBrowser(element) {
  if (!matches(element, 'input[type="checkbox" i], input[type="radio" i]')) return false;
  return styleOf(element).appearance === 'auto' && rectOf(element).width <= 13.5;
}
