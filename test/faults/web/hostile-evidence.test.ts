import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import { openDatabase } from '../../../storage/database.ts';
import { currentFindings } from '../../../storage/review/findings.ts';
import { enterPhase } from '../../../storage/review/phases.ts';
import { adopt } from '../../../src/panel/adopt.ts';
import { handOut } from '../../../src/panel/hand-out.ts';
import { gradomer } from '../../kit/command-line.ts';
import { listen } from '../../kit/servers/listening.ts';
import { page, serveHost, townOptions, type Answers } from '../../kit/small-portal.ts';
import { temporaryFolder } from '../../kit/temporary.ts';
import { openLooks } from '../../kit/web-looks.ts';
import { startWeb } from '../../kit/web.ts';

const reviewed = 24;

test('W-01 W-02 what a hostile portal writes into titles, links, headers and file names runs nowhere in the application', async () => {
  const hits: string[] = [];
  const canary = await listen(
    createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end();
    }),
    '127.0.6.66',
  );
  onTestFinished(() => canary.close());
  const folder = temporaryFolder();
  const portal = await serveHost('zlonrav.example', hostilePortal(`http://127.0.6.66:${canary.port}`));
  onTestFinished(() => portal.close());
  const options = townOptions(folder, [{ id: 'zlonrav', sites: { portal } }]);
  const file = join(folder, 'hostile.db');
  const { code, stderr } = await gradomer(['audit', '--db', file, ...options]).ended;
  expect(code, stderr).toBe(0);

  const db = await openDatabase(file);
  onTestFinished(() => db.destroy());
  const config = loadConfig({ dir: options[options.indexOf('--config') + 1] });
  const web = await startWeb({ db, config });
  const people = { kalina: await web.as('coordinator'), a: await web.as('evaluator'), b: await web.as('evaluator') };
  const arbiter = await web.as('arbiter');
  const deed = { edition: '2026', account: 'command-line', at: web.clock.now };
  await adopt(db, { ...deed, run: '2026-1' });
  await handOut(db, config.edition, {
    evaluators: [people.a.account?.id ?? '', people.b.account?.id ?? ''],
    arbiters: [arbiter.account?.id ?? ''],
    by: 'command-line',
    at: web.clock.now,
  });
  await enterPhase(db, { ...deed, phase: 'rating' });

  // The portal's own words must have come all the way, or nothing is shown by this test.
  const cited = (await currentFindings(db, '2026', null)).filter(({ judgement: { evidence, says } }) =>
    JSON.stringify([evidence, says]).includes(mark),
  );
  expect(cited.length).toBeGreaterThan(8);

  const looks = await openLooks(web);
  onTestFinished(() => looks.close());
  hits.length = 0;
  const addresses = cited.slice(0, reviewed).map(({ judgement }) => `/review/zlonrav/${judgement.indicator}`);
  for (const [visitor, paths] of [
    [people.a, [...addresses, '/queue']],
    [people.kalina, ['/municipalities/zlonrav', '/runs/2026-1', '/log', '/profiles', '/hand/zlonrav', '/edition']],
  ] as const) {
    const tab = await looks.open(visitor, '/settings', 1280);
    tab.on('dialog', (dialog) => {
      hits.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const path of paths) {
      await tab.goto(`${web.origin}${path}`);
      await tab.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      const strange = await tab
        .locator(
          '[onerror], [onload], [onclick], iframe, object, embed, base, [href^="javascript:" i], [href^="data:" i]',
        )
        .count();
      expect(strange, path).toBe(0);
    }
    await tab.context().close();
  }
  expect(hits).toEqual([]);
});

/** Stands in every hostile text, to find it again. */
const mark = 'zlonrav-mark';

function hostilePortal(canary: string): Answers {
  const run = `new Image().src='${canary}/ran';alert('${mark}')`;
  const texts = [
    `"><script>${run}</script>`,
    `'><img src=x onerror="${run}">`,
    `</title><svg onload="${run}">`,
    `\u202e${mark}\u2066 <a href="javascript:${run}">виж</a>`,
    `<iframe srcdoc="<script>${run}</script>"></iframe>`,
    `{{constructor.constructor("${run}")()}}`,
  ];
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const said = texts.map((text) => `<p>${escaped(text)} ${mark}</p>`).join('');
  const sections: Readonly<Record<string, string>> = {
    byudzhet: 'Бюджет на общината за 2026 година, приет с решение № 12 от 30.01.2026 г.',
    kontakti:
      'Контакти: бул. България 1, телефон 066 123 456, имейл obshtina@zlonrav.example, работно време 8:30-17:00',
    poveritelnost: 'Политика за поверителност и защита на личните данни, администратор община Злонрав, длъжностно лице',
    uslugi: 'Административни услуги: заявление, срок, такса. Електронни услуги. Образци на документи.',
    novini: 'Новини и събития: 20.11.2026 г. Концерт на площада.',
    naredbi: 'Наредби и правилници на общинския съвет. Протоколи и решения от заседания.',
    deklaratsii: 'Регистър на декларациите за имущество и интереси. Антикорупция. Сигнали за корупция.',
    porachki: 'Профил на купувача, обществени поръчки. Търгове и конкурси.',
    konsultatsii: 'Обществени консултации по проекти на нормативни актове. Анкета.',
    struktura: 'Структура на администрацията, кмет, заместник-кметове, дирекции, длъжностна характеристика',
  };
  const hostile = (title: string, body: string): string =>
    page(
      `${title} ${escaped(texts[2] ?? '')} ${mark}`,
      `<h1>${title} ${escaped(texts[0] ?? '')}</h1><p>${body} ${mark} ${escaped(texts[1] ?? '')}</p>${said}
       <p><a href="javascript:${mark}">${title}</a> <a href="/files/${encodeURIComponent(`${mark} "><img src=x onerror=1>.pdf`)}">${title} PDF ${mark}</a></p>`,
      Object.keys(sections).map((name) => `/${name}`),
    );
  return {
    '/': hostile('Община Злонрав', 'Добре дошли'),
    ...Object.fromEntries(
      Object.entries(sections).map(([name, body]) => [`/${name}`, hostile(body.split(/[:.,]/u)[0] ?? name, body)]),
    ),
    '*': (_request, response) => {
      response.writeHead(404, {
        'content-type': 'text/html; charset=utf-8',
        server: `<script>${mark}</script>`,
        'x-powered-by': `"><img src=x onerror=1>${mark}`,
      });
      response.end(hostile('Няма такава страница', said));
    },
  };
}
