import { expect, test } from 'vitest';
import ePayment from '../../../checks/services/e-payment.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aHit, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';
import { REQUEST } from '../../kit/service-pages.ts';

const site = (pages: readonly Page[], topics: readonly TopicHit[]) => ({
  pages,
  documents: [],
  topics,
  links: [],
});
const services = aPage({ url: at('uslugi'), title: 'Административни услуги' });
const payment = aPage({ url: at('plashtane'), title: 'Електронно плащане' });
const taxes = aPage({ url: at('danatsi'), title: 'Местни данъци и такси' });
const donation = aPage({ url: at('darenie'), title: 'Кампания за дарения' });
const news = aPage({ url: at('novini/3'), title: 'Плащайте с виртуален ПОС', role: 'news-item' });
const asServices = titleOf(services, 'admin_services');
const asPayment = titleOf(payment, 'epayment');
const asTaxes = titleOf(taxes, 'local_taxes');

const POS = 'виртуален ПОС терминал';
const inBody = (page: Page, topic: string, quote: string) =>
  aHit({ topic, strength: 'weak', field: 'body', url: page.url, quote });
const linkOn = (page: Page, topic: string, over: Partial<TopicHit> = {}) =>
  linkTo('https://pay.example/', topic, 'Плати', { url: page.url, field: 'host', region: 'main', ...over });

describeCheck(ePayment, {
  'in-service': {
    'on the last step of a request': portalOf({
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      zayavi: [
        'Заявление: Удостоверение за наследници',
        `${REQUEST}<p>На последната стъпка платете таксата с карта през виртуалния ПОС.</p>`,
      ],
    }),
    'the state portal by its name': portalOf({
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      el: [
        'Електронни административни услуги',
        '<p>Таксата се заплаща онлайн чрез Единната входна точка за електронни плащания на държавата (pay.egov.bg).</p>',
      ],
    }),
    'a service leads to the payment portal': site([services], [asServices, linkOn(services, 'virtual_pos')]),
    'a page on payment names the virtual POS': site([payment], [asPayment, inBody(payment, 'virtual_pos', POS)]),
    'a title that says so': site([payment], [titleOf(payment, 'virtual_pos')]),
    'the highest way counts': site(
      [services],
      [asServices, linkOn(services, 'payment_operator'), linkOn(services, 'virtual_pos')],
    ),
  },
  operator: {
    'an operator, and a footer that promises more': site(
      [services],
      [asServices, linkOn(services, 'payment_operator'), linkOn(services, 'virtual_pos', { region: 'footer' })],
    ),
    'a service leads to an outside operator': site([services], [asServices, linkOn(services, 'payment_operator')]),
    'the page on payment names the operator': site([payment], [asPayment, inBody(payment, 'payment_operator', 'ePay')]),
  },
  'at-counter': {
    'a price list under a free title, beside fines paid online': portalOf({
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      uslugi: [
        'Какво издаваме',
        '<table><tr><th>Услуга</th><th>Цена</th></tr><tr><td>Удостоверение за наследници</td><td>5 евро</td></tr><tr><td>Удостоверение за раждане</td><td>4 евро</td></tr><tr><td>Скица на имот</td><td>20 евро</td></tr><tr><td>Виза за проектиране</td><td>30 евро</td></tr></table><p>Плаща се по сметка BG45 HOME 1234 5678 9012 34.</p>',
      ],
      globi: [
        'Плащане на глоби',
        `<p>Глобите по общинска наредба се плащат през ${link('https://www.epay.bg/', 'ePay.bg')}.</p>`,
      ],
    }),
    'a card at the registry': portalOf({
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      uslugi: ['Услуги', '<p>В деловодството можете да платите и с карта на ПОС.</p>'],
    }),
    'electronic payment is not yet offered': portalOf({
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      uslugi: [
        'Административни услуги',
        '<p>Електронно плащане на таксите все още не се предлага. Таксата за услугата се внася по сметка BG80BNBG96611020345678.</p>',
      ],
    }),
    'an account on the page of services': site([services], [asServices, inBody(services, 'bank_account', 'IBAN')]),
    'a terminal at the counter': site(
      [services],
      [asServices, inBody(services, 'pos_terminal', 'ПОС терминал на гише')],
    ),
  },
  'taxes-only': {
    'the host on taxes takes cards': portalOf({
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      danatsi: [
        'Местни данъци',
        '<p>След справката натиснете „Плати“: плащането е с банкова карта през виртуален ПОС терминал.</p>',
      ],
    }),
    'payment on the page of local taxes': site([taxes], [asTaxes, inBody(taxes, 'virtual_pos', POS)]),
    'a menu item that leads to local taxes': site([taxes], [asTaxes, linkTo(taxes.url, 'epayment', 'Плати онлайн')]),
    'words that speak of taxes': site(
      [services],
      [
        asServices,
        linkOn(services, 'epayment', { quote: 'Плащане на данъци' }),
        linkOn(services, 'local_taxes', { quote: 'Плащане на данъци' }),
      ],
    ),
  },
  unclear: {
    'a donation account': site([donation], [inBody(donation, 'bank_account', 'IBAN')]),
    'a virtual POS mentioned in running text about services': site(
      [services],
      [asServices, inBody(services, 'virtual_pos', POS)],
    ),
    'e-payment is announced, but not which': site([payment], [asPayment]),
    'an account, and a menu item that promises more': site(
      [services],
      [asServices, inBody(services, 'bank_account', 'IBAN'), linkTo(at('pay'), 'epayment', 'Плати онлайн')],
    ),
  },
  absent: {
    'a link in the footer of every page': site(
      [services],
      [asServices, linkOn(services, 'virtual_pos', { region: 'footer' })],
    ),
    'nothing at all': site([services], [asServices]),
    'news alone': site([news], [titleOf(news, 'virtual_pos', { news: true })]),
    'an empty page of a template': site(
      [{ ...payment, hollow: 'empty-section' }],
      [asPayment, titleOf(payment, 'virtual_pos')],
    ),
  },
});

test('the link that proves the payment is quoted from the page it stands on', () => {
  const { evidence } = findingOf(ePayment, site([services], [asServices, linkOn(services, 'virtual_pos')]));
  expect(evidence).toMatchObject([{ kind: 'link', url: services.url, quote: 'Плати' }]);
});
