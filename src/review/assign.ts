import type { Slot } from '../model/review/assessment.ts';
import { seeded } from './seeded.ts';

/** What is to be shared out: questions, people, and who must not judge whom. */
export interface Sharing {
  /** All there are, those of one indicator one after the other. */
  readonly questions: readonly Pick<Share, 'municipality' | 'indicator'>[];
  /** Account ids. */
  readonly evaluators: readonly string[];
  readonly arbiters: readonly string[];
  readonly recusals: readonly Recusal[];
  /** Shares that stay as they are, because they were answered or handed out before. */
  readonly taken: readonly Share[];
  readonly seed: string;
}

/** Who must not judge a municipality; with an indicator, that one question of it. */
export interface Recusal {
  readonly account: string;
  readonly municipality: string;
  readonly indicator?: string;
}

/** Whether one of these keeps somebody from a question. */
export function isRecused(
  share: Pick<Share, 'account' | 'municipality' | 'indicator'>,
  recusals: readonly Recusal[],
): boolean {
  return recusals.some(
    ({ account, municipality, indicator = share.indicator }) =>
      account === share.account && municipality === share.municipality && indicator === share.indicator,
  );
}

/** One question in one slot of one person. */
export interface Share {
  readonly municipality: string;
  readonly indicator: string;
  readonly account: string;
  readonly slot: Slot;
}

/** A municipality with too few people who may judge it. */
export interface Lack {
  readonly municipality: string;
  readonly role: 'evaluator' | 'arbiter';
  readonly found: number;
  readonly needed: number;
}

/**
 * Shares all questions out: two evaluators and one arbiter each, nobody over a municipality they stand back from, loads
 * that differ by as little as the recusals allow. An indicator stays with the same people as far as possible, for one
 * scale in mind judges more evenly; the pairs change between indicators, so that everybody is compared with everybody.
 * The same input shares out the same. Returns the new shares, or who is missing; never a part of them.
 */
export function shareOut(sharing: Sharing): { shares: Share[]; lacking: Lack[] } {
  const lacking = lacks(sharing);
  if (lacking.length > 0) return { shares: [], lacking };
  const held = new Map(sharing.taken.map((share) => [key(share), share]));
  const loads = new Map<string, number>();
  const add = (account: string) => loads.set(account, (loads.get(account) ?? 0) + 1);
  for (const { account } of sharing.taken) add(account);
  const shares: Share[] = [];
  for (const [indicator, questions] of byIndicator(sharing)) {
    // The order is settled before the indicator begins: within it the pair does not alternate.
    const inTurn = (people: readonly string[]) =>
      byLoad(people, loads, (account) => seeded(sharing.seed, indicator, account));
    const order = { evaluator: inTurn(sharing.evaluators), arbiter: inTurn(sharing.arbiters) };
    for (const { municipality } of questions) {
      for (const slot of slots) {
        const question = { municipality, indicator, slot };
        if (held.has(key(question))) continue;
        const role = slot === 'arbiter' ? 'arbiter' : 'evaluator';
        const account = order[role].find((one) => isFree({ ...question, account: one }, sharing, held));
        // Who is free may be in another slot of it from before, in another role.
        if (account === undefined) return { shares: [], lacking: [{ municipality, role, found: 0, needed: 1 }] };
        const share = { ...question, account };
        held.set(key(share), share);
        add(account);
        shares.push(share);
      }
    }
  }
  return { shares, lacking: [] };
}

const slots = ['a', 'b', 'arbiter'] as const;

function byIndicator({ questions }: Sharing): ReadonlyMap<string, Sharing['questions']> {
  const groups = new Map<string, Sharing['questions'][number][]>();
  for (const question of questions) {
    const group = groups.get(question.indicator) ?? [];
    groups.set(question.indicator, [...group, question]);
  }
  return groups;
}

function byLoad(
  people: readonly string[],
  loads: ReadonlyMap<string, number>,
  turn: (account: string) => number,
): readonly string[] {
  const load = (account: string) => loads.get(account) ?? 0;
  return [...new Set(people)].sort((a, b) => load(a) - load(b) || turn(a) - turn(b));
}

function isFree(share: Share, { recusals }: Sharing, held: ReadonlyMap<string, Share>): boolean {
  const { account, slot } = share;
  if (isRecused(share, recusals)) return false;
  const others = slots.filter((other) => other !== slot);
  return others.every((other) => held.get(key({ ...share, slot: other }))?.account !== account);
}

function lacks({ questions, evaluators, arbiters, recusals }: Sharing): Lack[] {
  return [...new Set(questions.map(({ municipality }) => municipality))].flatMap((municipality) => {
    const able = (people: readonly string[]) =>
      [...new Set(people)].filter(
        (account) =>
          !recusals.some(
            (one) => one.account === account && one.municipality === municipality && one.indicator === undefined,
          ),
      );
    const judges = able(evaluators).length;
    const deciders = able(arbiters).length;
    return [
      ...(judges < 2 ? [{ municipality, role: 'evaluator' as const, found: judges, needed: 2 }] : []),
      ...(deciders < 1 ? [{ municipality, role: 'arbiter' as const, found: 0, needed: 1 }] : []),
    ];
  });
}

function key({ municipality, indicator, slot }: Pick<Share, 'municipality' | 'indicator' | 'slot'>): string {
  return `${indicator}\u0000${municipality}\u0000${slot}`;
}
