import polls from '../../../checks/engagement/polls.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const table = '<table><tr><th>Предложение</th><th>Гласове</th></tr><tr><td>Фонтан</td><td>131</td></tr></table>';

describeCheck(polls, {
  leads: {
    'a vote with its count': portalOf({
      '': home,
      vot: ['Бърз вот за парка', `${table}<p>Общо гласове: 443.</p>`],
    }),
    'a line on a page about something else': portalOf({
      '': home,
      mnenie: ['Дайте мнение', '<p>Гласували са 203 души.</p>'],
    }),
    'a form to vote with': portalOf({
      '': home,
      x: [
        'Попитахме ви',
        '<form method="post" action="/glasuvai"><input type="radio" name="a"><button>Гласувай</button></form>',
      ],
    }),
  },
  nothing: { 'no vote': portalOf({ '': home }), 'only sections': portalOf({ '': home, byudzhet: ['Бюджет', ''] }) },
});
