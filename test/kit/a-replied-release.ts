import type { Erratum } from '../../src/model/review/erratum.ts';
import type { Reply, ReplyDecision } from '../../src/model/review/reply.ts';
import type { ReleaseSource } from '../../src/publish/release/assemble/source.ts';
import { afterReply, placeOf, replyStandings } from '../../src/review/replies.ts';
import { aReleaseSource } from './a-release.ts';

const at = '2026-12-05T09:00:00.000Z';

/** What Kamenitsa replied about three scores, and how it was answered: one reply each was upheld, rejected and noted. */
const written = [
  {
    indicator: 'content.first',
    claim: 'published-before',
    text: 'Беше публикувано в раздел „Финанси“.\n<script>alert(1)</script>',
    outcome: 'upheld',
  },
  {
    indicator: 'content.second',
    claim: 'other-reading',
    text: '=HYPERLINK("https://example.org")',
    outcome: 'rejected',
  },
  { indicator: 'content.third', claim: 'fixed-later', text: 'Поправихме го през декември.', outcome: 'noted' },
] as const;

/** The final release of `aReleaseSource`, after replies. */
export function aRepliedSource(): ReleaseSource {
  const source = aReleaseSource('final');
  const scoreOf = (indicator: string) =>
    source.standings.find(({ facts }) => facts.municipality === 'kamenitsa' && facts.indicator === indicator)?.score ??
    0;
  const replies = replyStandings({
    replies: written.map(({ indicator, claim, text }, index): Reply => {
      const key = { edition: source.edition.id, municipality: 'kamenitsa', indicator };
      const since = claim === 'fixed-later' ? '2026-12-03' : null;
      const url = 'https://kamenitsa.example/budget';
      const numbered = { number: index + 1, version: 1, sha256: 'a'.repeat(64) };
      return { ...key, ...numbered, claim, text, url, since, account: 'petya', at };
    }),
    withdrawals: [],
    decisions: written.map(({ indicator, outcome }): ReplyDecision => {
      const key = { edition: source.edition.id, municipality: 'kamenitsa', indicator };
      const before = scoreOf(indicator);
      const proof = { kind: 'public-archive', url: 'https://archive.example/1', day: '2026-11-01' } as const;
      const change =
        outcome === 'upheld'
          ? { score: before === 0 ? (1 as const) : (0 as const), proof }
          : { score: null, proof: null };
      const text = { bg: `Отговорът е: ${outcome}.`, en: `The answer is ${outcome}.` };
      return { ...key, ...change, version: 1, round: 1, account: 'emil', outcome, before, text, at };
    }),
  });
  const decisionOn = new Map(replies.map(({ reply, decision }) => [placeOf(reply), decision]));
  const standings = source.standings.map((one) => ({
    ...one,
    ...afterReply(one, decisionOn.get(placeOf(one.facts)) ?? null),
  }));
  return { ...source, repliesUntil: '2026-12-14', replies, standings };
}

/** A source with another score of one municipality, as a correction makes it. */
export function corrected(
  source: ReleaseSource,
  { municipality, indicator }: { readonly municipality: string; readonly indicator: string },
  score: 0 | 1 | 2 | 3,
): ReleaseSource {
  const standings = source.standings.map((one) =>
    one.facts.municipality === municipality && one.facts.indicator === indicator
      ? { ...one, score, provenance: 'corrected' as const }
      : one,
  );
  return { ...source, version: '1.0.1', standings };
}

/** The reason of a correction. */
export function erratum(changes: Partial<Erratum> = {}): Erratum {
  const reason = { bg: 'Страницата беше в архива.', en: 'The page was in the archive.' };
  const entered = { reason, arbiter: 'emil', account: 'command-line', at: '2027-01-10T09:00:00.000Z' };
  return { edition: 'small', municipality: 'bistra', indicator: 'content.second', score: 3, ...entered, ...changes };
}
