import type { Level } from '../../src/model/check.ts';
import { scaleLevels, type Edition, type Indicator } from '../../src/model/edition.ts';
import type { ReleaseSource } from '../../src/publish/release/assemble/source.ts';
import { smallEdition } from './an-audit.ts';
import { aReleaseSource } from './a-release.ts';

/** The small edition as it was in 2026, with an indicator that is dropped later. */
const edition2026: Edition = {
  ...smallEdition,
  id: '2026',
  indicators: [...smallEdition.indicators, { ...named('content.fourth'), id: 'content.fifth' }],
};

/** A year later: one indicator of every kind of change, and other weights. */
const edition2027: Edition = {
  ...smallEdition,
  id: '2027',
  categories: smallEdition.categories.map((category, place) => ({ ...category, weight: place === 0 ? 60 : 40 })),
  indicators: [...smallEdition.indicators.map(changed), { ...named('content.first'), id: 'content.new' }],
};

function named(id: string): Indicator {
  const found = smallEdition.indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`The small edition has no ${id}.`);
  return found;
}

function changed(indicator: Indicator): Indicator {
  const question = { bg: 'Пита се другояче.', en: 'Asked otherwise.' };
  switch (indicator.id) {
    case 'security.first':
      return { ...indicator, scale: 'four-point', anchors: named('security.second').anchors };
    case 'content.second':
      return { ...indicator, question };
    case 'content.third':
      return { ...indicator, question, id: 'content.tertiary', sameAs: { '2026': 'content.third' } };
    default:
      return indicator;
  }
}

/** Half of the maximum, or what the scale has below it. */
const half = ({ scale }: Indicator): Level => scaleLevels[scale].filter((level) => level <= 2).at(-1) ?? 0;

/**
 * An edition and the next one. In between Dolina joined, Kamenitsa left, and Varbovets got another id. Bistra improved,
 * Varbovets lost; of Bistra `security.second` is undetermined in 2027.
 */
export function twoEditions(basis: ReleaseSource['basis']): { before: ReleaseSource; now: ReleaseSource } {
  const before = aReleaseSource(basis, edition2026, {
    towns: { bistra: 'Бистра', varbovets: 'Върбовец', kamenitsa: 'Каменица' },
    scoreOf: (municipality, indicator) =>
      municipality === 'bistra'
        ? 0
        : municipality === 'varbovets'
          ? (scaleLevels[indicator.scale].at(-1) ?? 0)
          : half(indicator),
  });
  const now = aReleaseSource(basis, edition2027, {
    towns: { bistra: 'Бистра', 'varbovets-new': 'Върбовец', dolina: 'Долина' },
    scoreOf: (municipality, indicator) => {
      if (municipality === 'bistra' && indicator.id === 'security.second') return null;
      return municipality === 'varbovets-new' ? 0 : half(indicator);
    },
  });
  const renamed = now.municipalities.map((one) =>
    one.id === 'varbovets-new' ? { ...one, codes: { ...one.codes, nsi: 'varbovets-1' } } : one,
  );
  return { before: { ...before, previous: null }, now: { ...now, municipalities: renamed, previous: null } };
}
