import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { AxeOutcome } from '../../model/rendered-page.ts';
import type { Evaluate } from './isolated-world.ts';
import { Late, within } from './within.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1, levels A and AA: what Directive (EU) 2016/2102 asks of public bodies through EN 301 549. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const keptNodes = 50;
const mostText = 300;

/** Above this many elements the contrast rule alone outlasts any patience; all others still finish. */
export const contrastLimit = 20_000;

const finding = z.object({
  rule: z.string(),
  impact: z.enum(['minor', 'moderate', 'serious', 'critical']),
  help: z.string(),
  count: z.number(),
  nodes: z.array(z.object({ selector: z.string(), html: z.string() })),
});
const results = z.object({ version: z.string(), violations: z.array(finding), incomplete: z.array(finding) });

/** The contrast rule as it stands in the results of a page too large for it. */
const contrastUndecided = {
  rule: 'color-contrast',
  impact: 'serious',
  help: `Not decided: the page has more than ${contrastLimit} elements`,
  count: 0,
  nodes: [],
} as const;

/**
 * axe-core's verdict on the page's main frame; what frames hold is not looked into. `evaluate` must belong to an
 * isolated world, where the page can neither break nor forge it. Never rejects.
 */
export async function runAxe(evaluate: Evaluate, elements: number, ms: number): Promise<AxeOutcome> {
  const contrast = elements <= contrastLimit;
  try {
    const { version, violations, incomplete } = results.parse(await within(ms, evaluate(axeExpression(contrast))));
    return { ran: true, version, violations, incomplete: contrast ? incomplete : [...incomplete, contrastUndecided] };
  } catch (error) {
    return { ran: false, because: error instanceof Late ? 'axe_timeout' : 'axe_error' };
  }
}

/** `preload` is off because it would fetch style sheets again, as requests the page never made. */
function axeExpression(contrast: boolean): string {
  const options = {
    runOnly: { type: 'tag', values: tags },
    rules: { 'color-contrast': { enabled: contrast } },
    resultTypes: ['violations', 'incomplete'],
    iframes: false,
    preload: false,
  };
  return `${axeSource};
    axe.run(document, ${JSON.stringify(options)}).then((found) => {
      const short = (text) => String(text).slice(0, ${mostText});
      const brief = (rules) => rules.map(({ id, impact, help, nodes }) => ({
        rule: id,
        impact: impact ?? 'minor',
        help,
        count: nodes.length,
        nodes: nodes.slice(0, ${keptNodes}).map(({ target, html }) => ({
          selector: short(target.join(' ')),
          html: short(html),
        })),
      }));
      return {
        version: found.testEngine.version,
        violations: brief(found.violations),
        incomplete: brief(found.incomplete),
      };
    })`;
}
