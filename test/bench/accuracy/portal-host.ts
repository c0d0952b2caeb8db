import { join } from 'node:path';
import { redirect, withHeaders, type Answer, type Host } from '../../../src/demo/host.ts';
import type { PortalHost } from './portal-file.ts';
import { readSite, type SiteFiles } from './site-files.ts';

/** A host of a portal folder as the server wants it. `address` is its own loopback address. */
export function portalHost(folder: string, told: PortalHost, address: string): Host {
  const site = readSite(join(folder, 'hosts', told.host), told);
  const own = { ...told.headers, ...(told.cookies.length === 0 ? {} : { 'set-cookie': told.cookies }) };
  return {
    names: [told.host, ...told.also],
    address,
    certificate: told.certificate,
    plainHttp: told.http === 'serves' ? 'serves' : 'redirects',
    answer: (url) =>
      url.hostname === told.host
        ? withHeaders(answerTo(url, told, site), own)
        : redirect(`${url.protocol}//${told.host}${url.pathname}${url.search}`),
  };
}

function answerTo(url: URL, told: PortalHost, site: SiteFiles): Answer {
  const path = decoded(url.pathname);
  const asked = `${path}${decoded(url.search)}`;
  const exception = told.answers[asked] ?? told.answers[path];
  const found =
    site.answers.get(asked) ?? searchAnswer(url, told, site) ?? site.answers.get(path) ?? site.answers.get(bare(path));
  if (exception === undefined) return found ?? missing(told, site);
  const { status = 200, location, headers = {} } = exception;
  const body = found ?? site.wrap(String(status), `<h1>${status}</h1>`);
  return {
    ...withHeaders(body, {}),
    status,
    headers: { ...body.headers, ...headers, ...(location === undefined ? {} : { location }) },
  };
}

function missing({ missing: told }: PortalHost, site: SiteFiles): Answer {
  const page = told === 404 ? undefined : site.answers.get(bare(decoded(told)));
  if (page !== undefined) return page;
  return { ...site.wrap('404', '<h1>Страницата не е намерена</h1><p>Няма страница на този адрес.</p>'), status: 404 };
}

/** Pages that hold all the words, as the portal's own search would list them. */
function searchAnswer(url: URL, { search }: PortalHost, { pages, wrap }: SiteFiles): Answer | undefined {
  const words =
    search === undefined || bare(decoded(url.pathname)) !== bare(search.path)
      ? null
      : url.searchParams.get(search.parameter);
  if (words === null) return undefined;
  const sought = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = pages.filter(({ title, text }) =>
    sought.every((word) => `${title} ${text}`.toLowerCase().includes(word)),
  );
  // Titles first, as any search ranks them.
  const ranked = [...found].sort((a, b) => Number(matches(b.title, sought)) - Number(matches(a.title, sought)));
  const items = ranked
    .slice(0, 20)
    .map(({ path, title }) => `<li><h3><a href="${encodeURI(path)}">${title}</a></h3></li>`);
  const list = items.length === 0 ? '<p>Няма намерени резултати.</p>' : `<ul>${items.join('')}</ul>`;
  return wrap('Резултати от търсенето', `<h1>Резултати от търсенето</h1>${list}`);
}

function matches(title: string, words: readonly string[]): boolean {
  return words.every((word) => title.toLowerCase().includes(word));
}

const bare = (path: string): string => path.replace(/\/+$/u, '') || '/';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
