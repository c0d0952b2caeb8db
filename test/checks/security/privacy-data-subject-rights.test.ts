import privacyDataSubjectRights from '../../../checks/security/privacy-data-subject-rights.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf, type Written } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const long = '<p>Тази страница обяснява как общината работи с данните на гражданите, които ползват нейните услуги.</p>';
const rights = '<p>Можете да поискате достъп, коригиране, изтриване, ограничаване и да възразите.</p>';
const three = '<p>Можете да поискате достъп, коригиране и изтриване.</p>';
const complaint = '<p>Имате право на жалба до Комисията за защита на личните данни.</p>';
const policy = (main: string, more: Written = {}, files: Parameters<typeof portalOf>[1] = {}) =>
  portalOf({ '': home, gdpr: ['Политика за поверителност', long + main], ...more }, files);
const file = { 'f/1.docx': { format: 'word', extension: 'docx' } } as const;

describeCheck(privacyDataSubjectRights, {
  online: {
    'electronic delivery and the authority': policy(
      `${rights}<p>Искането се подава през Системата за сигурно електронно връчване.</p>${complaint}`,
    ),
    'a form that the policy leads to': policy(`${rights}${link('iskane', 'онлайн формуляр')}${complaint}`, {
      iskane: ['Искане', '<form method="post" action="/send"><input name="name"><textarea name="t"></textarea></form>'],
    }),
    'a form on the web': policy(`${rights}${link('iskane', 'Искане за моите данни')}${complaint}`, {
      iskane: [
        'Искане',
        '<form method="post" action="/send"><input name="name"><textarea name="text"></textarea></form>',
      ],
    }),
  },
  'online-only': {
    'nothing on complaints': policy(`${rights}<p>Искането се подава през ССЕВ.</p>`),
  },
  form: {
    'on a page of their own': portalOf(
      {
        '': home,
        gdpr: ['Политика за поверителност', `${long}${link('gdpr/prava', 'Права на субектите на данни')}`],
        'gdpr/prava': ['Права на субектите на данни', `${long}${rights}${link('f/1.docx', 'Образец на искане')}`],
      },
      file,
    ),
    'a file that is named so': policy(
      rights + complaint + link('f/1.docx', 'Искане за упражняване на права на субекти на данни'),
      {},
      file,
    ),
    'a file that the page calls the request': policy(
      `${rights}<p>Попълнете ${link('f/1.docx', 'искането')} и го донесете.</p>${complaint}`,
      {},
      file,
    ),
  },
  listed: {
    'no way of its own': policy(rights + complaint),
    'the form for anything': policy(`${rights}${link('kontakti', 'онлайн формуляр')}${complaint}`, {
      kontakti: [
        'Контакти',
        '<form method="post" action="/s"><input name="name"><textarea name="t"></textarea></form>',
      ],
    }),
    'three rights': policy(three),
    'three rights, beside a scan': policy(
      three + link('f/politika.pdf', 'Политика за защита на личните данни'),
      {},
      { 'f/politika.pdf': { text: '', textLayer: 'scan' } },
    ),
    'the form is for public information': policy(
      rights + link('f/1.docx', 'Заявление за достъп до обществена информация'),
      {},
      file,
    ),
    'the general form of contact': policy(`${rights}<p>${link('kontakti', 'Пишете ни')}</p>${complaint}`, {
      kontakti: [
        'Контакти',
        '<form method="post" action="/send"><input type="email" name="e"><textarea name="t"></textarea></form>',
      ],
    }),
    'electronic delivery as a service of its own': policy(
      `${rights}${'<p>Общината публикува своите наредби и решения на този сайт.</p>'.repeat(40)}<p>Използваме ССЕВ.</p>`,
    ),
  },
  silent: {
    'nothing on rights': policy('<p>Данните се обработват законосъобразно.</p>'),
    'how to delete cookies': policy('<p>За изтриване на бисквитките отворете настройките.</p>'),
  },
  unreadable: {
    'a scan': portalOf(
      { '': home, gdpr: ['Лични данни', link('f/politika.pdf', 'Политика за защита на личните данни')] },
      { 'f/politika.pdf': { text: '', textLayer: 'scan' } },
    ),
  },
  unread: {
    'a page that was not read': portalOf({ '': ['Община Върбовец', link('gdpr', 'Защита на личните данни')] }),
  },
  'no-policy': { 'nothing at all': portalOf({ '': home }) },
});
