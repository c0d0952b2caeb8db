/** An element with attributes; strings become text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function link(text, href) {
  return element('a', { href }, text);
}

function dayOf(iso) {
  const shown = new Date(`${iso}T00:00:00Z`).toLocaleDateString(
    document.documentElement.lang === 'en' ? 'en-GB' : 'bg-BG',
    {
      dateStyle: 'long',
      timeZone: 'UTC',
    },
  );
  return element('time', { datetime: iso }, shown);
}

function entry({ text, href, day, note }) {
  const parts = [day ? dayOf(day) : '', href ? link(text, href) : text];
  return element('li', {}, ...parts, note ? element('p', {}, note) : '');
}

function table({ caption, rows: [head, ...rows] }) {
  const heading = element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)));
  const body = rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, cell))));
  const made = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, heading),
    element('tbody', {}, ...body),
  );
  return element('div', { class: 'frame', tabindex: '0', role: 'region', 'aria-label': caption }, made);
}

function control({ name, type, options, required }, id) {
  const attributes = { id, name, ...(required ? { required: '' } : {}) };
  if (type === 'textarea') return element('textarea', { ...attributes, rows: '5' });
  if (type === 'select') return element('select', attributes, ...options.map((text) => element('option', {}, text)));
  return element('input', { ...attributes, type });
}

function form({ action, submit, fields }) {
  const made = element('form', { action, method: 'post', class: 'fields' });
  for (const field of fields) {
    const id = `pole-${field.name}`;
    made.append(element('label', { for: id }, field.label), control(field, id));
  }
  made.append(element('button', {}, submit));
  return made;
}

/** A list from the server; its filter has no label, which is one of the intended flaws. */
async function list({ source, most, filter }, { read, words }) {
  const entries = ((await read(source)) ?? []).slice(0, most);
  const items = element('ul', { class: 'cards' }, ...entries.map(entry));
  if (!filter) return items;
  const field = element('input', { type: 'text', class: 'filter' });
  field.addEventListener('input', () => {
    for (const item of items.children) {
      item.hidden = !item.textContent.toLocaleLowerCase().includes(field.value.toLocaleLowerCase());
    }
  });
  return element('div', {}, element('span', { class: 'badge' }, words.filter), field, items);
}

async function results({ read, words }) {
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  const found = asked === '' ? [] : await read(`/api/tarsene?q=${encodeURIComponent(asked)}`);
  if (found.length === 0) return element('p', {}, asked === '' ? words.search : words.nothing);
  return element('ol', {}, ...found.map(entry));
}

const drawings = {
  text: ({ text }) => element('p', {}, text),
  heading: ({ text }) => element('h2', {}, text),
  notice: ({ text }) => element('p', { class: 'notice', role: 'status' }, text),
  links: ({ items }) => element('ul', {}, ...items.map(entry)),
  table,
  picture: ({ src, alt }) =>
    element('img', { src, width: '320', height: '180', ...(alt === undefined ? {} : { alt }) }),
  list,
  form,
  search: (_block, tools) => results(tools),
};

/** The element of a block; `tools.read` fetches JSON. */
export async function draw(block, tools) {
  return drawings[block.kind](block, tools);
}
