import { readFileSync } from 'node:fs';

import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

import { ConfigError, type Problem, unusable } from './config-error.ts';
import { explainIssue } from './explain-issue.ts';

type Path = readonly PropertyKey[];

/** What a file holds, and a way to say where in it something is wrong. */
export interface YamlFile<T> {
  readonly path: string;
  readonly value: T;
  fault(field: Path, message: string): Problem;
}

/** Reads a YAML 1.2 file that has to fit a schema. Throws a ConfigError with every problem of the file. */
export function readYaml<T>(path: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(readText(path), { lineCounter: lines, prettyErrors: false });
  const problem = (offset: number, field: Path, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line: Math.max(line, 1), column: Math.max(col, 1), field: fieldName(field), message };
  };
  const fault = (field: Path, message: string): Problem => problem(offsetOf(document, field), field, message);

  if (document.errors.length > 0) {
    throw new ConfigError(
      document.errors.map(({ pos, message }) => problem(pos[0], [], `this is not YAML: ${message}`)),
    );
  }
  keepKeysAsWritten(document);
  const parsed = fit(document, schema, fault);
  if (parsed.success) return { path, value: parsed.data, fault };
  throw new ConfigError(parsed.error.issues.flatMap((issue) => faultsOf(issue, fault)));
}

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) throw unusable(path, 'this is not UTF-8; save the file in that encoding.');
    throw unusable(path, `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}

/** Validates; a number or true/false where text is wanted is taken as it is written, so `ekatte: 07079` keeps its zero. */
function fit<T>(document: Document.Parsed, schema: z.ZodType<T>, fault: YamlFile<T>['fault']): z.ZodSafeParseResult<T> {
  const validate = (): z.ZodSafeParseResult<T> => schema.safeParse(toValue(document, fault), { error: explainIssue });
  const first = validate();
  if (first.success) return first;
  let changed = false;
  for (const issue of first.error.issues) {
    const node = document.getIn(issue.path, true);
    const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
    if (!wantsText || !isScalar(node) || node.source === undefined || node.value === null) continue;
    node.value = node.source;
    changed = true;
  }
  return changed ? validate() : first;
}

/** Aliases are resolved here: too many of them, or one that leads nowhere, is a fault of the file. */
function toValue(document: Document.Parsed, fault: YamlFile<unknown>['fault']): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    throw new ConfigError([fault([], error instanceof Error ? error.message : String(error))]);
  }
}

/** `1.10:` as a key is the text 1.10, not the number 1.1. */
function keepKeysAsWritten(document: Document.Parsed): void {
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && typeof key.value === 'number' && key.source !== undefined) key.value = key.source;
    },
  });
}

/** Unknown fields come as one issue of the object around them, with a line for each; each is pointed at itself. */
function faultsOf(issue: z.core.$ZodIssue, fault: YamlFile<unknown>['fault']): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [fault(issue.path, issue.message)];
  const messages = issue.message.split('\n');
  return issue.keys.map((key, i) => fault([...issue.path, key], messages[i] ?? issue.message));
}

/** Where a field begins, or the innermost thing around it that is there. Keys are pointed at before their values. */
function offsetOf(document: Document.Parsed, field: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of field) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      node = pair.value;
      offset = startOf(pair.key) ?? offset;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function fieldName(field: Path): string {
  return field
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
