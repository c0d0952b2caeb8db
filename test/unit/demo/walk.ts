import { load } from 'cheerio';
import type { Answer, Host } from '../../../src/demo/host.ts';

/** What a page-by-page walk over a municipality's hosts met. */
export interface Walk {
  /** Every address that was found, in the order of its first link. */
  readonly found: ReadonlyMap<string, Answer>;
  /** Every address that was not, with the page that links to it: it says so by its status or, politely, by its words. */
  readonly broken: ReadonlyMap<string, string>;
}

const MISSING = 'Търсената от Вас страница не е намерена.';

export function isHtml({ headers }: Answer): boolean {
  return String(headers['content-type']).startsWith('text/html');
}

function isJson({ headers }: Answer): boolean {
  return String(headers['content-type']).startsWith('application/json');
}

export function textOfAnswer({ headers, body }: Answer): string {
  const isDeclaredUtf8 = String(headers['content-type']).includes('utf-8');
  return new TextDecoder(isDeclaredUtf8 ? 'utf-8' : 'windows-1251').decode(body);
}

export function ask(hosts: readonly Host[], address: string): Answer | undefined {
  const url = new URL(address);
  return hosts.find(({ names }) => names.includes(url.hostname))?.answer(url);
}

/** A session in the address makes no other page of it. */
function withoutSession(address: string): string {
  return address.replace(/[?&]PHPSESSID=\w+|;jsessionid=\w+/g, '');
}

/**
 * Follows links, pictures, scripts and styles, and the links in the JSON that a script would draw. The days of the
 * calendars have no end.
 */
export function walk(hosts: readonly Host[], start: string): Walk {
  const found = new Map<string, Answer>();
  const broken = new Map<string, string>();
  const queue: [address: string, from: string][] = [[start, start]];
  for (const [link, from] of queue) {
    const address = withoutSession(link);
    if (found.has(address) || broken.has(address) || /kalendar\.php\?/.test(address)) continue;
    const answer = ask(hosts, link);
    if (!answer) continue;
    if (answer.status !== 200 || (isHtml(answer) && textOfAnswer(answer).includes(MISSING))) {
      broken.set(address, from);
      continue;
    }
    found.set(address, answer);
    const links = isHtml(answer) ? linksOf(link, answer) : isJson(answer) ? linksInJson(link, answer) : [];
    queue.push(...links.map((one): [string, string] => [one, address]));
  }
  return { found, broken };
}

function linksOf(address: string, answer: Answer): string[] {
  const document = load(textOfAnswer(answer));
  const links = document('a[href], link[href], img[src], script[src], frame[src]')
    .toArray()
    .map((element) => element.attribs['href'] ?? element.attribs['src'] ?? '');
  const isShell = document('#app').length === 1;
  return absolute(isShell ? [...links, ...drawnFrom(address)] : links, address);
}

/** What the application behind a shell asks for. */
function drawnFrom(address: string): string[] {
  const path = new URL(address).pathname;
  return [`/api/stranitsa${path === '/' ? '' : path}`, `/api/ramka/${/^\/en(?:\/|$)/.test(path) ? 'en' : 'bg'}`];
}

function linksInJson(address: string, answer: Answer): string[] {
  const links: string[] = [];
  JSON.parse(textOfAnswer(answer), (key, value: unknown) => {
    if (['href', 'source', 'src'].includes(key) && typeof value === 'string') links.push(value);
    return value;
  });
  return absolute(links, address);
}

function absolute(links: readonly string[], base: string): string[] {
  return links
    .filter((link) => URL.canParse(link, base))
    .map((link) => new URL(link, base))
    .filter(({ protocol }) => protocol === 'https:')
    .map((url) => {
      url.hash = '';
      return url.href;
    });
}
