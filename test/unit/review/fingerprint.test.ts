import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import { fingerprintText } from '../../../src/review/fingerprint.ts';
import { judgement, smallEdition } from '../../kit/an-audit.ts';

const place: Evidence = {
  kind: 'page',
  url: 'https://varbovets.example/budget',
  quote: 'Бюджет за 2026 г.',
  capturedAt: '2026-12-01T08:00:00.000Z',
  sha256: 'a'.repeat(64),
  searched: { pages: 10, documents: 2, hosts: ['varbovets.example'], topics: ['бюджет', 'отчет'] },
};
const [indicator] = smallEdition.indicators;
const text = (changes: Partial<Judgement> = {}, at: Partial<Evidence> = {}) =>
  indicator && fingerprintText(judgement(indicator, { evidence: [{ ...place, ...at }], ...changes }));

describe('what an answer rests on', () => {
  test.each<readonly [string, Partial<Judgement>, Partial<Evidence>]>([
    ['the time of the recording', {}, { capturedAt: '2026-12-05T08:00:00.000Z' }],
    ['the bytes of the page', {}, { sha256: 'b'.repeat(64) }],
    ['white space of the quote', {}, { quote: ' Бюджет  за\n2026 г. ' }],
    ['a fragment or a slash at the end of the address', {}, { url: 'https://varbovets.example/budget/#top' }],
    ['how much was searched', {}, { searched: { pages: 99, documents: 9, hosts: [], topics: ['отчет', 'бюджет'] } }],
    ['the confidence', { confidence: 0.1 }, {}],
    ['the wording of the sentence', { says: { bg: 'Друго.', en: 'Other.' } }, {}],
  ])('does not change with %s', (_, changes, at) => {
    expect(text(changes, at)).toBe(text());
  });

  test.each<readonly [string, Partial<Judgement>, Partial<Evidence>]>([
    ['the quote', {}, { quote: 'Бюджет за 2025 г.' }],
    ['the address', {}, { url: 'https://varbovets.example/other' }],
    ['where the link leads', {}, { target: 'https://varbovets.example/file.pdf' }],
    ['what was measured', {}, { measured: '12' }],
    ['the topics that were searched for', {}, { searched: { pages: 1, documents: 1, hosts: [], topics: ['друго'] } }],
    ['the score', { score: 0 }, {}],
    ['the outcome', { outcome: 'other' }, {}],
    ['the bound', { bound: 'at-least' }, {}],
    ['the version of the check', { check: { id: 'security.first', version: 2 } }, {}],
    ['a place more', { evidence: [place, place] }, {}],
  ])('changes with %s', (_, changes, at) => {
    expect(text(changes, at)).not.toBe(text());
  });
});
