import type { Calendar } from '../../../calendar.ts';
import { ORIGINS } from '../../addresses.ts';
import { fileLink, pdf, wordFile } from '../../../documents/published-file.ts';
import { doubleEncoded } from '../../flaws.ts';
import { markup, paragraphs, table } from '../../../html.ts';
import type { Page, Section } from '../page.ts';

const TOPICS = ['Улично осветление', 'Дупки и настилки', 'Отпадъци', 'Безстопанствени животни', 'Друго'];

/** The topic list has no label, on purpose. */
const SIGNALS: Page = {
  path: '/grazhdansko-uchastie/signali',
  title: 'Сигнали и предложения',
  description: 'Пишете ни за проблем или идея',
  body: markup`<p>Полетата със * са задължителни. Отговаряме в срок от седем дни на посочената поща. Всеки сигнал получава входящ номер.</p>
<form class="fields" action="/grazhdansko-uchastie/signali" method="post">
<div><select name="tema" required>${TOPICS.map((topic) => markup`<option>${topic}</option>`)}</select></div>
<div><label for="ime">Име *</label><input id="ime" name="ime" autocomplete="name" required></div>
<div><label for="poshta">Електронна поща *</label><input id="poshta" name="poshta" type="email" autocomplete="email" required></div>
<div><label for="saobshtenie">Съобщение *</label><textarea id="saobshtenie" name="saobshtenie" rows="6" required></textarea></div>
<div><label for="snimka">Снимка (по желание)</label><input id="snimka" name="snimka" type="file" accept="image/*"></div>
<div class="check"><input id="saglasie" name="saglasie" type="checkbox" required> <label class="check" for="saglasie">Запознат съм с <a href="/poveritelnost">политиката за поверителност</a> *</label></div>
<div><button>Изпрати съобщението</button></div></form>`,
};

