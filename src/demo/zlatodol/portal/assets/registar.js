'use strict';

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function link(text, href) {
  const made = element('a', text);
  made.href = href;
  return element('li', '', made);
}

function tableOf(rows) {
  const names = Object.keys(rows[0] ?? {});
  const head = element('tr', '', ...names.map((name) => Object.assign(element('th', name), { scope: 'col' })));
  const body = rows.map((row) => element('tr', '', ...names.map((name) => element('td', row[name]))));
  const caption = element('caption', 'Издадени разрешения за строеж');
  return element('table', '', caption, element('thead', '', head), element('tbody', '', ...body));
}

async function show() {
  const rows = await (await fetch('/dokumenti-i-registri/razresheniya.json')).json();
  const menu = element('ul', '', link('Начало', '/'), link('Публични регистри', '/dokumenti-i-registri/registri'));
  menu.className = 'pages';
  const nav = element('nav', '', menu);
  nav.setAttribute('aria-label', 'Основно меню');
  const main = element('main', '', element('h1', 'Регистър на разрешенията за строеж'));
  const frame = element('div', '', tableOf(rows));
  frame.className = 'table-frame';
  frame.tabIndex = 0;
  main.append(element('p', 'Регистърът съдържа разрешенията, издадени от главния архитект на община Златодол.'), frame);
  const page = element('div', '', nav, main);
  page.className = 'inner';
  document.getElementById('root').append(page);
  document.title = 'Регистър на разрешенията за строеж | Община Златодол';
}

show();
