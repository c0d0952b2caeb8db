import civilStatus from '../../../checks/services/civil-status.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { catalogueOf, REQUEST } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const online = (i: number) => `<p>${link(`https://e-uslugi.varbovets.example/start/${i}`, 'Заяви онлайн')}</p>`;

describeCheck(civilStatus, {
  online: {
    'a list that leads straight into the state’s system': portalOf({
      '': home,
      grao: [
        'ГРАО',
        `${link('https://unifiedmodel.egov.bg/wps/portal/unified-model/municipal-services/2079', 'Удостоверение за наследници – заяви онлайн')} ${link('https://unifiedmodel.egov.bg/wps/portal/unified-model/municipal-services/2057', 'Удостоверение за семейно положение – заяви онлайн')}`,
      ],
    }),
    'cards of four certificates lead on': catalogueOf((_, i) => (i < 4 ? online(i) : '')),
    'two forms': portalOf({
      '': home,
      'z/1': ['Заявление за удостоверение за раждане', REQUEST],
      'z/2': ['Заявление за удостоверение за наследници', REQUEST],
    }),
    'by signed letter, where there is no portal': catalogueOf((_, i) =>
      i < 3 ? `<p>Подава се и чрез ССЕВ за № ${i}.</p>` : '',
    ),
    'in English': portalOf({
      '': home,
      'en/birth': [
        'Birth certificate',
        `<p>Apply online:</p><form method="post" action="/z"><label>Full name <input name="n"></label><label>E-mail <input type="email" name="m"></label>
         <label>Reason <input name="r"></label><button>Submit application</button></form>`,
      ],
      'en/death': [
        'Death certificate',
        `<p>Apply online:</p><form method="post" action="/y"><label>Full name <input name="n"></label><label>E-mail <input type="email" name="m"></label>
         <label>Reason <input name="r"></label><button>Submit application</button></form>`,
      ],
    }),
  },
  forms: {
    'a letter to the mailbox on the page that lists services': portalOf({
      '': home,
      izdavame: [
        'Какво издаваме',
        '<ul><li>Удостоверение за наследници</li><li>Препис от акт за раждане</li><li>Скица на имот</li></ul><p>Живеете далече? Напишете какво ви трябва на cao@varbovets.example.</p>',
      ],
    }),
    'a file whose name tells what it asks for': portalOf(
      { '': home, blanki: ['Бланки', `<p>${link('f/iskane-naslednitsi.docx', 'Изтегли')}</p>`] },
      { 'f/iskane-naslednitsi.docx': { format: 'word' } },
    ),
    'a form to print': portalOf(
      { '': home, grao: ['Гражданско състояние', link('f/1.doc', 'Заявление за удостоверение за наследници')] },
      { 'f/1.doc': { format: 'word' } },
    ),
    'one service alone': catalogueOf((_, i) => (i < 1 ? online(i) : '')),
    'by e-mail': portalOf({
      '': home,
      grao: ['ГРАО', '<p>Удостоверение за наследници може да поискате по имейл.</p>'],
    }),
  },
  described: {
    'a mailbox for other requests': portalOf({
      '': home,
      grao: ['Гражданско състояние', '<p>Удостоверения за раждане се издават на гише 2.</p>'],
      tsu: ['Кадастър', '<p>Заявление за скица може да изпратите по имейл.</p>'],
    }),
    'a description': portalOf({
      '': home,
      grao: ['Гражданско състояние', '<p>Удостоверения за раждане се издават на гише 2.</p>'],
    }),
  },
  ...inVain('Гражданско състояние'),
  absent: {
    'certificates asked for by others': portalOf({
      '': home,
      semeystva: [
        'За семействата',
        '<p>Помощта за новородено се получава с копие от удостоверението за раждане.</p><p>За прием в градината се подава акт за раждане.</p>',
      ],
      istoriya: ['История', '<p>Първият акт за раждане е от 1893 г.</p>'],
    }),
    ...inVain('Гражданско състояние').absent,
    'identity cards': portalOf({ '': home, mvr: ['Полезно', '<p>Лична карта и паспорт се издават от МВР.</p>'] }),
  },
});
