import type { Database } from '../../../storage/database.ts';
import type { Edition } from '../../model/edition.ts';
import { tallyByMunicipality } from '../../review/tally.ts';
import { indexScores } from '../../score/index/index-score.ts';
import type { Outcome } from '../../sheet/outcome-tables.ts';
import { finalScores } from '../final-scores.ts';
import { standingsOf } from '../standings.ts';

/**
 * An edition as its coordinator may take it away: what was decided, the points that follow, and of what is open only how
 * much there is. No answer of any one person is in it.
 */
export async function outcomeOf(db: Database, edition: Edition): Promise<Outcome> {
  const asked = new Set(edition.indicators.map(({ id }) => id));
  const standings = (await standingsOf(db, edition.id)).filter(({ facts }) => asked.has(facts.indicator));
  const tallies = tallyByMunicipality(standings);
  const municipalities = [...tallies.keys()].sort();
  const askedAgain = new Set(
    standings
      .filter(({ state }) => state === 'in-review' || state === 'disputed')
      .map(({ facts }) => `${facts.municipality} ${facts.indicator}`),
  );
  const finals = finalScores(standings);
  const place = new Map(edition.indicators.map(({ id }, index) => [id, index]));
  return {
    edition,
    finals: finals
      .map((one) => ({ ...one, isAskedAgain: askedAgain.has(`${one.municipality} ${one.indicator}`) }))
      .sort(
        (a, b) =>
          (a.municipality < b.municipality ? -1 : a.municipality > b.municipality ? 1 : 0) ||
          (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0),
      ),
    scores: indexScores(edition, municipalities, finals),
    progress: municipalities.flatMap((municipality) => {
      const tally = tallies.get(municipality);
      return tally === undefined ? [] : [{ municipality, tally }];
    }),
  };
}
