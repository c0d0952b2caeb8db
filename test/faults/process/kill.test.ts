import { existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalDump } from '../../kit/canonical-dump.ts';
import { gradomer, type Call } from '../../kit/command-line.ts';
import { page, serveHost, townOptions, type Answers, type SmallHost } from '../../kit/small-portal.ts';
import { pdfFile } from '../../unit/derive/document/pdf-file.ts';

/** Where a kill falls: at a named failpoint, or, from outside, after so many log lines of a phase. */
type Kill = { readonly at: string } | { readonly phase: string; readonly after: number };

/** The steps of the portal follow one another, so that the kills do, too. */
const killsWithoutBrowser: readonly Kill[] = [
  { at: 'upgraded' },
  { phase: 'migration', after: 1 },
  { phase: 'fetch', after: 1 },
  { at: 'leased /stapka-1' },
  { at: 'looking /stapka-2' },
  { phase: 'derive', after: 2 },
  { at: 'stored /stapka-6' },
  { phase: 'fetch', after: 2 },
  { at: 'written /stapka-9' },
  { at: 'committed /stapka-10' },
  { at: 'stored /byudzhet-2025.pdf' },
  { at: 'staged crawl' },
  { phase: 'judge', after: 1 },
  { at: 'judged' },
];
const killsWithBrowser: readonly Kill[] = [
  { phase: 'render', after: 1 },
  { at: 'staged crawl' },
  { phase: 'axe', after: 1 },
  { phase: 'axe', after: 2 },
  { phase: 'render', after: 1 },
  { at: 'staged judge' },
];
/** After this one the power went, too, and took half of what was not yet certain to be on the disk. */
const powerCutAfter = 'leased /stapka-1';
const LOG_FRAMES_BEFORE_CHECKPOINT = 1000;

const steps = Array.from({ length: 11 }, (_, n) => `/stapka-${n}`);
const files = [2023, 2024, 2025, 2026].map((year) => `/byudzhet-${year}.pdf`);
const search =
  '<form action="/tarsene"><label>Търсене <input type="search" name="q"></label><button>Търси</button></form>';
const council = 'http://savet.varbovets.example';

/** A little of all that is recorded: a menu, pages, files, a search, a form, a cookie, a second host, what is missing. */
const plainPortal: Answers = {
  '/': page('Начало', `${search}<a href="/nyama">Стара връзка</a><a href="${council}/">Общински съвет</a>`, [
    '/stapka-0',
    '/byudzhet',
    '/kontakti',
  ]),
  ...Object.fromEntries(
    steps.map((path, n) => [path, page(`Стъпка ${n}`, `<p>Текст на стъпка ${n}.</p>`, ['/', `/stapka-${n + 1}`])]),
  ),
  '/byudzhet': page('Бюджет', files.map((path) => `<p><a href="${path}">${path}</a></p>`).join(''), ['/']),
  '/kontakti': page(
    'Контакти',
    '<p>Телефон: 0888 123 456</p><form method="post" action="/pishete"><textarea name="text"></textarea><button>Изпрати</button></form>',
    ['/'],
  ),
  ...Object.fromEntries(
    files.map((path) => [
      path,
      (_request, response) =>
        response.setHeader('content-type', 'application/pdf').end(pdfFile({ pages: [`Бюджет ${path}`] })),
    ]),
  ),
};
const councilSite: Answers = {
  '/': page('Общински съвет', `<p><a href="http://www.varbovets.example/stapka-7">Стъпка 7</a></p>`, [
    '/savetnitsi',
    '/protokoli',
  ]),
  '/savetnitsi': page('Съветници', '<p>Иван Иванов</p>', ['/', '/protokoli']),
  '/protokoli': page('Протоколи', `<p><a href="http://www.varbovets.example/skrito">Скрито</a></p>`, ['/']),
};
/** The same in small, with a script that sets a cookie and a page that draws itself. */
const drawnPortal: Answers = {
  '/': page('Начало', `${search}<script>document.cookie = 'visits=1'</script>`, ['/kontakti', '/grafik']),
  '/kontakti': plainPortal['/kontakti'] ?? '',
  '/grafik': `<!doctype html><title>График</title><div id="app"></div>
    <script>document.getElementById('app').textContent = 'Графикът се чертае от скрипт. '.repeat(20)</script>`,
};

