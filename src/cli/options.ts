import { InvalidArgumentError, Option } from 'commander';

/** Options every command understands. */
export interface CommonOptions {
  readonly db: string;
  readonly config?: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

export const commonOptions = (database = './gradomer.db'): Option[] => [
  new Option('--db <file>', 'the database file').default(database),
  new Option('--config <dir>', 'a folder with your own configuration; its files take the place of the built-in ones'),
  new Option('--log-level <level>', 'how much to tell when not on a terminal')
    .choices(['debug', 'info', 'warn', 'error'])
    .default('info'),
];

/** `a,b , c` → ['a', 'b', 'c']. */
export function list(text: string): string[] {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new InvalidArgumentError('Write one or more ids separated by commas.');
  return items;
}

/** A whole number of at least `least`. */
export function atLeast(least: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) {
      throw new InvalidArgumentError(`Write a whole number, ${least} or more.`);
    }
    return value;
  };
}

/** For an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** A day of the calendar, written 2026-11-20. */
export function day(text: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay || new Date(text).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Write a day as YEAR-MONTH-DAY, for example 2026-11-20.');
  }
  return text;
}
