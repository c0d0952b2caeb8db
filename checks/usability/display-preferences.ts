import { best, citeHits, citeMeasured, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';
import { proofs } from '../kit/topics.ts';
import { widgetOf, textSizeButtons } from '../kit/usability/display-controls.ts';

const TOPIC = 'display_controls';

export default defineCheck({
  id: 'usability.display-preferences',
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  // The share of the sample in the rule of the scale.
  limits: { leastShare: 90 },
  outcomes: {
    offered: {
      level: 1,
      says: {
        bg: 'Настройка на изгледа („{what}“) има на {share} % от {pages} страници; опитайте дали работи.',
        en: 'A display setting (“{what}”) is on {share} % of {pages} pages; try whether it works.',
      },
    },
    'some-pages': {
      level: 0,
      says: {
        bg: 'Настройка на изгледа („{what}“) има само на {share} % от {pages} страници.',
        en: 'A display setting (“{what}”) is on only {share} % of {pages} pages.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'На {pages} страници няма настройка на размера на текста, контраста или изгледа.',
        en: 'On {pages} pages there is no setting of text size, contrast or view.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const read = sorted(
      site.pages.filter((page) => page.site === 'portal' && page.hollow === null),
      ({ home }) => Number(!home),
      ({ url }) => url,
    );
    const hits = proofs(site, TOPIC).filter(isControl);
    const byPage = new Map(hits.map((hit) => [hit.url, hit] as const).reverse());
    const found = read.flatMap((page) => {
      const hit = byPage.get(page.url);
      const buttons = textSizeButtons(page);
      const widget = widgetOf(page);
      if (hit !== undefined) return [{ what: hit.quote, evidence: citeHits(site, [hit]) }];
      if (buttons !== null) return [{ what: buttons, evidence: [citePage(page, buttons)] }];
      return widget === null ? [] : [{ what: widget, evidence: [citeMeasured('request', page, widget)] }];
    });
    const pages = read.length;
    const [first] = found;
    const log = searched(site, subject, TOPIC);
    if (first === undefined) return { outcome: 'absent', facts: { pages }, evidence: [log] };

    const facts = { what: first.what, share: percent(found.length, pages), pages };
    const evidence = best([...found.slice(0, 4).flatMap((it) => it.evidence), log]);
    return { outcome: facts.share >= limits.leastShare ? 'offered' : 'some-pages', facts, evidence };
  },
});

/** A link or button of the frame: in its main part a page speaks of such settings rather than offering them. */
function isControl({ field, region }: { readonly field: string; readonly region: string }): boolean {
  return (field === 'link' || field === 'body') && region !== 'main';
}
