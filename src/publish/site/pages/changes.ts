import { html, type Html } from '../../html.ts';
import { langOf } from '../../report/parts.ts';
import type { ErratumRow } from '../../release/reply-row.ts';
import { fill } from '../../text.ts';
import type { Page } from '../frame.ts';
import { replyTexts } from '../reply-text.ts';
import { table } from '../table.ts';
import { nameOf, type View } from '../view.ts';

/** What changed in this version since the first, and what the municipalities' replies changed before. */
export function changesPage(view: View): Page {
  const { release } = view;
  return {
    path: 'changes.html',
    title: view.t.changes,
    main: html`<section aria-labelledby="version">
        <h2 id="version">${view.t.thisVersion}: ${release.version}</h2>
        <p>${versionText(view)}</p>
      </section>
      ${release.basis === 'final' && since(view)}`,
  };
}

function versionText({ t, release: { basis, version } }: View): string {
  if (basis !== 'final') return t.previewVersion;
  return version === '1.0.0' ? t.firstVersion : t.laterVersion;
}

function since(view: View): Html {
  const t = replyTexts(view.language);
  return html`<section aria-labelledby="errata">
      <h2 id="errata">${t.errata}</h2>
      ${errata(view)}
    </section>
    <section aria-labelledby="upheld">
      <h2 id="upheld">${t.upheld}</h2>
      ${upheld(view)}
    </section>`;
}

function errata(view: View): Html {
  const { release, language } = view;
  const t = replyTexts(language);
  if (release.errata.length === 0) return html`<p>${t.noErrata}</p>`;
  return html`<p>${t.errataLead} <a href="../data/errata.csv">${t.errataFile}</a></p>
    ${table({
      caption: t.errataCaption,
      kind: 'twin',
      columns: [{ title: t.score }, { title: t.version }, { title: t.points }, { title: t.reason }],
      rows: [...release.errata].reverse().map((row) => erratumRow(view, row)),
    })}`;
}

function erratumRow(view: View, { municipality, indicator, version, old, new: now, reason }: ErratumRow) {
  const { language } = view;
  const t = replyTexts(language);
  return {
    head: scoreLink(view, municipality, indicator),
    cells: [
      version,
      fill(old === now ? t.stays : t.changed, { before: old ?? t.undetermined, after: now ?? t.undetermined }),
      html`<span${langOf(reason[language], language)}>${reason[language]}</span>`,
    ],
  };
}

/** A score as its municipality and indicator; a link where the scorecard still has it. */
function scoreLink(view: View, municipality: string, indicator: string): Html {
  const words = `${nameOf(view, municipality)}: ${view.of.indicator.get(indicator)?.title[view.language] ?? indicator}`;
  const isThere = view.of.municipality.has(municipality) && view.of.indicator.has(indicator);
  return isThere ? html`<a href="municipalities/${municipality}.html#${indicator}">${words}</a>` : html`${words}`;
}

/** Scores that a reply changed before they were published. */
function upheld(view: View): Html {
  const { release, language } = view;
  const t = replyTexts(language);
  const rows = release.replies.filter(({ outcome }) => outcome === 'upheld');
  if (rows.length === 0) return html`<p>${t.noUpheld}</p>`;
  return html`<ul>
    ${rows.map(({ municipality, indicator, before, after }) => html`<li>${scoreLink(view, municipality, indicator)}: ${fill(t.changed, { before: before ?? t.undetermined, after: after ?? t.undetermined })}</li>`)}
  </ul>`;
}
