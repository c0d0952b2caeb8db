import type { AxeOutcome, PageAudit } from '../../model/rendered-page.ts';
import { runAxe } from './axe.ts';
import { dwell, settle, stepMs } from './clean-page.ts';
import type { SettledPage } from './clean-page.ts';
import { measureLayout } from './layout.ts';
import { takeScreenshot } from './screenshot.ts';
import { within } from './within.ts';

/** A picture of the page as it came, axe-core's verdict on it, and then how it fits screens of several widths. */
export async function auditPage(settled: SettledPage): Promise<PageAudit> {
  const screenshot = await within(stepMs, takeScreenshot(settled.cdp)).catch(() => null);
  const axe = await runAxeTwice(settled);
  const layout = await measureLayout(settled);
  await dwell(settled);
  return { screenshot, axe, layout };
}

/** A page that changes itself under axe gets one more try when it is quiet again. */
async function runAxeTwice({ cdp, evaluate, snapshot, watch, policy }: SettledPage): Promise<AxeOutcome> {
  const first = await runAxe(evaluate, snapshot.elements, policy.axeMs);
  if (first.ran || first.because !== 'axe_error') return first;
  const again = await settle(cdp, watch, policy).catch(() => null);
  return again === null ? first : runAxe(again.evaluate, again.snapshot.elements, policy.axeMs);
}
