/* What may be a notice about cookies, and pressing one of its buttons. Uses dom.js. Keeps what it found in this world's memory. */

const found = (globalThis.gradomerNotices ??= []);
const mostNotices = 30;
const mostButtons = 12;
/** What holds more is the page itself. */
const mostText = 6_000;
const keptText = 1_500;
const speaking = /cookie|consent|gdpr|biskvit|kukit|бисквит/i;
const buttonSelector = 'button, a, summary, input[type="button" i], input[type="submit" i], [role="button"], [onclick]';

/** Elements that lie over the page, call themselves after cookies, or belong to a known product. */
function readNotices({ managers, mostElements, isFrame }) {
  found.length = 0;
  const elements = elementsOf(mostElements);
  const notices = [];
  for (const element of isFrame ? [bodyElement] : elements) {
    if (notices.length >= mostNotices) break;
    const notice = element === null ? null : noticeOf(element, managers, isFrame);
    if (notice === null) continue;
    notices.push(notice.told);
    found.push({ element, buttons: notice.buttons });
  }
  return {
    notices,
    frames: isFrame ? [] : overlaidFrames(elements),
    isWhole: elements.length < mostElements,
  };
}

function noticeOf(element, managers, isFrame) {
  if (element === rootElement || (element === bodyElement && !isFrame)) return null;
  const manager = managers.find(({ selector }) => matches(element, selector))?.name ?? null;
  if (manager === null && !isFrame && !mayBeNotice(element)) return null;
  const parts = partsOf(element);
  const text = collapse(shownText(element, parts));
  if (text.length < 10 || text.length > mostText) return null;
  const buttons = parts.filter((part) => matches(part, buttonSelector) && isInView(part)).slice(0, mostButtons);
  if (buttons.length === 0) return null;
  return { buttons, told: { manager, text: text.slice(0, keptText), buttons: buttons.map(buttonOf) } };
}

function mayBeNotice(element) {
  const name = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`;
  const isNamed = speaking.test(name.slice(0, 500)) || speaking.test(tagOf(element));
  const isDialog = matches(element, 'dialog[open], [role="dialog"], [role="alertdialog"]');
  if (!isNamed && !isDialog && !/^(?:fixed|sticky)$/.test(styleOf(element).position)) return false;
  return isInView(element) || shadowOf(element) !== null;
}

const isVisible = (element) => {
  const { width, height } = rectOf(element);
  return width > 1 && height > 1 && isShown(element);
};

const isInView = (element) => {
  const { top, bottom, left, right } = rectOf(element);
  return isVisible(element) && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
};

/** All elements within one, into open shadow trees. */
function partsOf(element) {
  const parts = [];
  const roots = [element, shadowOf(element)].filter((root) => root !== null);
  for (let at = 0; at < roots.length && parts.length < 2_000; at++) {
    for (const part of all('*', roots[at])) {
      parts.push(part);
      if (shadowOf(part) !== null) roots.push(shadowOf(part));
    }
  }
  return parts;
}

/** Text that stands directly in elements a reader sees. */
function shownText(element, parts) {
  let text = '';
  for (const part of [element, ...parts]) {
    if (text.length > mostText) break;
    if (/^(?:script|style|noscript|template)$/.test(tagOf(part)) || (part !== element && !isVisible(part))) continue;
    for (const node of childrenOf(part)) if (node instanceof Text) text += ` ${textOf(node)}`;
  }
  return text;
}

function buttonOf(element) {
  const { width, height } = rectOf(element);
  const style = styleOf(element);
  return {
    text: nameOf(element),
    width: Math.round(width),
    height: Math.round(height),
    fontPx: Math.round(Number.parseFloat(style.fontSize) * 10) / 10,
    drawn: isDrawn(element, style),
    leadsAway: leadsAway(element),
    sendsForm: sendsForm(element),
  };
}

const isClear = (color) => color === 'transparent' || /, 0\)$/.test(color);

/** On a colour other than that of what lies behind it, or framed. */
function isDrawn(element, style) {
  if (Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none' && !isClear(style.borderTopColor))
    return true;
  if (style.backgroundImage !== 'none') return true;
  if (isClear(style.backgroundColor)) return false;
  let behind = parentOf(element);
  while (behind !== null && isClear(styleOf(behind).backgroundColor)) behind = parentOf(behind);
  return behind === null || styleOf(behind).backgroundColor !== style.backgroundColor;
}

/** A link to another document. */
function leadsAway(element) {
  const link = closest(element, 'a[href]');
  if (link === null || !(link instanceof HTMLAnchorElement)) return false;
  const href = attributeOf(link, 'href').trim();
  if (href === '' || href.startsWith('#') || /^javascript:/i.test(href)) return false;
  return read(HTMLAnchorElement, 'href')(link).split('#')[0] !== location.href.split('#')[0] || !href.includes('#');
}

function sendsForm(element) {
  if (closest(element, 'form') === null) return false;
  const tag = tagOf(element);
  const type = (attributeOf(element, 'type') ?? (tag === 'button' ? 'submit' : '')).toLowerCase();
  return /^(?:button|input)$/.test(tag) && /^(?:submit|image)$/.test(type);
}

/** Frames that lie over the page or call themselves after consent, by the address they were given. */
function overlaidFrames(elements) {
  const frames = elements.filter((element) => tagOf(element) === 'iframe' && isVisible(element));
  return frames
    .filter((frame) => {
      const names = ['id', 'name', 'title', 'class'].map((name) => attributeOf(frame, name) ?? '').join(' ');
      return speaking.test(names) || isOverlaid(frame);
    })
    .slice(0, 10)
    .map((frame) => ({
      src: String(read(HTMLIFrameElement, 'src')(frame)).slice(0, 2_000),
      isNamed: speaking.test(`${attributeOf(frame, 'title') ?? ''} ${attributeOf(frame, 'id') ?? ''}`),
    }));
}

function isOverlaid(element) {
  for (let at = element; at !== null; at = parentOf(at)) {
    if (/^(?:fixed|sticky)$/.test(styleOf(at).position)) return true;
  }
  return false;
}

/** Clicks a button of a notice that is still what it was read as; false when it is not. */
function pressButton(notice, button, text) {
  const element = found[notice]?.buttons[button];
  if (!(element instanceof HTMLElement) || !read(Node, 'isConnected')(element)) return false;
  if (nameOf(element) !== text || leadsAway(element) || sendsForm(element)) return false;
  HTMLElement.prototype.click.call(element);
  return true;
}

/** Can the notice still be seen? */
const isNoticeShown = (notice) => {
  const element = found[notice]?.element;
  return element !== undefined && read(Node, 'isConnected')(element) && [element, ...partsOf(element)].some(isInView);
};
