import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratchTree } from './scratch-tree.ts';

interface Rule {
  readonly name: string;
  readonly comment?: string;
}

/** A file as dependency-cruiser reports it. */
interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly rules?: readonly Rule[] }[];
}

/** What dependency-cruiser says of a tree: where each rule was broken, as `file: rule`. */
interface Verdict {
  readonly broken: readonly string[];
  readonly modules: number;
}

const { forbidden: rules } = createRequire(import.meta.url)('./layers.cjs') as { forbidden: readonly Rule[] };

/** A tree that keeps to every border, and goes up to each: what is imported here must never be refused. */
const rightful = {
  'src/setup.js': "import 'node:fs';",
  'src/model/noun.ts': "import 'zod'; export interface Noun { readonly name: string }",
  'src/model/verb.ts': "import './noun.ts';",
  'checks/kit/tool.ts': "import '../../src/model/noun.ts';",
  'checks/content/first.ts': "import '../kit/tool.ts'; import '../../src/model/noun.ts';",
  'checks/content/second.ts': "import '../kit/tool.ts';",
  'checks/index.ts': "import './content/first.ts'; import './content/second.ts';",
  'src/plan/plan.ts': "import '../model/noun.ts'; import 'zod';",
  'src/judge/judge.ts': "import '../model/noun.ts';",
  'src/review/state.ts': "import '../model/noun.ts';",
  'src/score/score.ts': "import '../model/noun.ts';",
  'src/derive/page.ts': "import '../model/noun.ts'; import 'node:crypto'; import 'htmlparser2'; import 'unpdf';",
  'src/crawl/fetch/client.ts': "import '../../model/noun.ts'; import 'node:net'; import 'undici';",
  'src/crawl/render/browser.ts': "import '../fetch/client.ts'; import 'playwright';",
  'storage/facts.ts': "import '../src/model/noun.ts'; import 'node:fs'; import 'kysely'; import 'better-sqlite3';",
  'src/publish/report.ts': "import '../score/score.ts'; import 'node:fs';",
  'src/publish/pdf/print.ts': "import 'playwright';",
  'src/web/server.ts': "import '../../config/load.ts'; import '../review/state.ts'; import '../../storage/facts.ts';",
  'src/web/views/layout.tsx':
    "import { assets } from '../assets.ts'; export const Layout = () => <html lang={assets} />;",
  'src/web/assets.ts': "import 'node:crypto'; import 'hono'; import '@hono/node-server'; export const assets = 'bg';",
  'src/sheet/sheet.ts': "import '../publish/report.ts'; import '../derive/page.ts'; import 'csv-parse/sync';",
  'config/load.ts': "import '../src/model/noun.ts'; import 'node:fs'; import 'yaml'; import 'zod';",
  'src/audit/run.ts': "import '../crawl/fetch/client.ts'; import '../derive/page.ts'; import '../../storage/facts.ts';",
  'src/demo/demo.ts': "import '../model/noun.ts'; import 'node:http';",
  'src/cli/main.ts':
    "import '../audit/run.ts'; import '../../checks/index.ts'; import '../../config/load.ts'; import '../demo/demo.ts';",
  'test/kit/tool.ts': "import '../../src/demo/demo.ts'; import 'playwright'; import 'vitest';",
};

