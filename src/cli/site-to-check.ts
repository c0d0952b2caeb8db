import { getDomain } from 'tldts';
import type { Municipality } from '../model/municipality.ts';
import { UsageError } from './usage-error.ts';

/** Own sites named on the command line, and whose they are. */
export interface SitesToCheck {
  readonly urls: readonly string[];
  /** Name of the owner, if it was given. */
  readonly name: string | undefined;
  /** The configured municipalities, in case it is one of them. */
  readonly known: readonly Municipality[];
}

/**
 * The addresses of a command line as a municipality: the first is its portal. One whose host is in the configuration
 * keeps its names, mail domain and look-alikes. Throws a UsageError for what is no web address.
 */
export function municipalityToCheck({ urls, name, known }: SitesToCheck): Municipality {
  const addresses = [...new Set(urls.map((text) => webAddress(text).href))].map((href) => new URL(href));
  const [portal] = addresses;
  if (portal === undefined) throw new UsageError('Name at least one address, e.g. https://www.example.bg/.');
  const host = portal.host.replace(/^www\./u, '');
  const unlisted = {
    names: { bg: host, en: host },
    codes: {},
    emailDomain: getDomain(portal.hostname),
    profiles: [],
    lookAlikes: [],
  };
  const listed = known.find(({ sites }) => sites.some((site) => isAt(site, portal)));
  return {
    ...(listed ?? unlisted),
    ...(name === undefined ? {} : { names: { bg: name, en: name } }),
    id: host.replace(/[^a-z\d]+/gu, '-'),
    sites: addresses.map((url) => ({
      kind: url === portal ? 'portal' : (listed?.sites.find((site) => isAt(site, url))?.kind ?? 'other'),
      url: url.href,
    })),
  };
}

function isAt({ url }: Municipality['sites'][number], { host }: URL): boolean {
  return url !== null && new URL(url).host === host;
}

/** As people write it: without a scheme it is https. */
function webAddress(text: string): URL {
  const written = /^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (
    url === null ||
    !/^https?:$/u.test(url.protocol) ||
    (!url.hostname.includes('.') && url.hostname !== 'localhost')
  ) {
    throw new UsageError(`"${text}" is no web address. Write it as in the browser, e.g. https://www.example.bg/.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(`Write the address without a name and password: ${url.protocol}//${url.host}/.`);
  }
  url.hash = '';
  return url;
}
