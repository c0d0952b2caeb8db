import { together } from '../kit/services/claims.ts';
import { ladderCheck } from '../kit/services/ladder.ts';

export default ladderCheck({
  id: 'services.fines-and-parking',
  version: 1,
  topics: ['paid_parking', 'municipal_fine'],
  // A link „Глоби“ may lead to the ordinance.
  unread: ['paid_parking', 'fine_payment'],
  outcomes: {
    paid: {
      level: 3,
      says: {
        bg: 'Описан е електронен начин за плащане на паркиране или общинска глоба.',
        en: 'An electronic way to pay for parking or a municipal fine is described.',
      },
    },
    'not-electronic': {
      level: 0,
      says: {
        bg: 'Пише за паркиране или глоби, но не и за електронно плащане.',
        en: 'Parking or fines are written about, but no electronic way to pay.',
      },
    },
  },

  climb({ claims, cite }) {
    const parking = claims.byPage('paid_parking');
    const ways = claims.all('parking_payment').filter((hit) => parking(hit).length > 0);
    const named = claims.sections('paid_parking', 'parking');
    const urls = new Set(named.map(({ url }) => url));
    // A text message is how one parks; what else is paid online must be said of parking or of fines.
    const ofParking = [
      ...together(ways, claims.all('paid_parking')),
      ...ways.filter(({ url }) => urls.has(url)),
      ...ways.filter(isMessage),
    ];
    const ofFines = together(
      claims.all('municipal_fine'),
      claims.all('paid_online', 'epayment', 'virtual_pos', 'payment_operator'),
    );
    const paid = [...ofParking, ...ofFines];
    if (paid.length > 0) return { outcome: 'paid', evidence: cite(paid) };
    const told = [...claims.all('paid_parking'), ...claims.all('municipal_fine')];
    return told.length > 0 ? { outcome: 'not-electronic', evidence: cite(told) } : null;
  },
});

function isMessage({ quote }: { readonly quote: string }): boolean {
  return /\bsms\b/iu.test(quote);
}
