import eDelivery from '../../../checks/services/e-delivery.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const system = link('https://edelivery.egov.bg/', 'Система за сигурно електронно връчване');
const steps =
  'изберете получател „Община Върбовец“ и прикачете попълненото заявление. Отговорът пристига в същия профил.';

describeCheck(eDelivery, {
  described: {
    'one of the ways to hand in': portalOf({
      '': home,
      uslugi: [
        'Административни услуги',
        `<p>Начини на подаване: на гише; електронно чрез профила на общината в Системата за сигурно електронно връчване (${link('https://edelivery.egov.bg', 'ССЕВ')}), откъдето ще получите и отговора.</p>`,
      ],
    }),
    'a page of its own': portalOf({
      '': home,
      ssev: ['Електронно връчване', `<p>Влезте в ${system}, ${steps}</p>`],
    }),
    'on the page of a service': portalOf({
      '': home,
      skitsa: ['Скица на имот', `<p>Такса: 5 евро.</p><p>Може да се заяви и през ${system}: ${steps}</p>`],
    }),
    'in English': portalOf({
      '': home,
      'en/delivery': [
        'E-delivery',
        `<p>Log in to the ${link('https://edelivery.egov.bg/', 'secure e-delivery system')}, choose the municipality and attach the signed
         application form. We send the answer and the finished document to the same profile.</p>`,
      ],
    }),
  },
  unlinked: {
    'the route without a link': portalOf({
      '': home,
      ssev: ['ССЕВ', `<p>В Системата за сигурно електронно връчване ${steps}</p>`],
    }),
  },
  named: {
    'how a job is applied for': portalOf({
      '': home,
      konkursi: [
        'Конкурси за работа',
        `<p>Заявленията се подават на гише 1 или през ${system}, подписани с електронен подпис, до 26 май 2026 г.</p>`,
      ],
    }),
    'a link in the footer of every page': portalOf({
      '': '<!doctype html><title>Община Върбовец</title><main><p>Добре дошли.</p></main><footer><a href="https://edelivery.egov.bg/">ССЕВ</a></footer>',
    }),
    'one mention': portalOf({ '': home, uslugi: ['Услуги', '<p>Подава се на гише или чрез ССЕВ.</p>'] }),
  },
  ...inVain('Сигурно електронно връчване'),
});
