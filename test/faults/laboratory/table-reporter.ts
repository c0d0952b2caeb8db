import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { catalogue } from '../catalogue.ts';
import { faultsNamed, type Faults } from './fault.ts';

type Outcome = 'passed' | 'failed' | 'skipped';

/** Prints what became of every fault of the catalogue; a test says by ids in its title which of them it reproduces. */
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const outcomes = outcomesOf(modules.flatMap((module) => [...module.children.allTests()]));
    const lines = Object.entries(catalogue).flatMap(([group, faults]) => [
      '',
      group,
      ...Object.entries(faults).map(([id, fault]) => `  ${id}  ${said(fault, outcomes.get(id) ?? [])}`),
    ]);
    process.stdout.write(`${lines.join('\n')}\n\n${summary(outcomes)}\n`);
  }
}

function outcomesOf(tests: readonly TestCase[]): ReadonlyMap<string, readonly Outcome[]> {
  const outcomes = new Map<string, Outcome[]>();
  for (const test of tests) {
    const { state } = test.result();
    // Left out by the filter: it names no fault.
    if (state === 'pending') continue;
    for (const id of faultsNamed(test.fullName)) outcomes.set(id, [...(outcomes.get(id) ?? []), state]);
  }
  return outcomes;
}

function said({ fault, untested }: Faults[string], outcomes: readonly Outcome[]): string {
  const words = fault.length > 70 ? `${fault.slice(0, 69)}…` : fault.padEnd(70);
  const failed = outcomes.filter((outcome) => outcome === 'failed').length;
  const ran = outcomes.filter((outcome) => outcome !== 'skipped').length;
  if (failed > 0) return `${words}  FAILED: ${failed} of ${ran}`;
  if (ran > 0) return `${words}  as promised (${ran === 1 ? 'one test' : `${ran} tests`})`;
  return `${words}  not tested: ${untested ?? 'no test names it'}`;
}

function summary(outcomes: ReadonlyMap<string, readonly Outcome[]>): string {
  const ids = Object.values(catalogue).flatMap((faults) => Object.keys(faults));
  const tested = ids.filter((id) => (outcomes.get(id) ?? []).some((outcome) => outcome !== 'skipped'));
  const failed = ids.filter((id) => (outcomes.get(id) ?? []).includes('failed'));
  return `${ids.length} faults: ${tested.length} tested, ${failed.length} of them failed, ${ids.length - tested.length} not tested`;
}
