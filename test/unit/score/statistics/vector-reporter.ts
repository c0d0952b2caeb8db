import type { Reporter, TestCase, TestModule } from 'vitest/node';

interface Reproduced {
  readonly id: string;
  readonly statistic: string;
  readonly expected: string;
  readonly got: string;
}

declare module 'vitest' {
  interface TaskMeta {
    vector?: Reproduced;
  }
}

/** Prints every printed value beside the very number that was tested against it, and what became of the other tests. */
export default class VectorReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const lines = tests.flatMap((test) => line(test));
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    process.stdout.write(
      `\n${[row('id', 'statistic', 'expected', 'got', 'ok'), ...lines].join('\n')}\n\n` +
        `${lines.length} values; ${passed} of ${tests.length} tests passed, these among them\n`,
    );
  }
}

function line(test: TestCase): string[] {
  const { vector } = test.meta();
  if (vector === undefined) return [];
  const { id, statistic, expected, got } = vector;
  return [row(id, statistic, expected, got, test.result().state === 'passed' ? 'yes' : 'NO')];
}

function row(id: string, statistic: string, expected: string, got: string, ok: string): string {
  return [id.padEnd(4), statistic.padEnd(30), expected.padEnd(32), got.padEnd(32), ok].join(' ');
}
