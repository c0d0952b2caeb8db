import type { AxeOutcome, PageAudit } from '../../model/rendered-page.ts';
import { runAxe } from './axe.ts';
import { dwell } from './clean-page.ts';
import type { SettledPage } from './clean-page.ts';
import { measureLayout } from './layout.ts';
import { takeScreenshot } from './screenshot.ts';
import { settle } from './settle.ts';
import { within } from './within.ts';

/** A picture of the page as it came, axe-core's verdict on it, and then how it fits screens of several widths. */
export async function auditPage(settled: SettledPage): Promise<PageAudit> {
  const screenshot = await within(settled.policy.stepMs, takeScreenshot(settled.cdp)).catch(() => null);
  const axe = await runAxeTwice(settled);
  const layout = await measureLayout(settled);
  settled.rests();
  await dwell(settled);
  return { screenshot, axe, layout };
}

/** A page that changes itself under axe gets one more try when it is quiet again, unless it has become another page. */
async function runAxeTwice(settled: SettledPage): Promise<AxeOutcome> {
  const { evaluate, snapshot, policy } = settled;
  const first = await runAxe(evaluate, snapshot.elements, policy.axeMs);
  if (first.ran || first.because !== 'axe_error') return first;
  const again = await settle(settled).catch(() => null);
  if (again === null || again.snapshot.url !== snapshot.url) return first;
  return runAxe(again.evaluate, again.snapshot.elements, policy.axeMs);
}
