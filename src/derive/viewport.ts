import type { Layout } from '../model/observation/layout.ts';

/** Less room to enlarge than this counts as none (WCAG 2.1, 1.4.4: text up to 200 %). */
const leastScale = 2;

/** A viewport setting as CSS Device Adaptation reads it: `name=value` divided by commas, semicolons or spaces; the last wins. */
export function deriveViewport(content: string | null): Layout['viewport'] {
  if (content === null) return null;
  const settings = new Map(
    content
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .replace(/ ?= ?/gu, '=')
      .split(/[\s,;]+/u)
      .map((setting) => setting.split('=', 2) as [string, string | undefined]),
  );
  const scalable = settings.get('user-scalable') ?? 'yes';
  const most = Number.parseFloat(settings.get('maximum-scale') ?? '');
  const isForbidden = scalable === 'no' || Math.abs(Number.parseFloat(scalable)) < 1;
  return { content, zoomable: !isForbidden && !(most >= 0 && most < leastScale) };
}
