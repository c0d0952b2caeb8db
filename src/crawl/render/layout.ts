import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ScreenFit } from '../../model/observation/layout.ts';
import type { LayoutOutcome } from '../../model/rendered-page.ts';
import { screen } from './clean-page.ts';
import type { SettledPage } from './clean-page.ts';
import { inPage } from './in-page.ts';
import { faultOf } from './render-fault.ts';
import { within } from './within.ts';

/** A phone as WCAG 2.1, 1.4.10 means it, a common phone, a tablet; the ordinary screen the page stands on already. */
const narrow = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
] as const;

/** Scripts that answer to a new width wait a moment first. */
const restMs = 150;
const mostElements = 20_000;

const note = { selector: z.string(), name: z.string() };
const fit = z.object({
  width: z.number(),
  height: z.number(),
  contentWidth: z.number(),
  contentHeight: z.number(),
  scrollsSideways: z.boolean(),
  overflowing: z.array(z.object({ ...note, beyond: z.number() })),
  excused: z.number(),
  cutOff: z.object({ count: z.number(), nodes: z.array(z.object(note)) }),
  targets: z.object({
    count: z.number(),
    small: z.number(),
    nodes: z.array(z.object({ ...note, width: z.number(), height: z.number() })),
  }),
  text: z.object({ usualPx: z.number(), leastPx: z.number(), least: z.object(note) }).nullable(),
  firstScreen: z.array(z.string()),
});
const reading = z.object({ ...fit.shape, viewport: z.string().nullable() });

const script = inPage('dom', 'targets', 'layout');
const read = script(`readLayout(${JSON.stringify({ mostElements })})`);

/** Fits a page to screens of several widths, one after the other, and measures it on each. Never rejects. */
export async function measureLayout(settled: SettledPage): Promise<LayoutOutcome> {
  try {
    const wide = await measure(settled);
    const screens: ScreenFit[] = [];
    for (const size of narrow) {
      await within(settled.policy.stepMs, settled.page.setViewportSize(size));
      await sleep(restMs);
      screens.push(fit.parse(await measure(settled)));
    }
    await within(settled.policy.stepMs, settled.page.setViewportSize(screen));
    const { elements } = settled.snapshot;
    return { measured: true, viewport: wide.viewport, screens: [...screens, fit.parse(wide)], elements };
  } catch (error) {
    return { measured: false, because: faultOf(error).because };
  }
}

async function measure({ evaluate, policy }: SettledPage): Promise<z.infer<typeof reading>> {
  return reading.parse(await within(policy.stepMs, evaluate(read)));
}
