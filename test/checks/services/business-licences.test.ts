import businessLicences from '../../../checks/services/business-licences.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { catalogueOf, REQUEST } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const online = (i: number) => `<p>${link(`https://e-uslugi.varbovets.example/start/${i}`, 'Заяви онлайн')}</p>`;

describeCheck(businessLicences, {
  online: {
    'a letter for each service, where none has a form': catalogueOf(
      (_, i) => `<p>Подава се и чрез ССЕВ за № ${i}.</p>`,
    ),
    'a form under the name of the kind': portalOf({
      '': home,
      targoviya: [
        'Търговия на открито',
        '<form method="post" action="/z"><h2>Заявление за разрешение за търговия на открито</h2><label>Име<input name="i"></label><label>ЕИК<input name="e"></label><label>Имейл<input type="email" name="m"></label><button>Подай заявление</button></form>',
      ],
    }),
    'one card leads on': catalogueOf((name, i) => (name.startsWith('Категоризиране') ? online(i) : '')),
    'a form': portalOf({ '': home, 'z/1': ['Заявление за категоризиране на място за настаняване', REQUEST] }),
  },
  forms: {
    'a form on a page that speaks of nothing else': portalOf(
      {
        '': home,
        firmi: [
          'За фирми',
          `<p>Разрешение за маси на тротоара се издава за 14 дни: ${link('f/m.docx', 'заявление')}</p>`,
        ],
      },
      { 'f/m.docx': { format: 'word' } },
    ),
    'a form to print on the card': catalogueOf(
      (name) => (name.includes('таксиметров') ? link('f/t.docx', 'Заявление') : ''),
      {},
      { 'f/t.docx': { format: 'word' } },
    ),
    'a form among others': portalOf(
      { '': home, blanki: ['Образци', link('f/1.pdf', 'Заявление за работно време на търговски обект')] },
      { 'f/1.pdf': {} },
    ),
    'a letter where others have a form': catalogueOf(
      (name) =>
        name.startsWith('Категоризиране') ? `<p>Приема се и чрез ССЕВ.</p>${link('f/k.docx', 'Заявление')}` : '',
      { 'z/1': ['Заявление за удостоверение за раждане', REQUEST] },
      { 'f/k.docx': { format: 'word' } },
    ),
  },
  described: {
    'houses for guests': portalOf({
      '': home,
      turizam: ['Търговия и туризъм', '<p>Къщи за гости се категоризират след оглед от комисия до два месеца.</p>'],
    }),
    'a description': portalOf({ '': home, biznes: ['За фирми', '<p>Търговия на открито се разрешава от кмета.</p>'] }),
  },
  ...inVain('Категоризиране на места за настаняване'),
  absent: {
    'ordinances and registers': portalOf({
      '': home,
      naredbi: ['Наредби', '<ul><li>Наредба за търговията на открито</li><li>Ред за поставяне на павилиони</li></ul>'],
      registri: ['Регистри', '<ul><li>на издадените разрешения за търговия</li></ul>'],
    }),
    ...inVain('Категоризиране на места за настаняване').absent,
    'a timetable': portalOf({
      '': home,
      avtobusi: ['Превоз на пътници', '<p>Разписание на автобусите Върбовец – Долно село: 7:00, 12:00, 18:00.</p>'],
    }),
    'a brochure for investors': portalOf({
      '': home,
      investitsii: ['За инвеститори', '<p>Свободни терени в индустриална зона „Юг“.</p>'],
    }),
  },
});