/** No answer takes longer to come than this, in milliseconds; how long it takes is left to chance. */
let latestMs = 0;

function inOwnTime(answers: Answers): Answers {
  const entries = Object.entries(answers).map(([path, answer]): [string, Answers[string]] => [
    path,
    (request, response) => {
      const send = () => {
        if (typeof answer !== 'string') answer(request, response);
        else response.setHeader('content-type', 'text/html; charset=utf-8').end(answer);
      };
      if (latestMs === 0) send();
      else setTimeout(send, Math.random() * latestMs);
    },
  ]);
  return Object.fromEntries(entries);
}

/** A town under audit, and what an audit that nobody disturbs ends with. */
interface Audited {
  readonly name: string;
  readonly options: readonly string[];
  readonly undisturbed: readonly string[];
  readonly tookMs: number;
}

const isFull = process.env['GRADOMER_FULL'] !== undefined;

let folder: string;
const hosts: SmallHost[] = [];
let plain: Audited;
let drawn: Audited;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-kill-'));
  plain = await audited('plain', { portal: plainPortal, council: councilSite }, { retries: 0 });
  // What comes late matters to no kill: the pages are left sooner than those of real sites.
  const browser = { samplePages: 3, illustratedPages: 2, quietMs: 200, dwellMs: 100 };
  drawn = await audited('drawn', { portal: drawnPortal }, { browser });
});

afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function audited(
  name: string,
  { portal, ...more }: Readonly<Record<string, Answers>>,
  crawl: object,
): Promise<Audited> {
  const sites = {
    portal: await serveHost('www.varbovets.example', inOwnTime(portal ?? {})),
    ...(more['council'] === undefined
      ? {}
      : { council: await serveHost('savet.varbovets.example', inOwnTime(more['council'])) }),
  };
  hosts.push(...Object.values(sites));
  const all = townOptions(join(folder, name), [{ id: 'varbovets', sites }], crawl);
  const options = 'browser' in crawl ? all.filter((option) => option !== '--no-browser') : all;
  const db = join(folder, `${name}-undisturbed.db`);
  const began = performance.now();
  const { code, stderr } = await auditOn(db, { options }).ended;
  expect(code, stderr).toBe(0);
  return { name, options, undisturbed: await canonicalDump(db), tookMs: performance.now() - began };
}

function auditOn(db: string, { options }: Pick<Audited, 'options'>, env: Record<string, string> = {}): Call {
  return gradomer(['audit', '--db', db, '--log-level', 'debug', ...options], { env });
}

/** Starts or resumes the audit and has it killed; false when it ended before. */
async function kill(db: string, town: Audited, kill: Kill): Promise<boolean> {
  const call = auditOn(db, town, 'at' in kill ? { GRADOMER_FAILPOINT: kill.at } : {});
  let seen = 0;
  call.onLine((line) => {
    if ('phase' in kill && line.includes(`"phase":"${kill.phase}"`) && ++seen === kill.after)
      call.process.kill('SIGKILL');
  });
  return (await call.ended).signal === 'SIGKILL';
}

function cutPower(db: string): void {
  const log = `${db}-wal`;
  const { size } = statSync(log);
  // What is in the file itself already was certain to be on the disk before; cutting that would be no power cut.
  expect(size).toBeLessThan(LOG_FRAMES_BEFORE_CHECKPOINT * 4096);
  truncateSync(log, Math.floor(size / 2));
}