export function participation(calendar: Calendar): Section {
  const lastYear = calendar.today.year - 1;
  const draftDay = calendar.ago(18);
  const draft = wordFile(
    {
      path: '/dokumenti/proekti/proekt-naredba-8',
      title: 'Проект за изменение на Наредба № 8 за паркирането',
      day: draftDay,
    },
    ['§ 1. В чл. 4 цената за един час става 0,50 евро.', '§ 2. Жителите на зоната ползват годишен стикер.'],
  );
  const reasons = pdf(
    {
      path: '/dokumenti/proekti/motivi-naredba-8',
      title: 'Мотиви към проекта за изменение на Наредба № 8',
      day: draftDay,
    },
    [
      'Причини: местата в центъра са заети над 90 на сто. Цели: по-бърз оборот. Очаквани резултати: 15 свободни места във всеки час.',
    ],
  );
  const outcome = pdf(
    {
      path: '/dokumenti/proekti/spravka-naredba-2',
      title: 'Справка за постъпилите предложения по Наредба № 2',
      day: calendar.ago(121),
    },
    ['Справка по чл. 26, ал. 5 от ЗНА: постъпили са четири предложения, три са приети, едно е прието частично.'],
  );
  const foiRules = pdf(
    {
      path: '/dokumenti/zdoi/vatreshni-pravila',
      title: 'Вътрешни правила за достъп до обществена информация',
      day: calendar.ago(500),
    },
    ['Заявленията се разглеждат до 14 дни. Информация се предоставя по електронен път безплатно.'],
  );
  const foiForm = wordFile(
    {
      path: '/dokumenti/zdoi/zayavlenie-zdoi',
      title: 'Заявление за достъп до обществена информация',
      day: calendar.ago(500),
    },
    ['От: ………', 'Моля да ми бъде предоставен достъп до следната информация: ………', 'Форма: копие по електронна поща'],
  );
  const foiReport = pdf(
    {
      path: `/dokumenti/zdoi/otchet-zdoi-${lastYear}`,
      title: `Годишен отчет за постъпилите заявления по ЗДОИ за ${lastYear} г.`,
      day: calendar.ago(280),
    },
    [
      `През ${lastYear} г. са постъпили 37 заявления. Предоставен е пълен достъп по 33, частичен по три, отказ по едно.`,
    ],
  );
  const closing = calendar.ahead(12);
  return {
    files: [draft, reasons, outcome, foiRules, foiForm, foiReport],
    pages: [
      {
        path: '/grazhdansko-uchastie',
        title: 'Гражданско участие',
        listsChildren: true,
        body: paragraphs(
          'Общината чува хората, когато решава. Тук подавате сигнали, давате становища по проекти на актове, искате информация и участвате в гражданския бюджет.',
        ),
      },
      SIGNALS,
      {
        path: '/grazhdansko-uchastie/konsultatsii',
        title: 'Обществени консултации',
        description: 'Проекти на наредби и срокове за становища',
        body: markup`<h2>${doubleEncoded('Обществено обсъждане')}</h2><p>Публикувано на ${draftDay.bg} Предложения и становища се приемат в срок до 30 дни, до ${closing.bg}, на <a href="mailto:obshtina@zlatodol.example">obshtina@zlatodol.example</a>.</p>
<ul><li>${fileLink(draft)}</li><li>${fileLink(reasons)}</li></ul>
<h2>Приключили консултации</h2><ul><li>${fileLink(outcome)}</li></ul>
<p>Консултациите се публикуват и на <a href="https://www.strategy.bg/">портала за обществени консултации</a>. Проектите на решения са на страниците на <a href="${ORIGINS.council}/proekti.php">общинския съвет</a>.</p>`,
        updated: draftDay,
      },
      {
        path: '/grazhdansko-uchastie/anketi',
        title: 'Анкети',
        description: 'Вашето мнение',
        body: markup`<p>Анкетно проучване за градския транспорт, открито до ${calendar.ahead(30).bg}: <a href="https://ec.europa.eu/eusurvey/runner/zlatodol-example">попълнете анкетата за градския транспорт</a>.</p>
${table(
  `Резултати от анкетата за парка, приключила на ${calendar.ago(160).bg}`,
  ['Отговор', 'Дял'],
  [
    ['Повече пейки', '44 %'],
    ['Повече сянка', '38 %'],
    ['Алея за колела', '18 %'],
  ],
)}`,
      },
      {
        path: '/grazhdansko-uchastie/petitsii',
        title: 'Петиции',
        description: 'Подписки и граждански инициативи',
        body: markup`<p>Няма публикувани.</p>`,
      },
      {
        path: '/grazhdansko-uchastie/grazhdanski-byudzhet',
        title: 'Граждански бюджет',
        description: 'Предложете и изберете проект',
        body: markup`${paragraphs('Всяка година 60 000 евро се разпределят по проекти, предложени от жителите. Проект може да предложи всеки навършил 16 години, на стойност до 15 000 евро.')}
${table(
  `Избрани проекти за ${calendar.today.year} г.`,
  ['Проект', 'Гласове', 'Състояние'],
  [
    ['Осветена алея до гарата', 812, 'Изпълнен'],
    ['Читалня на открито', 640, 'В ход'],
    ['Площадка за кучета', 511, 'В ход'],
  ],
)}
<p>Предложения за следващата година се изпращат до ${calendar.ahead(45).bg} на <a href="mailto:ideya@zlatodol.example">ideya@zlatodol.example</a>.</p>`,
      },
      {
        path: '/grazhdansko-uchastie/dostap-do-informatsiya',
        title: 'Достъп до обществена информация',
        description: 'Правила, заявление и отчети по ЗДОИ',
        body: markup`${paragraphs('Заявление за достъп до обществена информация по ЗДОИ се подава писмено, устно, на obshtina@zlatodol.example или през платформата за достъп до обществена информация. Отговорник: деловодството, телефон (0990) 61 016.')}
<ul><li>${fileLink(foiRules)}</li><li>${fileLink(foiForm)}</li><li>${fileLink(foiReport)}</li></ul>
<p>Онлайн: <a href="https://pitay.government.bg/">pitay.government.bg</a>. Информация, предоставена повече от три пъти, се публикува на тази страница: графикът на транспорта, списъкът на общинските жилища.</p>`,
        updated: calendar.ago(280),
      },
    ],
  };
}
