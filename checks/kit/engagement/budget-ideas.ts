import type { Evidence } from '../../../src/model/evidence.ts';
import { citeDocument, citeHits, type Read } from '../cite.ts';
import { proofs } from '../topics.ts';
import { isOfLate, newestTold } from './days-told.ts';
import { citePassages, filesIn, formsIn, isNews, type Passage, passagesOn, saidIn } from './passages.ts';

/** A place that tells of projects which citizens propose or choose. */
export interface IdeasRound {
  readonly passage: Passage;
  /** A day, a year, or neither: what a site in use offers without a day is taken for current. */
  readonly isCurrent: boolean;
  readonly has: Readonly<Record<'rules' | 'form' | 'online' | 'results', boolean>>;
  readonly proof: readonly Evidence[];
}

/** Rounds of participatory budgeting, as pages, parts of pages, news and lines of text tell of them. */
export function ideasRounds(read: Read, asOf: string, days: number): IdeasRound[] {
  return passagesOn(read, 'participatory_budget').map((passage) => {
    const files = isNews(passage) ? [] : filesIn(read.documents, passage);
    const said = (topic: string) => saidIn(read, passage, topic);
    const [rules, proposal, online, results] = [
      said('pb_rules'),
      said('pb_proposal'),
      said('pb_online'),
      said('pb_results'),
    ];
    const forms = passage.extent === 'lines' ? [] : formsIn(passage);
    const newest = newestTold(passage.text) ?? (isNews(passage) ? passage.page.date : null);
    return {
      passage,
      isCurrent: newest === null || isOfLate(newest, asOf, days),
      has: {
        rules: rules.length > 0,
        form: proposal.length > 0 && files.length > 0,
        online: online.length + forms.length > 0,
        results: results.length > 0,
      },
      proof: [
        ...citePassages([passage]),
        ...files.slice(0, 1).map((file) => citeDocument(file)),
        ...citeHits(read, [...online.slice(0, 1), ...results.slice(0, 1), ...rules.slice(0, 1)]),
      ],
    };
  });
}

/** Links to platforms made for citizens' projects. */
export function ideaPlatforms(read: Read): Evidence[] {
  const hits = proofs(read, 'participatory_budget').filter(({ field }) => field === 'host');
  return citeHits(read, hits);
}
