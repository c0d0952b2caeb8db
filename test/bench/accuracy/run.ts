import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../../config/load.ts';
import { auditPortal, judgeAgain } from './audit-portal.ts';
import { compare, type Compared } from './compare.ts';
import { readLabels, readPortalFile } from './portal-file.ts';
import { printFigures } from './print-figures.ts';

const help = `npm run bench:accuracy -- [options]
  --sealed             the municipalities kept for the published figures, instead of those one may look at
  --only <ids>         only these, separated by commas
  --portal <dir>       another site, as folder of what it serves (README.md beside this file)
  --labels <file>      its labels (default: labels.yaml in that folder)
  --db <folder>        keep the databases there, to look at with gradomer show
  --again              judge the databases of --db anew instead of auditing: after a change of checks or words
  --json               the figures and every result as JSON
  --wrong              list every result that is not its label
`;

const { values: options } = parseArgs({
  options: {
    sealed: { type: 'boolean', default: false },
    only: { type: 'string' },
    portal: { type: 'string' },
    labels: { type: 'string' },
    db: { type: 'string' },
    again: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) process.stdout.write(help);
else printFigures(await measure(), options);

async function measure(): Promise<Compared[]> {
  const { edition } = loadConfig();
  const compared: Compared[] = [];
  if (options.db !== undefined) mkdirSync(resolve(options.db), { recursive: true });
  for (const { folder, labels: file } of chosen()) {
    const about = readPortalFile(folder);
    const labels = readLabels(file);
    process.stderr.write(`${about.id} (${about.family}) …\n`);
    const db = options.db === undefined ? null : join(resolve(options.db), `${about.id}.db`);
    const found = options.again && db !== null ? await judgeAgain(db) : await auditPortal(folder, about, db);
    const results = new Map(found.map((result) => [result.indicator, result]));
    for (const indicator of edition.indicators) {
      const [label, result] = [labels[indicator.id], results.get(indicator.id)];
      if (label !== undefined && result !== undefined) compared.push(compare(about.id, indicator, label, result));
    }
  }
  return compared;
}

function chosen(): { folder: string; labels: string }[] {
  if (options.portal !== undefined) {
    const folder = resolve(options.portal);
    return [{ folder, labels: resolve(options.labels ?? join(folder, 'labels.yaml')) }];
  }
  const root = join(import.meta.dirname, 'portals');
  const only = options.only?.split(',');
  return readdirSync(root)
    .map((id) => ({ id, folder: join(root, id), labels: join(root, id, 'labels.yaml') }))
    .filter(({ id, labels }) => existsSync(labels) && (only?.includes(id) ?? true))
    .filter(({ folder }) => only !== undefined || readPortalFile(folder).sealed === options.sealed);
}
