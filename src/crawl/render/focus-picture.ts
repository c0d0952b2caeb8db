import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { SettledPage } from './clean-page.ts';
import { within } from './within.ts';

/** Each takes a fifth of a second; more of them say nothing new about a site. */
const mostPictured = 15;
const betweenMs = 60;

const place = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable();
type Place = z.infer<typeof place>;

/** Gives an element the focus or takes it away, and answers with its place in the document. */
type Show = (index: number, hasFocus: boolean) => Promise<unknown>;

/**
 * Decides for elements whose styles do not tell: two pictures with the focus show whether the place keeps still, a third
 * without it whether anything is different. Takes as many, evenly spread; the others stay undecided.
 */
export async function decideByPictures(
  settled: SettledPage,
  undecided: readonly number[],
  show: Show,
): Promise<ReadonlyMap<number, 'yes' | 'no' | 'unknown'>> {
  const every = Math.max(1, Math.ceil(undecided.length / mostPictured));
  const decided = new Map<number, 'yes' | 'no' | 'unknown'>();
  for (const index of undecided.filter((_, n) => n % every === 0)) {
    decided.set(index, await decide(settled, (hasFocus) => show(index, hasFocus)));
  }
  return decided;
}

async function decide(
  settled: SettledPage,
  show: (hasFocus: boolean) => Promise<unknown>,
): Promise<'yes' | 'no' | 'unknown'> {
  const at = place.parse(await show(true));
  const first = await pictureOf(settled, at);
  await sleep(betweenMs);
  const second = await pictureOf(settled, at);
  if (first === null || first !== second) return 'unknown';
  const there = place.parse(await show(false));
  const without = JSON.stringify(there) === JSON.stringify(at) ? await pictureOf(settled, at) : null;
  if (without === null) return 'unknown';
  return without === first ? 'no' : 'yes';
}

async function pictureOf({ cdp, policy }: SettledPage, at: Place): Promise<string | null> {
  if (at === null) return null;
  const shot = cdp.send('Page.captureScreenshot', { format: 'png', clip: { ...at, scale: 1 } });
  return within(policy.stepMs, shot).then(
    ({ data }) => data,
    () => null,
  );
}
