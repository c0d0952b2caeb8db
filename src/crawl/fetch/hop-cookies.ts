import type { Header } from '../../model/observation/response.ts';
import { headerValues } from './redirect.ts';

/**
 * Cookies for the length of one request: many sites set one, redirect to the same page and want to see it come back.
 * Sent only to the host that set them, forgotten with the request.
 */
export interface HopCookies {
  /** Remembers what an answer of this address sets. */
  note(url: URL, headers: readonly Header[]): void;
  /** The Cookie header for an address; empty when it has none. */
  headerFor(url: URL): string;
}

const mostPerHost = 50;
const mostLength = 4_096;
const mostHeaderLength = 8_192;

/** Name and value of a Set-Cookie, printable ASCII only; attributes do not matter for so short a life. */
const pair = /^([!-:<>-~]+)=([ -:<-~]*)/;

export function createHopCookies(): HopCookies {
  const hosts = new Map<string, Map<string, string>>();

  return {
    note({ hostname }, headers) {
      const cookies = hosts.get(hostname) ?? new Map<string, string>();
      hosts.set(hostname, cookies);
      for (const sent of headerValues(headers, 'set-cookie')) {
        const [, name, value = ''] = pair.exec(sent.slice(0, mostLength)) ?? [];
        if (name !== undefined && (cookies.has(name) || cookies.size < mostPerHost)) cookies.set(name, value.trim());
      }
    },
    headerFor({ hostname }) {
      let header = '';
      for (const [name, value] of hosts.get(hostname) ?? []) {
        const longer = header === '' ? `${name}=${value}` : `${header}; ${name}=${value}`;
        if (longer.length <= mostHeaderLength) header = longer;
      }
      return header;
    },
  };
}
