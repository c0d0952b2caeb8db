import type { RunPlan } from '../audit/context.ts';
import type { AnyCheck } from '../model/check.ts';
import { costOf, planMunicipality } from '../plan/plan.ts';
import { exitCodes } from './exit-codes.ts';

/** Prints what an audit could cost at most, before anything is sent. Returns the exit code. */
export function dryRun(plan: RunPlan, checks: readonly AnyCheck[]): number {
  const plans = plan.municipalities.map((municipality) => planMunicipality(municipality, checks));
  const rows = plans.map((one) => ({ one, cost: costOf(one, plan.policy) }));
  const lines = rows.map(({ one, cost }) => {
    const missing = one.withoutAddress.length === 0 ? '' : `   address unknown: ${one.withoutAddress.join(', ')}`;
    const hosts = one.hosts.map(({ host }) => host).join(' ');
    return `${one.municipality.id.padEnd(18)} ${String(cost.hosts).padStart(3)} ${String(cost.requests).padStart(9)} ${cost.hours.toFixed(1).padStart(7)}   ${hosts}${missing}`;
  });
  const requests = rows.reduce((sum, { cost }) => sum + cost.requests, 0);
  const hosts = rows.reduce((sum, { cost }) => sum + cost.hosts, 0);
  const hours = Math.max(...rows.map(({ cost }) => cost.hours));
  process.stdout.write(
    [
      `${'municipality'.padEnd(18)} ${'hosts'.padStart(5)} ${'requests'.padStart(7)} ${'hours'.padStart(7)}`,
      ...lines,
      '',
      `At most ${requests} requests to ${hosts} hosts; about ${hours.toFixed(1)} hours for the largest host, all hosts side by side.`,
      `One request at a time per host, ${plan.policy.delayMs} ms apart or as the site asks. Nothing was sent.`,
      '',
    ].join('\n'),
  );
  return exitCodes.done;
}
