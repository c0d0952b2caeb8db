import { describe, expect, it } from 'vitest';

import { listEditions, loadConfig } from '../../../config/load.ts';
import project from '../../../package.json' with { type: 'json' };

const config = loadConfig({ edition: '2026' });

describe('the built-in configuration', () => {
  it('asks 109 questions, 22 + 21 + 23 + 22 + 21, on the scales the method names', () => {
    const { indicators, categories } = config.edition;
    const count = (wanted: (indicator: (typeof indicators)[number]) => boolean): number =>
      indicators.filter(wanted).length;
    expect(categories.map(({ id }) => [id, count(({ category }) => category === id)])).toEqual([
      ['security', 22],
      ['usability', 21],
      ['content', 23],
      ['services', 22],
      ['engagement', 21],
    ]);
    expect(['four-point', 'binary', 'binary3'].map((scale) => count((one) => one.scale === scale))).toEqual([
      78, 23, 8,
    ]);
    expect(['decidable', 'suggestible', 'assistive'].map((tier) => count((one) => one.tier === tier))).toEqual([
      22, 84, 3,
    ]);
  });

  it('says everything in Bulgarian and in English', () => {
    for (const { id, title, question, anchors } of config.edition.indicators) {
      for (const words of [title, question, ...Object.values(anchors)]) {
        expect(words.bg, id).toMatch(/[а-я]/);
        expect(words.en, id).not.toBe(words.bg);
      }
    }
  });

  it('takes the newest edition when none is asked for', () => {
    expect(listEditions()).toEqual(['2026']);
    expect(loadConfig().edition.id).toBe('2026');
  });

  it('has the 27 district centres, each with a main portal and its codes as text', () => {
    expect(config.municipalities).toHaveLength(27);
    for (const { id, codes, sites } of config.municipalities) {
      expect(
        sites.some(({ kind }) => kind === 'portal'),
        id,
      ).toBe(true);
      expect(codes, id).toEqual({
        nsi: expect.stringMatching(/^[A-Z]{3}\d\d$/) as string,
        iso: expect.stringMatching(/^BG-\d\d$/) as string,
        ekatte: expect.stringMatching(/^\d{5}$/) as string,
      });
    }
    expect(config.municipalities.find(({ id }) => id === 'burgas')?.codes['ekatte']).toBe('07079');
  });

  it('says of every address how it was established and where', () => {
    for (const { id, sites, profiles } of config.municipalities) {
      for (const address of [...sites, ...profiles]) {
        expect(address.established, id).toMatch(/^(seen_on_page|public_repo_doc|named_by_press|unverified)$/);
        expect(address.evidence, id).toBeTruthy();
      }
    }
  });

  it('knows the totals of 2020 for the same 27, ranked by their score', () => {
    const [published] = config.published;
    const totals = published?.totals ?? [];
    expect(published?.edition).toBe('2020');
    expect(new Set(totals.map(({ municipality }) => municipality))).toEqual(
      new Set(config.municipalities.map(({ id }) => id)),
    );
    expect([...totals].sort((a, b) => b.score - a.score).map(({ rank }) => rank)).toEqual(totals.map((_, i) => i + 1));
  });

  it('crawls as a guest: a second between requests, and nobody but loopback until there is a contact', () => {
    expect(config.policy).toMatchObject({
      contact: null,
      delayMs: 1000,
      perAddress: 2,
      userAgent: `Gradomer/${project.version}`,
    });
  });

  it('calls no font, map, video or consent service a tracker', () => {
    const hosts = config.trackers.flatMap(({ hosts }) => hosts);
    expect(hosts).toContain('google-analytics.com');
    for (const harmless of [
      'fonts.googleapis.com',
      'maps.googleapis.com',
      'cdn.jsdelivr.net',
      'youtube.com',
      'cookiebot.com',
    ]) {
      expect(hosts.filter((host) => harmless === host || harmless.endsWith(`.${host}`))).toEqual([]);
    }
  });

  it('gives the lexicon a version that follows from its words', () => {
    expect(loadConfig().lexicon.version).toBe(config.lexicon.version);
    expect(config.lexicon.version).toMatch(/^[0-9a-f]{12}$/);
  });
});
