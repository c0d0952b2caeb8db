import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

import { ConfigError, type Problem } from '../../../config/config-error.ts';

/** A user's configuration folder with these files, removed after the test. */
export function ownFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradomer-config-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What is wrong, according to the ConfigError that this throws. */
export function problemsOf(load: () => unknown): readonly Problem[] {
  try {
    load();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

export const varbovets = `
- id: varbovets
  names: { bg: Върбовец, en: Varbovets }
  sites:
    - { kind: portal, url: 'https://varbovets.example/' }
`;

const words = '{ bg: Дума, en: Word }';

/** An edition of two categories, `content` and `security`. */
export function editionHead(weights: readonly [number, number], more = ''): string {
  const [content, security] = weights;
  return (
    `id: '2026'\ntitle: ${words}\ncategories:\n` +
    `  - { id: content, title: ${words}, weight: ${content} }\n  - { id: security, title: ${words}, weight: ${security} }\n` +
    `confidence: { decidable: 0.9, suggestible: 0.7, assistive: 0.5 }\n${more}`
  );
}

/** One indicator, a field a line. */
export function indicator(changes: Readonly<Record<string, string>> = {}): string {
  const fields = {
    id: 'content.budget',
    category: 'content',
    title: words,
    question: words,
    scale: 'binary',
    tier: 'decidable',
    anchors: `{ '0': ${words}, '1': ${words} }`,
    source: '[]',
    ...changes,
  };
  const lines = Object.entries(fields).map(([key, value], i) => `${i === 0 ? '- ' : '  '}${key}: ${value}\n`);
  return lines.join('');
}

/** A topic of the lexicon, a field a line. */
export function topic(more = ''): string {
  return `- id: honey\n  bg: Мед\n  en: Honey\n  currency: none\n  strong: [мед]\n${more}`;
}

/** A whole configuration in small, so that a test reads nothing large. */
export const small: Readonly<Record<string, string>> = {
  'municipalities.yaml': varbovets,
  'trackers.yaml': '[]\n',
  'editions/2026/edition.yaml': editionHead([50, 50]),
  'editions/2026/indicators.yaml': indicator() + indicator({ id: 'security.hsts', category: 'security' }),
  'lexicon/content.yaml': topic().replace('honey', 'budget'),
  'lexicon/services.yaml': '[]\n',
  'lexicon/engagement.yaml': '[]\n',
  'lexicon/usability.yaml': '[]\n',
  'lexicon/security.yaml': '[]\n',
  'lexicon/proof-hosts.yaml': '[]\n',
};
