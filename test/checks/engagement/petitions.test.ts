import petitions from '../../../checks/engagement/petitions.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const on = (main: string, title = 'Петиции и подписки') => portalOf({ '': home, p: [title, main] }, { 'f/l.docx': {} });
const form = `<form method="post" action="/sign"><input type="text" name="ime"><input type="email" name="e"><button>Подпиши</button></form>`;

describeCheck(petitions, {
  online: {
    'under way, with its signatures': on(
      `<p>Осветление на парка – 214 подписа, статус: предстои разглеждане</p>${form}`,
      'Петиции до общинския съвет',
    ),

    'signed online': on(`<p>За нов парк: събрани подписи 214.</p>${form}`),
    'in English': on(`<p>Current petitions: New park, 214 signatures</p>${form}`, 'Petitions'),
  },
  procedure: {
    'by what it takes': on(
      `<p>Съберете 30 подписа. ${link('f/l.docx', 'Образец')}</p>`,
      'Внесете предложение в съвета',
    ),

    'a sheet to download': on(`<p>${link('f/l.docx', 'Подписен лист')}</p>`),
    'a register': on('<p>Публичен регистър за местни референдуми.</p>', 'Регистри'),
    'a form without progress': on(form),
    'a part of a larger page': portalOf({
      '': home,
      u: ['Участие', '<h2>Подписки</h2><p>Подписката се внася по образец на подписка в съвета.</p><h2>Друго</h2>'],
    }),
  },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('p', 'Граждански инициативи')] }) },
  mentioned: {
    'signatures are counted, but nothing can be signed': on('<p>За нов парк: събрани подписи 214.</p>'),
    'the text of a petition as a file': portalOf(
      { '': [home[0], link('f/p.pdf', 'Петиция срещу сметището')] },
      { 'f/p.pdf': {} },
    ),
    'the right with a link to the law': on(
      '<p>Гражданите имат право да подават петиции по <a href="https://lex.bg/1">Закона</a>.</p>',
      'Включи се',
    ),
    'a heading and nothing more than the law': on(
      '<h2>Подписки</h2><p>Правото е уредено в закона за прякото участие.</p>',
      'Включи се',
    ),
  },
  absent: {
    'a newspaper by subscription': on('<p>Подписката за общинския вестник е 10 лв.</p>', 'Вестник'),

    'an action group': on('<p>МИГ Върбовец, прием на проекти.</p>', 'Местна инициативна група'),
    'planting trees': on('<p>Граждански инициативи за залесяване.</p>', 'Околна среда'),
    'nothing at all': portalOf({ '': home }),
    'a national referendum': on('<p>Секции за национален референдум.</p>', 'Избори'),
    'news of a petition': portalOf({
      '': home,
      'novini/1': ['Подписка', '<p class="date">02.05.2026</p><p>Частен сайт събира подписка. Новината следва.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Подписка')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
  },
});
