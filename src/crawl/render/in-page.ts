import { readFileSync } from 'node:fs';

/**
 * A way to write expressions for an isolated world: plain JavaScript files of in-page/, read once, and a call of one of
 * their functions. The page's own scripts see neither the files nor the call.
 */
export function inPage(...files: readonly string[]): (call: string) => string {
  const source = files.map((file) => readFileSync(new URL(`./in-page/${file}.js`, import.meta.url), 'utf8')).join('\n');
  return (call) => `(() => { 'use strict';\n${source}\nreturn ${call};\n})()`;
}
