import { relative } from 'node:path';

/** One thing wrong with the configuration: where, and what to write instead. */
export interface Problem {
  /** The file, or the option of the command line that asked for something unknown. */
  readonly file: string;
  /** From 1; null when the file or folder as a whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
  /** Path of the field, as `[0].sites[1].url`; empty for the whole file. */
  readonly field: string;
  readonly message: string;
}

/** The configuration cannot be used. The message lists every problem found, one a line. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** A file or folder is wrong as a whole. */
export function unusable(file: string, message: string): ConfigError {
  return new ConfigError([{ file, line: null, column: null, field: '', message }]);
}

/** Goes on only when there is nothing wrong. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ConfigError(problems);
}

/** Runs all parts, and only then fails, with the problems of all of them. */
export function together<T extends Record<string, () => unknown>>(parts: T): { [K in keyof T]: ReturnType<T[K]> } {
  const problems: Problem[] = [];
  const done: [string, unknown][] = [];
  for (const [name, part] of Object.entries(parts)) {
    try {
      done.push([name, part()]);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    }
  }
  refuse(problems);
  return Object.fromEntries(done) as { [K in keyof T]: ReturnType<T[K]> };
}

function describe({ file, line, column, field, message }: Problem): string {
  const near = relative(process.cwd(), file);
  const shown = near === '' || near.startsWith('..') ? file : near;
  const place = line === null ? shown : `${shown}:${line}:${column ?? 1}`;
  return field === '' ? `${place}: ${message}` : `${place}: ${field}: ${message}`;
}
