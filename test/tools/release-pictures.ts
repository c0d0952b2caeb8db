import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright';
import sharp from 'sharp';
import { findChromium } from '../../src/crawl/render/find-chromium.ts';
import { assembleRelease } from '../../src/publish/release/assemble/assemble.ts';
import type { ReleaseSource } from '../../src/publish/release/assemble/source.ts';
import { readEarlierRelease } from '../../src/publish/release/earlier/read-earlier.ts';
import { dataFiles } from '../../src/publish/release/files.ts';
import { writeRelease } from '../../src/publish/release/write-release.ts';
import { siteFiles } from '../../src/publish/site/site.ts';
import { aLargeSource } from '../bench/large-release.ts';

/** Draws the pictures of `src/publish/README.md`: `release-pictures.ts [FOLDER]`. Everything in them is made up. */
const folder = process.argv[2] ?? 'src/publish/site/pictures';

const names = [
  ['Ясенград', 'Yasengrad'],
  ['Златодол', 'Zlatodol'],
  ['Стар брод', 'Star Brod'],
  ['Върбовец', 'Varbovets'],
  ['Каменица', 'Kamenitsa'],
  ['Бистра', 'Bistra'],
  ['Долина', 'Dolina'],
  ['Горско поле', 'Gorsko Pole'],
  ['Лозник', 'Loznik'],
  ['Черешово', 'Chereshovo'],
  ['Речица', 'Rechitsa'],
  ['Белоградец', 'Belogradets'],
  ['Соколово', 'Sokolovo'],
  ['Новоселци', 'Novoseltsi'],
  ['Липница', 'Lipnitsa'],
  ['Орехово поле', 'Orehovo Pole'],
] as const;

/** Name, page, size of the window, and what is scrolled to. */
const pages: readonly (readonly [name: string, page: string, width: number, height: number, from?: string])[] = [
  ['ranking-bg-1280', 'bg/index.html', 1280, 1100],
  ['ranking-en-320', 'en/index.html', 320, 960],
  ['scorecard-first-bg-1280', 'bg/municipalities/town-1.html', 1280, 1150],
  ['scorecard-middle-en-1280', 'en/municipalities/town-6.html', 1280, 1000, '#category-content'],
  ['scorecard-last-bg-320', 'bg/municipalities/town-15.html', 320, 1100],
  ['trends-bg-1280', 'bg/trends.html', 1280, 1300],
  ['trends-en-320', 'en/trends.html', 320, 1100],
];
const charts = [
  ['chart-index-bg', 'index.bg'],
  ['chart-categories-en', 'categories.en'],
  ['chart-change-bg', 'change-2025.bg'],
  ['chart-broken-series-en', 'change-2020.en'],
] as const;

const root = mkdtempSync(join(tmpdir(), 'gradomer-pictures-'));
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? '',
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  writeSite();
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  for (const [name, file, width, height, from] of pages) {
    await page.setViewportSize({ width, height });
    await page.goto(pathToFileURL(join(root, file)).href);
    if (from !== undefined) await page.evaluate(`document.querySelector('${from}').scrollIntoView()`);
    await keep(page, name);
  }
  for (const [name, file] of charts) {
    await page.goto(pathToFileURL(join(root, 'charts', `${file}.svg`)).href);
    const size = await page.locator('svg').first().boundingBox();
    await page.setViewportSize({ width: Math.ceil(size?.width ?? 900), height: Math.ceil(size?.height ?? 600) });
    await keep(page, name);
  }
} finally {
  await browser.close();
  rmSync(root, { recursive: true, force: true });
}

/** A release of 2026 with a release of 2025 before it, and totals of 2020 before that. */
function writeSite(): void {
  const now = named(aLargeSource(names.length));
  writeRelease(join(root, '2025'), dataFiles(assembleRelease(theYearBefore(now))));
  const release = assembleRelease({ ...now, earlier: readEarlierRelease(join(root, '2025')) });
  for (const [name, content] of siteFiles(release, true)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

function named(source: ReleaseSource): ReleaseSource {
  const municipalities = source.municipalities.map((one, at) => {
    const [bg = '', en = ''] = names[at] ?? [];
    return { ...one, names: { bg, en, official: `Община ${bg}` } };
  });
  return { ...source, municipalities };
}

/** Other draws of the same, four indicators asked otherwise, without the first municipality. */
function theYearBefore({ municipalities: all }: ReleaseSource): ReleaseSource {
  const source = named(aLargeSource(names.length + 1));
  const municipalities = all.slice(1);
  const known = new Set(municipalities.map(({ id }) => id));
  const indicators = source.edition.indicators.map((one, at) =>
    at % 30 === 7 ? { ...one, question: { bg: 'По-рано питано другояче.', en: 'Asked otherwise before.' } } : one,
  );
  return {
    ...source,
    edition: { ...source.edition, id: '2025', indicators },
    municipalities,
    findings: source.findings.filter(({ judgement }) => known.has(judgement.municipality)),
    standings: source.standings.filter(({ facts }) => known.has(facts.municipality)),
    previous: null,
  };
}

/** Few colours are enough for letters and lines, and keep a picture light. */
async function keep(page: Page, name: string): Promise<void> {
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 48, effort: 10 })
    .toBuffer();
  const file = join(folder, `${name}.png`);
  writeFileSync(file, picture);
  process.stdout.write(`${file} ${(picture.byteLength / 1000).toFixed(0)} kB\n`);
}
