import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { PageLoad } from '../../model/observation/timing.ts';
import type { SettledPage } from './clean-page.ts';
import { inPage } from './in-page.ts';
import { within } from './within.ts';

const reading = z.object({
  lcpMs: z.number().nullable(),
  largest: z.object({ selector: z.string(), name: z.string() }).nullable(),
  ttfbMs: z.number(),
  loadMs: z.number().nullable(),
});
const read = inPage('dom', 'timing')('readTiming()');

/** How long a page that was just loaded took, and how much. Rejects when the page ends or hangs meanwhile. */
export async function readLoad(settled: SettledPage): Promise<Omit<PageLoad, 'busy'>> {
  const { evaluate, snapshot, watch, received, policy } = settled;
  const times = reading.parse(await within(policy.stepMs, evaluate(read)));
  const subResources = watch.requests(new URL(snapshot.url).hostname).length;
  return { ...times, bytes: received(), requests: subResources + 1 };
}

const watchedMs = 300;

/** Share of this machine's processors in use over the next moment, 0 to 1. */
export async function processorsInUse(): Promise<number> {
  const before = processorTimes();
  await sleep(watchedMs);
  const after = processorTimes();
  const total = after.total - before.total;
  return total === 0 ? 0 : Math.round((1 - (after.idle - before.idle) / total) * 100) / 100;
}

function processorTimes(): { idle: number; total: number } {
  const times = cpus().map((processor) => processor.times);
  return {
    idle: times.reduce((sum, { idle }) => sum + idle, 0),
    total: times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0),
  };
}
