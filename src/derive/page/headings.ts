import type { Region } from '../../model/observation/page.ts';
import { collapse } from '../../model/text/collapse.ts';
import type { Captures } from './captures.ts';
import type { Collector } from './walk.ts';

export interface PageHeading {
  readonly level: number;
  /** As written; collapse it before showing. */
  readonly text: string;
  readonly region: Region;
  readonly start: number;
  /** As a heading; otherwise it only looks like one. */
  readonly marked: boolean;
}

export interface HeadingCollector extends Collector {
  headings(): readonly PageHeading[];
}

const names = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const mostHeadings = 1_000;
const longestText = 1_000;

export function createHeadings(captures: Captures): HeadingCollector {
  const headings: PageHeading[] = [];
  return {
    names,
    open(element) {
      const level = /^h([1-6])$/u.exec(element.name)?.[1];
      if (level === undefined || element.hidden || headings.length >= mostHeadings) return;
      captures.start(element, longestText, ({ text, alternative }) => {
        const name = collapse(text) === '' ? alternative : text;
        if (collapse(name) === '') return;
        headings.push({ level: Number(level), text: name, region: element.region, start: element.start, marked: true });
      });
    },
    headings: () => headings,
  };
}
