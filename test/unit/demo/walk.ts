import { load } from 'cheerio';
import type { HostKey } from '../../../src/demo/addresses.ts';
import type { Answer, Host } from '../../../src/demo/host.ts';

type Hosts = Readonly<Record<HostKey, Host>>;

/** What a page-by-page walk over the municipality's hosts met. */
export interface Walk {
  /** Every address that answered 200, in the order of its first link. */
  readonly found: ReadonlyMap<string, Answer>;
  /** Every address that did not, with the page that links to it. */
  readonly broken: ReadonlyMap<string, string>;
}

export function isHtml({ headers }: Answer): boolean {
  return String(headers['content-type']).startsWith('text/html');
}

export function textOfAnswer({ headers, body }: Answer): string {
  const isDeclaredUtf8 = String(headers['content-type']).includes('utf-8');
  return new TextDecoder(isDeclaredUtf8 ? 'utf-8' : 'windows-1251').decode(body);
}

export function ask(hosts: Hosts, address: string): Answer | undefined {
  const url = new URL(address);
  return Object.values(hosts)
    .find(({ names }) => names.includes(url.hostname))
    ?.answer(url);
}

/** Follows links, pictures, scripts and styles from the portal's home page; the months of the calendar have no end. */
export function walk(hosts: Hosts, start = 'https://www.zlatodol.example/'): Walk {
  const found = new Map<string, Answer>();
  const broken = new Map<string, string>();
  const queue: [address: string, from: string][] = [[start, start]];
  for (const [address, from] of queue) {
    if (found.has(address) || broken.has(address) || /kalendar\.php\?/.test(address)) continue;
    const answer = ask(hosts, address);
    if (!answer) continue;
    if (answer.status !== 200) {
      broken.set(address, from);
      continue;
    }
    found.set(address, answer);
    if (isHtml(answer)) queue.push(...linksOf(address, answer).map((link): [string, string] => [link, address]));
  }
  return { found, broken };
}

function linksOf(address: string, answer: Answer): string[] {
  const document = load(textOfAnswer(answer));
  const links = document('a[href], link[href], img[src], script[src]')
    .toArray()
    .map((element) => element.attribs['href'] ?? element.attribs['src'] ?? '');
  return links
    .filter((link) => URL.canParse(link, address))
    .map((link) => new URL(link, address))
    .filter(({ protocol }) => protocol === 'https:')
    .map((url) => {
      url.hash = '';
      return url.href;
    });
}
