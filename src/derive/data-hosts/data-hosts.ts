import type { DataHost, DataKind, DataProof } from '../../model/observation/data-host.ts';
import type { Page } from '../../model/observation/page.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';
import type { CompiledFormWords } from '../topics/form-words.ts';
import { placesLinked, placesOnPage } from './places.ts';

export interface DataHostsInput {
  readonly pages: readonly Page[];
  readonly topics: readonly TopicHit[];
  readonly isOwn: (url: string) => boolean;
}

const kinds: readonly DataKind[] = ['personal', 'login', 'payment'];
const mostProofs = 3;

/** Every host that takes personal data, a login or a payment, by name. Same pages, same hosts, in whatever order they come. */
export function deriveDataHosts({ pages, topics, isOwn }: DataHostsInput, words: CompiledFormWords): DataHost[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const places = [...pages.flatMap((page) => placesOnPage(page, words)), ...placesLinked(topics, byUrl)];
  const hosts = new Map<string, DataProof[]>();
  for (const place of places) {
    const { host } = new URL(place.target);
    const known = hosts.get(host);
    if (known === undefined) hosts.set(host, [place]);
    else known.push(place);
  }
  return [...hosts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, found]) => ({
      host,
      own: found.some(({ target }) => isOwn(target)),
      takes: kinds.filter((kind) => found.some(({ takes }) => takes === kind)),
      https: found.every(({ https }) => https),
      proofs: kinds.flatMap((kind) => firstFew(found.filter(({ takes }) => takes === kind))),
    }));
}

/** Each place once, though a form in the footer stands on every page; those without HTTPS before all others. */
function firstFew(proofs: readonly DataProof[]): DataProof[] {
  const ranked = proofs
    .map((proof) => ({ proof, rank: `${Number(proof.https)} ${order[proof.how]} ${proof.page} ${proof.quote}` }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const distinct = new Map<string, DataProof>();
  for (const { proof } of ranked) {
    const key = JSON.stringify([proof.how, placeOf(proof.target), proof.quote]);
    if (!distinct.has(key)) distinct.set(key, proof);
  }
  return [...distinct.values()].slice(0, mostProofs);
}

/** Without what differs from visit to visit: sessions in the path or in parameters. */
function placeOf(target: string): string {
  const { origin, pathname } = new URL(target);
  return origin + (pathname.split(';')[0] ?? '');
}

const order: Readonly<Record<DataProof['how'], number>> = { form: 0, embed: 1, link: 2 };
