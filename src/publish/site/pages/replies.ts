import { claimKinds, replyOutcomes } from '../../../model/review/reply.ts';
import { day } from '../../format.ts';
import { html, type Html } from '../../html.ts';
import type { ReplyRow } from '../../release/reply-row.ts';
import { fill } from '../../text.ts';
import type { Page } from '../frame.ts';
import { claimWords, outcomeWords, replyTexts } from '../reply-text.ts';
import { table } from '../table.ts';
import { nameOf, type View } from '../view.ts';

/** More of them would make a heavy page. */
const mostRows = 300;

/** All replies with what became of them: counts on the first page, the texts on the scorecards. */
export function repliesPages(view: View): Page[] {
  const { release, language } = view;
  const t = replyTexts(language);
  const count = Math.max(1, Math.ceil(release.replies.length / mostRows));
  return Array.from({ length: count }, (_, at): Page => {
    const rows = release.replies.slice(at * mostRows, (at + 1) * mostRows);
    const part = count === 1 ? '' : `: ${fill(t.part, { number: at + 1, of: count })}`;
    return {
      path: pathOf(at),
      title: `${view.t.replies}${part}`,
      main: html`${at === 0 && introduction(view)}${rows.length > 0 && list(view, rows)}${pager(view, at, count)}`,
    };
  });
}

const pathOf = (at: number): string => (at === 0 ? 'replies.html' : `replies-${at + 1}.html`);

function introduction(view: View): Html {
  const { release, language } = view;
  const t = replyTexts(language);
  if (release.basis !== 'final') return html`<p>${t.preview}</p>`;
  const { replies, repliesUntil } = release;
  if (repliesUntil === null) return html`<p>${t.noWindow}</p>`;
  const window = html`${fill(t.lead, { day: day(repliesUntil, language) })}${longer(view)}`;
  if (replies.length === 0) return html`<p>${window} ${t.none}</p>`;
  return html`<p>${window} ${t.answered}</p>
    <p>${t.rule}</p>
    <section aria-labelledby="counts">
      <h2 id="counts">${t.counts}</h2>
      ${counts(replies, language)}
      <p><a href="../data/replies.csv">replies.csv</a></p>
    </section>`;
}

/** Who had more time than all; nothing when nobody had. */
function longer(view: View): string | null {
  const { repliesLonger } = view.release;
  if (repliesLonger.length === 0) return null;
  const t = replyTexts(view.language);
  const names = repliesLonger.map(({ municipality, until }) =>
    fill(t.until, { name: nameOf(view, municipality), day: day(until, view.language) }),
  );
  return ` ${fill(t.longer, { names: names.join('; ') })}`;
}

function counts(replies: readonly ReplyRow[], language: View['language']): Html {
  const t = replyTexts(language);
  const numbers = (own: readonly ReplyRow[]) => [
    ...replyOutcomes.map((outcome) => String(own.filter((reply) => reply.outcome === outcome).length)),
    String(own.length),
  ];
  return table({
    caption: t.countsCaption,
    kind: 'twin',
    columns: [
      { title: t.kind },
      ...replyOutcomes.map((outcome) => ({ title: outcomeWords[outcome][language], isNumber: true })),
      { title: t.total, isNumber: true },
    ],
    rows: [
      ...claimKinds.map((kind) => ({
        head: claimWords[kind][language],
        cells: numbers(replies.filter(({ claim }) => claim === kind)),
      })),
      { head: t.total, cells: numbers(replies) },
    ],
  });
}

function list(view: View, rows: readonly ReplyRow[]): Html {
  const { language, of } = view;
  const t = replyTexts(language);
  return html`<section aria-labelledby="all">
    <h2 id="all">${t.all}</h2>
    ${table({
      caption: t.allCaption,
      kind: 'twin',
      columns: [
        { title: view.t.municipality },
        { title: view.t.indicator },
        { title: t.kind },
        { title: t.decision },
        { title: t.points },
      ],
      rows: rows.map(({ municipality, indicator, claim, outcome, before, after }) => ({
        head: nameOf(view, municipality),
        cells: [
          html`<a href="municipalities/${municipality}.html#${indicator}"
            >${of.indicator.get(indicator)?.title[language]}</a
          >`,
          claimWords[claim][language],
          outcomeWords[outcome][language],
          after === null
            ? fill(t.stays, { before: before ?? t.undetermined })
            : fill(t.changed, { before: before ?? t.undetermined, after }),
        ],
      })),
    })}
  </section>`;
}

function pager({ t, language }: View, at: number, count: number): Html | null {
  if (count === 1) return null;
  const words = replyTexts(language);
  return html`<nav class="pager" aria-label="${t.pages}">
    <ul>
      ${Array.from({ length: count }, (_, other) => html`<li><a href="${pathOf(other)}" ${other === at && html` aria-current="page"`}>${fill(words.part, { number: other + 1, of: count })}</a></li>`)}
    </ul>
  </nav>`;
}
