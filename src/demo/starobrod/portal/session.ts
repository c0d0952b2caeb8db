import { createHash } from 'node:crypto';

/** Links to the portal's own scripts, as they stand in a page. */
const OWN_SCRIPT = /href="((?:index|news|obyavi|kalendar|print|search)\.php)(\?[^"#]*)?/g;

/** The session a visitor brings along in the address, or a new one for every request: nobody is asked for a cookie. */
export function sessionOf(url: URL, isoDay: string): string {
  const brought = url.searchParams.get('PHPSESSID') ?? '';
  if (/^[0-9a-f]{32}$/.test(brought)) return brought;
  return createHash('md5').update(`${isoDay} ${url.pathname}${url.search}`).digest('hex');
}

/** Adds the session to every link, as PHP does with session.use_trans_sid. */
export function withSession(html: string, session: string): string {
  return html.replace(OWN_SCRIPT, (_link, script: string, query: string | undefined) => {
    return `href="${script}${query === undefined ? '?' : `${query}&amp;`}PHPSESSID=${session}`;
  });
}

/** The address of a page without the session: what the page is known by. */
export function withoutSession({ pathname, search }: URL): string {
  const path = pathname === '/' ? '/index.php' : pathname;
  const query = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('PHPSESSID='));
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
