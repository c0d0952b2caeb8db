import { expect, it } from 'vitest';
import { planIllustrations } from '../../../src/illustrate/plan.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Judgement } from '../../../src/model/judgement.ts';

const proof = (url: string, quote: string | null, kind: Evidence['kind'] = 'page'): Evidence => ({
  kind,
  url,
  quote,
  capturedAt: null,
  sha256: null,
});
const judged = (...evidence: Evidence[]) => ({ evidence }) as unknown as Judgement;
const [a, b, c] = ['https://a.example/', 'https://b.example/', 'https://c.example/'] as const;

it('quotes of one page are looked for in one visit, each once', () => {
  const plan = planIllustrations([judged(proof(a, 'x'), proof(a, 'y')), judged(proof(a, 'x', 'link'))], 10);
  expect(plan).toEqual([{ url: a, kind: 'page', quotes: ['x', 'y'] }]);
});

it('every judgement has its first proof looked at before any has its second', () => {
  const judgements = [judged(proof(a, 'x'), proof(b, 'y')), judged(proof(c, 'z', 'document'))];
  expect(planIllustrations(judgements, 2)).toEqual([
    { url: a, kind: 'page', quotes: ['x'] },
    { url: c, kind: 'document', quotes: ['z'] },
  ]);
});

it('what quotes nothing, or no web page, is left out', () => {
  const nothing = [proof(a, null), proof(a, 'h: 1', 'header'), proof('mailto:x@a.example', 'x'), proof(a, 'x', 'tls')];
  expect(planIllustrations([judged(...nothing)], 10)).toEqual([]);
  expect(planIllustrations([judged(proof(a, 'x'))], 0)).toEqual([]);
});
