import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const day = z.iso.date();

const answer = z.strictObject({
  status: z.int().optional(),
  location: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

const host = z.strictObject({
  host: z.string(),
  site: z.string().default('portal'),
  also: z.array(z.string()).default([]),
  known: z.boolean().default(true),
  certificate: z.enum(['valid', 'expired', 'self-signed']).default('valid'),
  tls: z.array(z.number()).default([1.2, 1.3]),
  http: z.enum(['redirects', 'serves', 'closed']).default('redirects'),
  charset: z.enum(['utf-8', 'windows-1251']).default('utf-8'),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
  missing: z.union([z.literal(404), z.string()]).default(404),
  search: z.strictObject({ path: z.string(), parameter: z.string(), results: z.string().optional() }).optional(),
  answers: z.record(z.string(), answer).default({}),
});

const profile = z.strictObject({
  address: z.url(),
  shows: z.enum(['public', 'login-wall', 'gone']),
  name: z.string().default(''),
  about: z.string().default(''),
  site: z.string().nullable().default(null),
  posts: z.array(z.strictObject({ day, text: z.string(), replies: z.boolean().optional() })).default([]),
});

const portalFile = z.strictObject({
  id: z.string(),
  family: z.string().default('other'),
  sealed: z.boolean().default(false),
  day,
  names: z.strictObject({ bg: z.string(), en: z.string(), official: z.string().optional() }),
  emailDomain: z.string().nullable().default(null),
  hosts: z.array(host).min(1),
  dns: z
    .strictObject({
      mx: z.array(z.string()).optional(),
      spf: z.string().optional(),
      dmarc: z.string().optional(),
      dnssec: z.boolean().optional(),
      caa: z.array(z.string()).optional(),
    })
    .default({}),
  profiles: z.array(profile).default([]),
});

const labelFile = z.record(
  z.string(),
  z.strictObject({
    level: z.union([z.literal([0, 1, 2, 3]), z.literal('unseen')]),
    why: z.string(),
    where: z.array(z.string()).default([]),
    trap: z.string().nullish(),
  }),
);

/** A fictional municipality as its folder describes it: who it is and how its servers behave. */
export type PortalFile = z.infer<typeof portalFile>;
export type PortalHost = PortalFile['hosts'][number];
export type ToldProfile = PortalFile['profiles'][number];

/** What a careful person found, by indicator. `unseen`: there was nothing to judge by. */
export type Labels = z.infer<typeof labelFile>;
export type Label = Labels[string];

/**
 * Reads `portal.yaml`; a folder without one is told by its own folders: those with a dot in their name are hosts, and one
 * without any is a single portal.
 */
export function readPortalFile(folder: string): PortalFile {
  const file = join(folder, 'portal.yaml');
  if (existsSync(file)) return checked(portalFile, file);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.includes('.'))
    .map(({ name }) => name);
  const today = new Date().toISOString().slice(0, 10);
  const hosts = (names.length > 0 ? names : ['www.portal.example']).map((name) => ({ host: name }));
  return portalFile.parse({ id: 'portal', day: today, names: { bg: 'Портал', en: 'Portal' }, hosts });
}

export function readLabels(file: string): Labels {
  return checked(labelFile, file);
}

/** Throws an error that names the file and the field. */
function checked<T>(schema: z.ZodType<T>, file: string): T {
  const read = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${file}\n${z.prettifyError(read.error)}`);
}
