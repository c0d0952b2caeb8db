import type { Header } from '../../model/observation/response.ts';
import { parseUrl } from '../network/web-address.ts';

const redirects = new Set([301, 302, 303, 307, 308]);

/** A status with which browsers look for a Location (Fetch Standard, "redirect status"). */
export function isRedirect(status: number): boolean {
  return redirects.has(status);
}

/** The values of one header, in order. */
export function headerValues(headers: readonly Header[], name: string): string[] {
  return headers.filter(([each]) => each === name).map(([, value]) => value);
}

/**
 * Where an answer sends us: null when it does not, `unreadable` when its Location is no address. The first Location
 * counts; an empty one is none, as in browsers.
 */
export function redirectTarget(status: number, headers: readonly Header[], from: URL): URL | 'unreadable' | null {
  if (!isRedirect(status)) return null;
  const [location = ''] = headerValues(headers, 'location');
  if (location.trim() === '') return null;
  return parseUrl(readable(location), from) ?? 'unreadable';
}

/** Header bytes as text: UTF-8 when they are that; any other byte (windows-1251 in a path) escaped as it came. */
function readable(location: string): string {
  const bytes = Buffer.from(location, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  }
}
