import { draw, element, link } from './blocks.js';
import { askForConsent } from './consent.js';

const root = document.getElementById('app');
const languageOf = (path) => (path === '/en' || path.startsWith('/en/') ? 'en' : 'bg');

async function read(address) {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : null;
}

function header(frame, path) {
  const items = frame.menu.map(({ text, href }) => {
    const entry = link(text, href);
    if (path === href || path.startsWith(`${href}/`)) entry.setAttribute('aria-current', 'true');
    return element('li', {}, entry);
  });
  const brand = link(frame.site, frame.home);
  brand.className = 'brand';
  const other = link(frame.other.text, frame.other.href);
  other.lang = other.hreflang = languageOf(frame.other.href);
  const find = element('form', { role: 'search', action: '/tarsene', method: 'get' });
  const label = element('label', { for: 'q' }, frame.words.search);
  find.append(
    label,
    element('input', { id: 'q', name: 'q', type: 'search' }),
    element('button', {}, frame.words.search),
  );
  return element(
    'header',
    {},
    element('div', { class: 'in top' }, brand, find, other),
    element('nav', { 'aria-label': frame.menuName, class: 'in' }, element('ul', {}, ...items)),
  );
}

function footer(frame) {
  const items = frame.footer.map(({ text, href }) => element('li', {}, link(text, href)));
  const list = element('nav', { 'aria-label': frame.footerName }, element('ul', {}, ...items));
  return element('footer', {}, element('div', { class: 'in' }, element('address', {}, frame.address), list));
}

function trail(frame, page) {
  if (page.path === frame.home) return '';
  const items = [
    element('li', {}, link(frame.site, frame.home)),
    element('li', { 'aria-current': 'page' }, page.title),
  ];
  const name = frame.home === '/' ? 'Вие сте тук' : 'You are here';
  return element('nav', { 'aria-label': name, class: 'in trail' }, element('ol', {}, ...items));
}

async function show() {
  const path = decodeURI(location.pathname).replace(/(.)\/$/, '$1');
  const language = languageOf(path);
  const [frame, found] = await Promise.all([
    read(`/api/ramka/${language}`),
    read(`/api/stranitsa${path === '/' ? '' : path}`),
  ]);
  const page = found ?? {
    path,
    title: frame.words.missing,
    blocks: [{ kind: 'text', text: `${frame.words.missing}.` }],
  };
  const main = element('main', { id: 'main', tabindex: '-1', class: 'in' }, element('h1', {}, page.title));
  for (const block of page.blocks) main.append(await draw(block, { read, words: frame.words }));
  if (page.updated) {
    const day = element('time', { datetime: page.updated.iso }, language === 'en' ? page.updated.en : page.updated.bg);
    main.append(element('p', { class: 'updated' }, `${frame.updated}: `, day));
  }
  document.documentElement.lang = language;
  document.title = path === frame.home ? page.title : `${page.title} | ${frame.site}`;
  root.replaceChildren(
    element('a', { class: 'skip', href: '#main' }, frame.skip),
    header(frame, path),
    trail(frame, page),
    main,
    footer(frame),
  );
  return main;
}

/** Other routes are drawn without a new document; the reader starts at the top of the new page. */
async function go(address) {
  history.pushState(null, '', address);
  const main = await show();
  scrollTo(0, 0);
  main.focus();
}

document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!anchor || !plain || anchor.origin !== location.origin || anchor.hash || /\.\w{2,5}$/.test(anchor.pathname))
    return;
  event.preventDefault();
  go(anchor.href);
});
addEventListener('popstate', show);

await show();
askForConsent();
