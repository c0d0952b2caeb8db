import publicConsultations from '../../../checks/engagement/public-consultations.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const FILES = { 'f/p.docx': { format: 'word' }, 'f/m.docx': { format: 'word' } } as const;
const files = `<p>${link('f/p.docx', 'Проект')} ${link('f/m.docx', 'Мотиви')}</p>`;
const terms = '<p>Публикувано на 1 април 2026 г. Становища се приемат до 1 май 2026 г. (30 дни) в стая 2.</p>';
const on = (main: string, title = 'Проекти на наредби') =>
  portalOf({ '': home, proekti: [title, `<h2>Наредба за местните такси</h2>${main}`] }, FILES);
const form = `<form method="post" action="/stanovishte"><input type="email" name="e"><textarea name="t"></textarea><button>Изпрати</button></form>`;

const news = (title: string, main: string, day = '02.04.2026') =>
  portalOf({
    '': home,
    'novini/1': [title, `<p class="date">${day}</p>${main}<p>Още подробности за новината следват тук.</p>`],
    novini: [
      'Новини',
      `<ul><li>${link('novini/1', title)} ${day}</li><li>${link('novini/2', 'Друго')} 01.04.2026</li></ul>`,
    ],
  });

describeCheck(publicConsultations, {
  online: {
    'a form for opinions': on(`${terms}${files}${form}`),
    'an entry on the national portal': on(
      `${terms}${files}<a href="https://www.strategy.bg/PublicConsultations/View.aspx?lang=bg-BG&Id=8500">Дайте становище</a>`,
    ),
  },
  complete: {
    'under a name of its own': portalOf(
      {
        '': home,
        k: [
          'Кажете си мнението',
          `<h3>Нова наредба за кучетата</h3><p>Качено на 10.04.2026, чакаме мнения до 11.05.2026 в деловодството.</p>${files}`,
        ],
      },
      FILES,
    ),

    'by paper and e-mail': on(`${terms}${files}`),
    'the national portal as such is no entry': on(`${terms}${files}<a href="https://www.strategy.bg/">strategy.bg</a>`),
    'on the page of a single draft': portalOf(
      {
        '': home,
        konsultatsii: ['Обществени консултации', link('k/1', 'Проект за изменение на Наредба № 1')],
        'k/1': [
          'Наредба № 1',
          '<p>Обявено на 13 април 2026 г. Срокът за мнения е 35 дни.</p><h2>Защо се предлага</h2><p>Шум.</p>' +
            `<p>${link('f/p.docx', 'Проект')}</p><p>Пишете на obshtina@varbovets.example.</p>`,
        ],
      },
      FILES,
    ),
    'an index of drafts that are called by their acts': portalOf(
      {
        '': home,
        konsultatsii: [
          'Проекти за обществени консултации',
          `<table><tr><th>Проект</th><th>Срок</th></tr><tr><td>${link('k/1', 'Наредба за паркирането')}</td>
            <td>02.04. – 02.05.2026 г.</td></tr></table>`,
        ],
        'k/1': [
          'Наредба за паркирането',
          `<p>Мненията се приемат 30 дни, до 2 май 2026 г., в деловодството.</p>${files}`,
        ],
      },
      FILES,
    ),
  },
  partial: {
    'news that an ordinance is being prepared': news(
      'Предстои нова наредба за пашата',
      '<p>Желаещите да кажат мнение да се обадят на секретаря до 10 април.</p>',
    ),
    'a line among notices': portalOf({
      '': home,
      o: [
        'Обяви',
        `<p>12.04.2026 – Предстои промяна на Наредбата за търговията. Становища се приемат на гише 1.</p>
         <p>30.01.2026 – Министерството на енергетиката обяви обществена консултация за закон.</p>`,
      ],
    }),

    'a dated draft among other files': portalOf(
      {
        '': home,
        g: ['За гражданите', `<ul><li>${link('f/p.docx', 'Проект на Наредба за шума, 12.03.2026')}</li></ul>`],
      },
      FILES,
    ),
    'without reasons': on(`${terms}<p>${link('f/p.docx', 'Текст')}</p>`),
    'announced without a text': on(terms),
    'two weeks without a reason': on(`<p>На 03.04.2026. Срок за становища 14 дни в стая 2.</p>${files}`),
  },
  undated: { 'drafts without days': on(`<p>Становища се приемат в стая 2.</p>${files}`) },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('proekti', 'Проекти на нормативни актове')] }) },
  old: { 'drafts of two years ago': on(`<p>03.04.2024. Срок за становища 30 дни.</p>${files}`) },
  absent: {
    'a contest by an ordinance': portalOf({
      '': home,
      k: ['Конкурси', '<p>15.04.2026 – Управител по Наредба № 5. Предложения се подават до 30.04.2026.</p>'],
    }),

    'objections to a building plan': portalOf({
      '': home,
      o: ['Обявления', '<p>12.04.2026 – Проект за ПУП по наредба № 8. Възражения се приемат 14 дни.</p>'],
    }),
    'an announcement of three years ago': portalOf({
      '': home,
      o: ['Обяви', '<p>12.04.2023 – Промяна на Наредбата за търговията. Становища се приемат на гише 1.</p>'],
    }),

    'a draft of years ago among other files': portalOf(
      {
        '': home,
        g: ['За гражданите', `<ul><li>${link('f/p.docx', 'Проект на Наредба за шума, 12.03.2021')}</li></ul>`],
      },
      FILES,
    ),
    'news of a draft of a ministry': portalOf({
      '': home,
      'novini/1': [
        'Министерството публикува проект на наредба',
        '<p class="date">01.04.2026</p><p>Проектът на наредба е за 30 дни на портала.</p><p>Още новини от срещата.</p>',
      ],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Министерството публикува проект на наредба')} 01.04.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
    'a building plan': portalOf({
      '': home,
      o: ['Обявления', '<p>Проект за изменение на ПУП, 14-дневен срок, 01.04.2026.</p>'],
    }),
    'nothing at all': portalOf({ '': home }),
    'only the draft budget': portalOf({
      '': home,
      b: ['Обществено обсъждане', '<p>На 20.01.2026 каним на обсъждане на бюджета.</p>'],
    }),
    'consultations of a ministry': portalOf({
      '': [home[0], '<a href="https://www.strategy.bg/">Портал за консултации</a>'],
    }),
  },
});
