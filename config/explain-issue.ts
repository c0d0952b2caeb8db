import type { z } from 'zod';

import { suggest } from './nearest.ts';

/** What is wrong with a value and what to write instead, in plain words. Messages given in a schema win over these. */
export function explainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; write ${typeNames[issue.expected] ?? issue.expected}.`
        : `must be ${typeNames[issue.expected] ?? issue.expected}, not ${shown(issue.input)}.`;
    case 'invalid_value': {
      const known = issue.values.map(String);
      return `${shown(issue.input)} is not one of ${known.join(', ')}.${guess(issue.input, known)}`;
    }
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? 'must not be empty.'
        : `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must not be longer than ${String(issue.maximum)} characters.`
        : `must be at most ${String(issue.maximum)}.`;
    default:
      return undefined;
  }
}

/** For a closed object: a line for each field that is not one of its own. */
export function unknownFields(keys: readonly string[], known: readonly string[]): string {
  return keys.map((key) => `unknown field "${key}".${suggest(key, known)}`).join('\n');
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  object: 'fields (lines of "name: value")',
  record: 'fields (lines of "name: value")',
};

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'fields';
  const text = JSON.stringify(value);
  return text.startsWith('"') ? text : `"${text}"`;
}

function guess(input: unknown, known: readonly string[]): string {
  return typeof input === 'string' ? suggest(input, known).replace(/^ Known:.*$/, '') : '';
}
