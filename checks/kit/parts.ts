import type { Subject } from '../../src/model/check.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Words } from '../../src/model/words.ts';
import { best, citePage } from './cite.ts';
import { contactsOf } from './contact-page.ts';
import type { Holdings, Readable } from './holdings.ts';

/** What a part is looked for in. */
export interface Searched {
  readonly site: Readable;
  readonly subject: Subject;
  readonly asOf: string;
  readonly holdings: Holdings;
}

/** Something a good section has: its name for people, and the proof that it is there (none: it is not). */
export interface Part<S = Searched> {
  readonly name: Words;
  readonly find: (searched: S) => readonly Evidence[];
}

/** The section names a phone or an e-mail in its own text. */
export function withContact(name: Words): Part {
  return {
    name,
    find: ({ holdings: { pages } }) =>
      pages
        .filter((page) => {
          const { phones, emails } = contactsOf(page, []);
          return phones.length + emails.length > 0;
        })
        .map((page) => citePage(page)),
  };
}

/** Finds every part; the names of those that are there and those that are not, in order, and the proof. */
export function takeStock<S, P extends Readonly<Record<string, Part<S>>>>(parts: P, searched: S) {
  const found = Object.entries(parts).map(([id, part]) => ({ id, name: part.name, proof: part.find(searched) }));
  const there = found.filter(({ proof }) => proof.length > 0);
  const missing = found.filter(({ proof }) => proof.length === 0);
  const ids = new Set(there.map(({ id }) => id));
  return {
    has: Object.fromEntries(Object.keys(parts).map((id) => [id, ids.has(id)])) as { readonly [K in keyof P]: boolean },
    have: listed(there.map(({ name }) => name)),
    lack: listed(missing.map(({ name }) => name)),
    proof: best(there.flatMap(({ proof }) => proof.slice(0, 1))),
  };
}

function listed(names: readonly Words[]): Words {
  const list = (language: keyof Words) => (names.length === 0 ? '–' : names.map((name) => name[language]).join(', '));
  return { bg: list('bg'), en: list('en') };
}