async function endsAlike(db: string, { undisturbed }: Audited): Promise<void> {
  const ended = await canonicalDump(db);
  const without = (lines: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    return lines.filter((line) => !known.has(line));
  };
  expect({ lost: without(undisturbed, ended), added: without(ended, undisturbed) }).toEqual({ lost: [], added: [] });
}

/** Bodies that nothing refers to, and requests whose body is missing. */
function loose(file: string): unknown {
  const db = new SQLite(file, { readonly: true });
  try {
    const bodies = 'SELECT count(*) FROM blob WHERE sha256 NOT IN (SELECT body FROM fetch WHERE body IS NOT NULL)';
    const fetches = 'SELECT count(*) FROM fetch WHERE body IS NOT NULL AND body NOT IN (SELECT sha256 FROM blob)';
    return db.prepare(`SELECT (${bodies}) AS bodies, (${fetches}) AS fetches`).get();
  } finally {
    db.close();
  }
}

/** A kill may come when all is done but the report: the next start would begin a second run. */
function isDone(file: string): boolean {
  if (!existsSync(file)) return false;
  const db = new SQLite(file, { readonly: true });
  try {
    const tables = db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'run'").pluck().get();
    return tables !== 0 && db.prepare("SELECT count(*) FROM run WHERE state = 'done'").pluck().get() !== 0;
  } finally {
    db.close();
  }
}

async function survives(town: Audited, kills: readonly Kill[]): Promise<string> {
  const db = join(folder, `${town.name}-killed.db`);
  const missed: Kill[] = [];
  for (const one of kills) {
    if (!(await kill(db, town, one))) missed.push(one);
    if ('at' in one && one.at === powerCutAfter) cutPower(db);
  }
  expect(missed).toEqual([]);
  const { code, stderr } = await auditOn(db, town).ended;
  expect(code, stderr).toBe(0);
  await endsAlike(db, town);
  return db;
}

// Most of both is waiting, each on its own database: side by side they take little longer than one.
test.concurrent(
  'K-01 G-02 G-08 after fourteen kills and a power cut an audit ends with what an undisturbed one ends with',
  async () => {
    expect(plain.undisturbed.length).toBeGreaterThan(150);
    const db = await survives(plain, killsWithoutBrowser);
    expect(loose(db)).toEqual({ bodies: 0, fetches: 0 });
  },
);

test.concurrent('K-01 so it does after six kills while the browser looks, or what it saw is judged', async () => {
  expect(drawn.undisturbed.length).toBeGreaterThan(130);
  await survives(drawn, killsWithBrowser);
});

test('two runs of one seed over an unchanged site end alike, however long its answers take', async () => {
  latestMs = 150;
  for (const town of isFull ? [plain, drawn] : [plain]) {
    const db = join(folder, `${town.name}-late.db`);
    const { code, stderr } = await auditOn(db, town).ended;
    expect(code, stderr).toBe(0);
    await endsAlike(db, town);
  }
  latestMs = 0;
});

test.runIf(isFull)(
  'K-01 so it does after each of two hundred kills at random moments',
  { timeout: 90 * 60_000 },
  async () => {
    let kills = 0;
    for (let audit = 0; kills < 200; audit++) {
      const town = audit % 2 === 0 ? plain : drawn;
      const db = join(folder, `${town.name}-random-${audit}.db`);
      while (!isDone(db)) {
        const call = auditOn(db, town);
        const started = new Promise<void>((resolve) => {
          call.onLine(() => {
            resolve();
          });
        });
        const patience = Math.random() * town.tookMs;
        const timer = started.then(() => setTimeout(() => call.process.kill('SIGKILL'), patience));
        const { signal, code, stderr } = await call.ended;
        clearTimeout(await timer);
        if (signal === null) expect(code, stderr).toBe(0);
        else kills++;
      }
      await endsAlike(db, town);
      process.stdout.write(`${kills} kills\n`);
    }
  },
);
