import type { AxePage } from '../model/observation/axe.ts';
import type { Recording } from '../model/observation/index.ts';
import type { Layout } from '../model/observation/layout.ts';
import type { LinkCheck } from '../model/observation/link-check.ts';
import type { Observed } from '../model/observation/observed.ts';
import type { Page } from '../model/observation/page.ts';
import { csv } from './csv.ts';

const header = ['kind', 'rule', 'impact', 'page', 'selector', 'element', 'help', 'elements'] as const;

/** As in `header`; `elements` is how many the page has of this fault, of which the first ones have rows of their own. */
type Violation = readonly [
  kind: 'accessibility' | 'layout' | 'link' | 'markup',
  rule: string,
  impact: string | null,
  page: string,
  selector: string | null,
  element: string,
  help: string,
  elements: number,
];

/** Every fault that can be put right at one place of one page: what, where, which element. One row each. */
export function violationsCsv({ observed }: Recording): string {
  const rows = [
    ...of(observed.axe, accessibility),
    ...of(observed.layouts, layout),
    ...of(observed.links, brokenLink),
    ...of(observed.pages, markup),
  ];
  return csv(header, rows);
}

function of<T>(found: Observed<readonly T[]>, read: (one: T) => Violation[]): Violation[] {
  return found.seen ? found.value.flatMap(read) : [];
}

function accessibility({ url, violations }: AxePage): Violation[] {
  return violations.flatMap(({ rule, impact, help, count, nodes }) =>
    nodes.map(({ selector, html }): Violation => ['accessibility', rule, impact, url, selector, html, help, count]),
  );
}

const reflow = 'The page scrolls sideways (WCAG 2.1, 1.4.10)';
const cutOff = 'Text ends beyond the edge of the screen (WCAG 2.1, 1.4.10)';
const targetSize = 'Smaller than 24 x 24 px without space around it (WCAG 2.2, 2.5.8)';

/** Of the narrowest screen, where nearly all of it shows. */
function layout({ url, screens }: Layout): Violation[] {
  const [narrowest] = screens;
  if (narrowest === undefined) return [];
  const { width, overflowing, cutOff: cut, targets } = narrowest;
  const at = (rule: string) => `${rule} at ${width} px`;
  return [
    ...overflowing.map(({ selector, name, beyond }): Violation => {
      const help = `${reflow}: ${Math.round(beyond)} px too wide`;
      return ['layout', at('reflow'), null, url, selector, name, help, overflowing.length];
    }),
    ...cut.nodes.map(({ selector, name }): Violation => [
      'layout',
      at('cut-off'),
      null,
      url,
      selector,
      name,
      cutOff,
      cut.count,
    ]),
    ...targets.nodes.map(({ selector, name }): Violation => [
      'layout',
      at('target-size'),
      null,
      url,
      selector,
      name,
      targetSize,
      targets.small,
    ]),
  ];
}

function brokenLink({ verdict, page, url, text, status, because }: LinkCheck): Violation[] {
  if (verdict !== 'broken') return [];
  const rule = because ?? String(status ?? '');
  return [['link', rule, null, page, null, text, `Leads to ${url}, which does not answer`, 1]];
}

function markup({ url, structure, lang, title }: Page): Violation[] {
  const ids = structure.duplicateIds;
  return [
    ...ids.map((id): Violation => [
      'markup',
      'duplicate-id',
      null,
      url,
      `#${id}`,
      id,
      'The id stands twice',
      ids.length,
    ]),
    ...(lang === null
      ? [['markup', 'html-lang', null, url, 'html', '', 'The page does not say its language', 1] satisfies Violation]
      : []),
    ...(title.trim() === ''
      ? [['markup', 'title', null, url, 'title', '', 'The page has no title', 1] satisfies Violation]
      : []),
  ];
}
