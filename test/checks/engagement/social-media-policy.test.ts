import socialMediaPolicy from '../../../checks/engagement/social-media-policy.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const MODERATION = '<p>Модераторът скрива обиди и реклама.</p>';
const STATUS = '<p>Публикациите имат информационен характер и не заменят официални съобщения.</p>';
const on = (main: string, title = 'Правила за профилите ни в социалните мрежи') =>
  portalOf({ '': home, pravila: [title, main] });

describeCheck(socialMediaPolicy, {
  published: {
    'in the words of a neighbour': on(
      '<p>Публикациите ни са за информация и не са официално становище. Коментари с обиди ги скриваме.</p>',
      'Как общуваме в социалните мрежи',
    ),
    'of one page': on(MODERATION + STATUS, 'Правила за поведение във Фейсбук страницата ни'),
    'both subjects': on(MODERATION + STATUS),
    'in English': on(
      '<p>We remove comments that are abusive.</p><p>Posts are not official statements.</p>',
      'Social media policy',
    ),
    'as a file': portalOf(
      { '': [home[0], link('f/p.pdf', 'Политика за социалните медии')] },
      { 'f/p.pdf': { text: 'Модераторът скрива обиди.\nПубликациите имат информационен характер.' } },
    ),
    'a part of a larger page': portalOf({
      '': home,
      u: ['Участие', `<h2>Правила за коментиране</h2>${MODERATION}${STATUS}<h2>Друго</h2><p>Текст.</p>`],
    }),
  },
  partial: { 'moderation alone': on(MODERATION) },
  internal: { 'instructions for staff': on(`<p>Вътрешно указание за служителите.</p>${MODERATION}`) },
  bare: { 'a page that says nothing of it': on('<p>Последвайте ни във Facebook и Instagram.</p>') },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('pravila', 'Правила за социалните мрежи')] }) },
  absent: {
    'nothing at all': portalOf({ '': home }),
    'a line that mentions them': on(`<p>Имаме и правила за коментиране.</p>${MODERATION}`, 'За общината'),
    'news of them': portalOf({
      '': home,
      'novini/1': ['Правила за коментиране', `<p class="date">02.05.2026</p>${MODERATION}<p>Новината следва.</p>`],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Правила за коментиране')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
    'a privacy policy that mentions plugins': on(
      '<p>Приставките на социални мрежи събират данни. Модераторът ги изключва.</p>',
      'Поверителност',
    ),
  },
});
