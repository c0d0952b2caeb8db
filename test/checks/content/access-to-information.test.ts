import check from '../../../checks/content/access-to-information.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const title = 'Достъп до обществена информация';
const basics = `<p>Звено за контакт: деловодство, тел. 032 123 456.</p>
  <ul><li>${link('f/pravila.pdf', 'Вътрешни правила (PDF)')}</li><li>${link('f/zayavlenie.docx', 'Образец на заявление')}</li></ul>`;
const files = { 'f/pravila.pdf': {}, 'f/zayavlenie.docx': {} };
const rest = `<h2>Годишен отчет за 2025 г.</h2><p>Отчет за постъпилите заявления: 12.</p>
  <h2>Информация, предоставена повече от три пъти</h2><p>Разходи за зимно поддържане на улиците.</p>`;

describeCheck(check, {
  ...inVain(title),
  usable: {
    'a report of the year before the last': portalOf(
      {
        '': home,
        zdoi: [title, `${basics}<p>Приемат се по електронна поща, без подпис.</p>${rest.replace('2025', '2024')}`],
      },
      files,
    ),
    'e-mail without a signature, report and frequent information': portalOf(
      { '': home, zdoi: [title, `${basics}<p>Заявлението се подава и по електронна поща, без подпис.</p>${rest}`] },
      files,
    ),
    'the national platform, on pages one level below': portalOf(
      {
        '': home,
        zdoi: [
          title,
          `<p>Тел. 032 123 456. ${link('https://pitay.government.bg/', 'Платформа за достъп до обществена информация')}</p>
           ${link('zdoi/pravila', 'Вътрешни правила')} ${link('zdoi/otchet', 'Отчет по ЗДОИ за 2025 г.')}
           ${link('zdoi/chesto', 'Често искана информация')}`,
        ],
        'zdoi/pravila': ['Ред', '<p>Редът за разглеждане на исканията трае до 14 дни от деня на подаването.</p>'],
        'zdoi/otchet': ['Отчет', '<p>Постъпили са 31 искания, 26 с пълен достъп и 3 с частичен, 2 отказа.</p>'],
        'zdoi/chesto': ['Сведения', '<p>Списък на улиците с дата на последния ремонт, по квартали.</p>'],
      },
      files,
    ),
  },
  explained: {
    'on the counter only': portalOf(
      { '': home, zdoi: [title, `${basics}<p>Заявления по имейл не се приемат.</p>${rest}`] },
      files,
    ),
    'an old report': portalOf(
      { '': home, zdoi: [title, `${basics}<p>Приемат се по електронна поща.</p><h2>Отчет по ЗДОИ за 2019 г.</h2>`] },
      files,
    ),
    'under a heading of a page with many subjects': portalOf(
      {
        '': home,
        dokumenti: ['Документи', `<h2>${title}</h2>${basics}<h2>Други</h2><p>Още документи от дейността.</p>`],
      },
      files,
    ),
  },
  mentioned: {
    'rules without a contact and a form': portalOf(
      { '': home, zdoi: [title, `<p>${link('f/pravila.pdf', 'Вътрешни правила (PDF)')}</p>`] },
      { 'f/pravila.pdf': {} },
    ),
    'a form without rules': portalOf(
      { '': home, zdoi: [title, `<p>${link('f/zayavlenie.docx', 'Образец на заявление')}</p>`] },
      { 'f/zayavlenie.docx': {} },
    ),
    'a form for the rights under GDPR': portalOf(
      {
        '': home,
        zdoi: [
          title,
          `<p>Всеки има право на достъп до информация. ${link('f/gdpr.docx', 'Заявление за достъп до лични данни')}</p>`,
        ],
      },
      { 'f/gdpr.docx': {} },
    ),
    'the law is quoted': portalOf({
      '': home,
      zdoi: [title, '<p>Всеки има право на достъп съгласно Закона за достъп до обществена информация.</p>'],
    }),
    'in another text': portalOf({
      '': home,
      za: ['За нас', '<p>Общината спазва принципите на достъп до обществена информация. Пишете ни.</p>'],
    }),
  },
});
