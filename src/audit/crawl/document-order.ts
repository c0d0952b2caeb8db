import { seededRank } from '../../crawl/rules/seeded-rank.ts';

/** A document that waits to be read, by what the pages that link to it say. */
export interface Candidate {
  readonly key: string;
  readonly url: string;
  /** Topics its own links name. */
  readonly named: ReadonlySet<string>;
  /** Topics of the sections it is linked in. */
  readonly beside: ReadonlySet<string>;
  /** Newest day or year told of it, e.g. `2026-02-03` or `2026`; empty when none is. */
  readonly day: string;
}

interface DocumentOrder {
  /** Keys of all candidates, first to be read first. */
  readonly keys: readonly string[];
  /** Of these, those drawn at random from all that were not chosen; none when all will be read. */
  readonly random: readonly string[];
}

/** Share of what is read that is drawn at random, so that something can be said of all the others. */
const randomShare = 0.1;

/**
 * In which order the documents of a host are read, when no more than `most` can be. Every topic in turn gets its next
 * document, those whose links name it first and newest first; then come all others, newest first. The last tenth is
 * drawn at random. The same candidates and seed give the same order, however they were found.
 */
export function documentOrder(candidates: readonly Candidate[], most: number, seed: number): DocumentOrder {
  const ranked = candidates
    .map((candidate) => ({ ...candidate, rank: seededRank(seed, candidate.url) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const chosen = choose(ranked.toSorted((a, b) => descending(a.day, b.day))).map(({ key }) => key);
  if (chosen.length <= most) return { keys: chosen, random: [] };
  const count = Math.round(most * randomShare);
  const first = chosen.slice(0, most - count);
  const taken = new Set(first);
  const random = ranked.flatMap(({ key }) => (taken.has(key) ? [] : [key])).slice(0, count);
  for (const key of random) taken.add(key);
  return { keys: [...first, ...random, ...chosen.filter((key) => !taken.has(key))], random };
}

/** Of candidates with the newest first: turn by turn one of each topic, then the rest. */
function choose(newest: readonly Candidate[]): Candidate[] {
  const chosen = new Set<Candidate>();
  const queues = topicQueues(newest).map((queue) => queue[Symbol.iterator]());
  while (queues.length > 0) {
    const turn = queues.splice(0);
    for (const queue of turn) {
      let next = queue.next();
      while (next.done !== true && chosen.has(next.value)) next = queue.next();
      if (next.done === true) continue;
      chosen.add(next.value);
      queues.push(queue);
    }
  }
  return [...chosen, ...newest.filter((candidate) => !chosen.has(candidate))];
}

function topicQueues(newest: readonly Candidate[]): Candidate[][] {
  const topics = new Set(newest.flatMap(({ named, beside }) => [...named, ...beside]));
  return [...topics].sort().map((topic) => {
    const named = newest.filter((candidate) => candidate.named.has(topic));
    const beside = newest.filter((candidate) => candidate.beside.has(topic) && !candidate.named.has(topic));
    return [...named, ...beside];
  });
}

/** Without a day comes last. */
function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