/** What each rule refuses: a file, and the one line in it that goes too far. */
const wrongful: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['no-circles', 'src/web/hen.ts', "import './egg.ts';"],
  ['no-circles', 'src/web/egg.ts', "import type {} from './hen.ts';"],
  ['nothing-out-of-sight', 'src/web/lost.ts', "import './nowhere.ts';"],
  ['nothing-out-of-sight', 'test/kit/lost.ts', "import 'a-package-nobody-has';"],
  ['what-runs-is-installed', 'src/cli/developer.ts', "import 'fast-check';"],
  ['what-runs-is-installed', 'src/web/borrowed.ts', "import 'fdir';"],
  ['setup-needs-nothing', 'src/setup.js', "import 'yaml';"],
  ['model-stands-alone', 'src/model/clever.ts', "import '../score/score.ts';"],
  ['model-stands-alone', 'src/model/heavy.ts', "import 'yaml';"],
  ['model-stands-alone', 'src/model/reading.ts', "import 'node:fs';"],
  ['model-stands-alone', 'src/model/typed.ts', "import type { Socket } from 'node:net'; export type S = Socket;"],
  ['checks-are-pure', 'checks/content/nosy.ts', "import 'node:fs';"],
  ['checks-are-pure', 'checks/content/online.ts', "import 'undici';"],
  ['checks-are-pure', 'checks/content/late.ts', "export const later = () => import('node:dns');"],
  ['checks-are-pure', 'checks/content/recalling.ts', "import '../../storage/facts.ts';"],
  ['checks-are-pure', 'checks/kit/deriving.ts', "import '../../src/derive/page.ts';"],
  ['checks-do-not-know-each-other', 'checks/content/leaning.ts', "import './first.ts';"],
  ['checks-do-not-know-each-other', 'checks/services/leaning.ts', "import '../content/first.ts';"],
  ['checks-do-not-know-each-other', 'checks/kit/partial.ts', "import '../content/first.ts';"],
  ['judging-is-pure', 'src/plan/filing.ts', "import 'node:fs';"],
  ['judging-is-pure', 'src/judge/asking.ts', "import 'undici';"],
  ['judging-is-pure', 'src/judge/knowing.ts', "import '../../checks/index.ts';"],
  ['judging-is-pure', 'src/review/filing.ts', "import '../../storage/facts.ts';"],
  ['judging-is-pure', 'src/score/hashing.ts', "import { randomUUID } from 'node:crypto'; export { randomUUID };"],
  ['deriving-does-not-look-again', 'src/derive/asking.ts', "import 'undici';"],
  ['deriving-does-not-look-again', 'src/derive/connecting.ts', "import 'node:http';"],
  ['deriving-does-not-look-again', 'src/derive/resolving.ts', "import 'node:dns/promises';"],
  ['deriving-does-not-look-again', 'src/derive/filing.ts', "import 'node:fs/promises';"],
  ['deriving-does-not-look-again', 'src/derive/fetching.ts', "import '../crawl/fetch/client.ts';"],
  ['deriving-does-not-look-again', 'src/derive/new-package.ts', "import 'tldts';"],
  ['crawl-knows-no-checks', 'src/crawl/choosy.ts', "import '../../checks/index.ts';"],
  ['crawl-knows-no-checks', 'src/crawl/keeping.ts', "import '../../storage/facts.ts';"],
  ['crawl-knows-no-checks', 'src/crawl/judging.ts', "import '../judge/judge.ts';"],
  ['crawl-knows-no-checks', 'src/crawl/scoring.ts', "import '../score/score.ts';"],
  ['storage-knows-only-the-model', 'storage/scoring.ts', "import '../src/score/score.ts';"],
  ['storage-knows-only-the-model', 'storage/calling.ts', "import 'node:http';"],
  ['storage-knows-only-the-model', 'storage/queueing.ts', "import 'p-queue';"],
  ['publishing-does-not-look-again', 'src/publish/fresh.ts', "import '../crawl/fetch/client.ts';"],
  ['publishing-does-not-look-again', 'src/publish/asking.ts', "import 'undici';"],
  ['publishing-does-not-look-again', 'src/publish/calling.ts', "import 'node:https';"],
  ['the-application-shows-what-is-kept', 'src/web/views/fetching.tsx', "import '../../crawl/fetch/client.ts';"],
  ['the-application-shows-what-is-kept', 'src/web/judging.ts', "import '../judge/judge.ts';"],
  ['the-application-shows-what-is-kept', 'src/web/knowing.ts', "import '../../checks/index.ts';"],
  ['the-application-shows-what-is-kept', 'src/web/asking.ts', "import 'undici';"],
  ['the-application-shows-what-is-kept', 'src/web/listening.ts', "import 'node:http';"],
  ['a-sheet-is-only-a-file', 'src/sheet/looking-up.ts', "import '../../storage/facts.ts';"],
  ['config-is-data', 'config/planning.ts', "import '../src/plan/plan.ts';"],
  ['config-is-data', 'config/matching.ts', "import 'htmlparser2';"],
  ['config-is-handed-down', 'src/publish/helping-itself.ts', "import '../../config/load.ts';"],
  ['parts-do-not-know-the-whole', 'src/publish/running.ts', "import '../audit/run.ts';"],
  ['parts-do-not-know-the-whole', 'src/web/running.ts', "import '../audit/run.ts';"],
  ['the-command-line-comes-last', 'src/audit/printing.ts', "import '../cli/main.ts';"],
  ['playwright-only-in-render', 'src/crawl/fetch/clicking.ts', "import 'playwright';"],
  ['playwright-only-in-render', 'src/audit/clicking.ts', "import type {} from 'playwright';"],
  ['playwright-only-in-render', 'src/web/examining.ts', "import 'axe-core';"],
  ['demo-is-optional', 'src/audit/pretending.ts', "import '../demo/demo.ts';"],
  ['demo-is-optional', 'src/web/pretending.ts', "import '../demo/demo.ts';"],
  ['demo-is-a-stranger', 'src/demo/reading.ts', "import '../derive/page.ts';"],
  ['demo-is-a-stranger', 'src/demo/parsing.ts', "import 'htmlparser2';"],
  ['nothing-ships-tests', 'src/web/testing.ts', "import '../../test/kit/tool.ts';"],
  ['nothing-ships-tests', 'src/cli/tested.js', "import '../../test/kit/tool.ts';"],
];

const clean = scratchTree(rightful);
const trespassing = scratchTree({ ...rightful, ...Object.fromEntries(wrongful.map(([, file, line]) => [file, line])) });
let refused: Verdict;

beforeAll(async () => {
  refused = await borders(trespassing);
});

test('a tree that keeps to every border passes', async () => {
  const { broken, modules } = await borders(clean);
  expect(broken).toEqual([]);
  expect(modules).toBeGreaterThan(Object.keys(rightful).length);
});

test.for(wrongful)('%s, and nothing else, refuses %s with %s', ([rule, file]) => {
  expect(refused.broken.filter((line) => line.startsWith(`${file}: `))).toEqual([`${file}: ${rule}`]);
});

test('files beside a wrong one are not blamed for it', () => {
  const wrong = new Set(wrongful.map(([, file]) => file));
  expect(refused.broken.filter((line) => !wrong.has(line.split(': ')[0] ?? ''))).toEqual([]);
});

describe.for(rules)('the rule $name', ({ name, comment }) => {
  test('is shown to refuse something', () => {
    expect(wrongful.map(([rule]) => rule)).toContain(name);
  });

  test('says why in a sentence', () => {
    expect(comment).toMatch(/^[A-Z].{20,}\.$/u);
  });
});

/** Runs `npm run borders` in a tree. */
async function borders(tree: string): Promise<Verdict> {
  const args = ['run', '--silent', 'borders', '--', '--output-type', 'json'];
  const output = await new Promise<string>((resolve) => {
    execFile('npm', args, { cwd: tree, maxBuffer: 64 * 2 ** 20 }, (_, stdout) => {
      resolve(stdout);
    });
  });
  const { modules } = JSON.parse(output) as { modules: Module[] };
  const broken = modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ rules: broke = [] }) => broke.map(({ name }) => `${source}: ${name}`)),
  );
  return { broken, modules: modules.length };
}
