import { z } from 'zod';

import { unknownFields } from './explain-issue.ts';

/** An object that has these fields and no others. */
export function strict<S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownFields(issue.keys, known) : undefined),
  });
}

/** A list in which no two entries share a key. Checked even when entries have faults of their own. */
export function listOf<T extends z.ZodType>(item: T, key: string): z.ZodArray<T> {
  return z.array(item).superRefine(
    (items, context) => {
      for (const [index, value] of repeated(items.map((entry) => (isObject(entry) ? entry[key] : undefined)))) {
        context.addIssue({ code: 'custom', path: [index, key], message: `"${value}" stands in this list twice.` });
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  );
}

/** Entries that were there before: their index and text. */
export function repeated(values: readonly unknown[]): (readonly [index: number, value: string])[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (typeof value !== 'string') return [];
    if (seen.has(value)) return [[index, value] as const];
    seen.add(value);
    return [];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export const text = z.string().trim().min(1);

export const words = strict({ bg: text, en: text });

/** Lower-case name with hyphens, as in `veliko-tarnovo`. */
export const hyphenated = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: ({ input }) =>
    `"${String(input)}" must be lower-case Latin letters, digits and hyphens, e.g. "veliko-tarnovo".`,
});

/** Lower-case name with underscores, as in `e_services`. */
export const underscored = text.regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, {
  error: ({ input }) =>
    `"${String(input)}" must be lower-case Latin letters, digits and underscores, e.g. "e_services".`,
});

/** A plain host name. */
export const hostName = text.superRefine((host, context) => {
  if (isHostName(host)) return;
  const meant = hostIn(host);
  const instead = meant === null ? 'write a plain host name, e.g. "example.org"' : `write "${meant}"`;
  context.addIssue({ code: 'custom', message: `"${host}" is not a host name; ${instead}.` });
});

/** An address of a site: absolute, http or https, without a user name. */
export const webAddress = text.superRefine((address, context) => {
  const message = faultOfAddress(address);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

function faultOfAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address)) {
    const bare = address.replace(/^\/+/, '');
    const example = hostIn(address) === null || bare.includes('://') ? 'https://example.org/' : `https://${bare}`;
    return `"${address}" must begin with http:// or https://, e.g. "${example}".`;
  }
  if (!URL.canParse(address)) return `"${address}" is not a web address.`;
  const { username, password } = new URL(address);
  return username === '' && password === '' ? null : 'an address must not hold a user name or password.';
}

const label = String.raw`[\p{Ll}\p{Nd}_](?:[\p{Ll}\p{Nd}_-]{0,61}[\p{Ll}\p{Nd}_])?`;
const hostPattern = new RegExp(String.raw`^${label}(?:\.${label})*$`, 'u');

export function isHostName(host: string): boolean {
  return host.length <= 253 && hostPattern.test(host);
}

function hostIn(address: string): string | null {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^([a-z]+:)?\/\//, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/\.$/, '');
  return bare.includes('.') && isHostName(bare) ? bare : null;
}
