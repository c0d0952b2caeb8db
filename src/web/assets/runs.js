// Keeps the page of a run up to date: by events of the server, or by asking every five seconds where they do not come through.

const page = document.querySelector('[data-run]');
const pollMs = 5_000;
const sayMs = 30_000;
let saidAt = performance.now();

if (page !== null) listen();

function listen() {
  const events = new EventSource(page.dataset.run);
  events.addEventListener('run', ({ data }) => apply(JSON.parse(data)));
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(poll, pollMs);
  });
  addEventListener('pagehide', () => events.close());
}

async function poll() {
  try {
    const response = await fetch(page.dataset.now, { headers: { accept: 'application/json' } });
    // Signed out meanwhile: the page read anew leads to the way in, and back.
    if (response.status === 401) location.reload();
    if (response.status === 401 || response.status === 403 || response.status === 404) return;
    if (response.ok) apply(await response.json());
  } catch {
    // The server is away for a moment; it is asked again.
  }
  setTimeout(poll, pollMs);
}

/** Puts everything in as text; another state brings other buttons, so that the page is read anew. */
function apply({ parts, texts, bars, errors, log, says }) {
  if (parts !== page.dataset.parts) {
    location.reload();
    return;
  }
  for (const place of page.querySelectorAll('[data-live]')) {
    const text = texts[place.dataset.live] ?? '';
    if (place.textContent !== text) place.textContent = text;
  }
  for (const bar of page.querySelectorAll('[data-bar]')) {
    const [value = 0, max = 1] = bars[bar.dataset.bar] ?? [];
    bar.max = max;
    bar.value = value;
  }
  page.querySelector('[data-errors-none]').hidden = errors.length > 0;
  page.querySelector('[data-errors]').replaceChildren(...errors.map(errorItem));
  showLog(log);
  if (performance.now() - saidAt < sayMs) return;
  saidAt = performance.now();
  document.dispatchEvent(new CustomEvent('say', { detail: says }));
}

function errorItem([reason, count]) {
  const item = document.createElement('li');
  const name = document.createElement('span');
  const number = document.createElement('strong');
  name.textContent = reason;
  number.textContent = count;
  item.append(name, ' ', number);
  return item;
}

/** The newest line stays in sight unless somebody has scrolled up to read. */
function showLog(lines) {
  const list = page.querySelector('[data-log]');
  const frame = list.parentElement;
  frame.hidden = lines.length === 0;
  const isAtEnd = frame.scrollTop + frame.clientHeight >= frame.scrollHeight - 8;
  list.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
  if (isAtEnd) frame.scrollTop = frame.scrollHeight;
}
