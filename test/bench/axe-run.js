// Plain JavaScript, because Crawlee runs it too, which reads no TypeScript.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** axe-core and a run of it as the audit runs it: the same rules, results as small. For `page.evaluate`. */
export const axeRun = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};
  axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    resultTypes: ['violations', 'incomplete'],
    iframes: false,
    preload: false,
  }).then(({ violations }) => violations.length)`;
