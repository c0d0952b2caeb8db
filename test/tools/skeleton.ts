import type { Level } from '../../src/model/check.ts';
import { scaleLevels, type Indicator } from '../../src/model/edition.ts';

/** Sentences of an outcome before anybody has written better ones: the wording of the scale. */
interface FirstOutcome {
  readonly name: string;
  readonly level: Level | 'review';
  readonly bg: string;
  readonly en: string;
}

const NAMES: Readonly<Record<Indicator['scale'], readonly string[]>> = {
  binary: ['absent', 'present'],
  binary3: ['absent', 'present'],
  'four-point': ['absent', 'mentioned', 'available', 'complete'],
};

const UNCLEAR: FirstOutcome = {
  name: 'unclear',
  level: 'review',
  bg: 'Само човек може да реши.',
  en: 'Only a person can decide.',
};

/** Text of a new check: it compiles, and says “a person must look” until somebody writes better. */
export function checkSource(id: string, indicator: Indicator | undefined): string {
  const outcomes = firstOutcomes(indicator).map(
    ({ name, level, bg, en }) => `    ${name}: {
      level: ${quoted(level)},
      says: {
        bg: ${quoted(bg)},
        en: ${quoted(en)},
      },
    },`,
  );
  const question = indicator?.question.en ?? 'No indicator of the newest edition has this id yet.';
  return `import { searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';

// ${question}
export default defineCheck({
  id: ${quoted(id)},
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  outcomes: {
${outcomes.join('\n')}
  },

  judge(site, { subject }) {
    return { outcome: 'unclear', evidence: [searched(site, subject)] };
  },
});
`;
}

/** Text of its test: one empty group per outcome, each of which fails until it holds a case. */
export function testSource(id: string, indicator: Indicator | undefined): string {
  const [category = '', slug = ''] = id.split('.');
  const name = slug.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  const groups = firstOutcomes(indicator).map((outcome) => `  ${outcome.name}: {},`);
  return `import ${name}Check from '../../../checks/${category}/${slug}.ts';
import { describeCheck } from '../../kit/describe-check.ts';

// A case is a sentence and what was recorded, made by test/kit/observations.ts. Near-misses come first.
describeCheck(${name}Check, {
${groups.join('\n')}
});
`;
}

function firstOutcomes(indicator: Indicator | undefined): FirstOutcome[] {
  const scale = indicator?.scale ?? 'binary';
  const levels = scaleLevels[scale].map((level, n) => {
    const anchor = indicator?.anchors[String(level)];
    return {
      name: NAMES[scale][n] ?? `level-${level}`,
      level,
      bg: anchor?.bg ?? (level === 0 ? 'Няма.' : 'Има.'),
      en: anchor?.en ?? (level === 0 ? 'It is not there.' : 'It is there.'),
    };
  });
  return [...levels.reverse(), UNCLEAR];
}

function quoted(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/gu, '\\$&')}'`;
}
