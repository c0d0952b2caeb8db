import finesAndParking from '../../../checks/services/fines-and-parking.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aHit, aPage, at, titleOf } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const parking = aPage({ url: at('parkirane'), title: 'Паркиране' });
const campaign = aPage({ url: at('kampaniya'), title: 'Кампания' });

describeCheck(finesAndParking, {
  paid: {
    'a text message': portalOf({
      '': home,
      patishta: ['Пътища', '<p>Синя зона: площадът. Плаща се с SMS: изпратете номера на колата на 1321.</p>'],
    }),
    'an app': portalOf({
      '': home,
      parkirane: ['Паркиране', '<p>Плаща се през мобилно приложение или на паркомат.</p>'],
    }),
    'fines online': portalOf({
      '': home,
      globi: ['Глоби', '<p>Общинските глоби и наказателни постановления се плащат онлайн през pay.egov.bg.</p>'],
    }),
    'in English': portalOf({ '': home, en: ['Parking', '<p>Pay by phone or with the parking app.</p>'] }),
  },
  'not-electronic': {
    'a text message on a page without parking': {
      ...nowhere,
      pages: [parking, campaign],
      topics: [
        titleOf(parking, 'paid_parking'),
        aHit({ topic: 'parking_payment', field: 'body', strength: 'weak', url: campaign.url, quote: 'Изпратете SMS' }),
      ],
    },
    'a text message for a donation': portalOf({
      '': home,
      parking: ['Паркинг и кампания', '<p>Паркингът е безплатен.</p><p>Дари с SMS на 17777 за болницата.</p>'],
    }),
    'a tariff': portalOf({
      '': home,
      parkirane: ['Паркиране', '<p>Един час струва 0,50 евро. Талони се купуват от павилионите.</p>'],
    }),
    'payment by message is considered': portalOf({
      '': home,
      parkirane: [
        'Паркиране в центъра',
        '<p>Плащане със съобщение от телефона се обмисля. Глобите се плащат на каса 1.</p>',
      ],
    }),
    'fines of the police': portalOf({
      '': home,
      parkirane: ['Паркиране', '<p>За глоби от КАТ се обърнете към МВР – те се плащат онлайн на egov.bg.</p>'],
    }),
  },
  ...inVain('Паркиране'),
  absent: {
    ...inVain('Паркиране').absent,
    'a link to a page on fines that was not read': portalOf({
      '': ['Община Върбовец', `<p>${link('print.php?id=201', 'глоби')}</p>`],
    }),
  },
});
