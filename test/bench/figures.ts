import { runFile } from './child.ts';
import type { Measured } from './sites.ts';

/** Who did the work: the middle of several rounds. */
export interface Contestant {
  readonly name: string;
  readonly run: () => Promise<Measured>;
}

/** Pages a second of each, and ours by theirs: what `--json` prints. */
export interface Ratios {
  readonly ours: number;
  readonly crawlee: number;
  readonly limit: number;
  readonly ratioToCrawlee: number;
  readonly ratioToLimit: number;
}

export const rate = ({ pages, ms }: Pick<Measured, 'pages' | 'ms'>): number => pages / (ms / 1000);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Runs a file that says pages and milliseconds on standard output. */
export async function other(file: string, args: readonly string[]): Promise<Measured> {
  const { output, ...usage } = await runFile(file, args);
  return { ...(JSON.parse(output) as Pick<Measured, 'pages' | 'ms'>), ...usage };
}

/** All take turns, so that a machine that changes meanwhile changes for all. */
export async function inTurns(contestants: readonly Contestant[], rounds: number): Promise<Measured[][]> {
  const measured: Measured[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { run }] of contestants.entries()) measured[at]?.push(await run());
  }
  return measured;
}

/** From the rounds of ours, Crawlee and the limit, in this order. */
export function ratiosOf(measured: readonly (readonly Measured[])[]): Ratios {
  const [ours = NaN, crawlee = NaN, limit = NaN] = measured.map((rounds) => median(rounds.map(rate)));
  return rounded({ ours, crawlee, limit, ratioToCrawlee: ours / crawlee, ratioToLimit: ours / limit });
}

function rounded({ ours, crawlee, limit, ratioToCrawlee, ratioToLimit }: Ratios): Ratios {
  const round = (value: number): number => Number(value.toPrecision(4));
  return {
    ours: round(ours),
    crawlee: round(crawlee),
    limit: round(limit),
    ratioToCrawlee: round(ratioToCrawlee),
    ratioToLimit: round(ratioToLimit),
  };
}

/** One line: pages a second, milliseconds of processor a page (steady on a machine with other work), memory. */
export function lineOf({ name }: Contestant, rounds: readonly Measured[]): string {
  const middle = (value: (measured: Measured) => number, digits: number): string =>
    median(rounds.map(value)).toFixed(digits).padStart(7);
  const pages = median(rounds.map((it) => it.pages));
  const cost = middle(({ cpuMs, pages }) => cpuMs / pages, 2);
  const memory = middle(({ mostMemory }) => mostMemory / 2 ** 20, 0);
  return `  ${name.padEnd(34)} ${middle(rate, 1)} pages/s ${cost} ms of processor a page ${memory} MB at most (${pages} pages)`;
}
