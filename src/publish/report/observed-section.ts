import type { Gap } from '../../model/observation/observed.ts';
import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import type { HostFacts, RunFacts } from './report.ts';
import { day, instant, whole } from '../format.ts';
import { html } from '../html.ts';
import { fill, reasonText, siteKind, texts } from '../text.ts';
import { facts, link, roles } from './parts.ts';

const mostAddresses = 60;

/** How it was observed: the run, the sites with what could not be read of them, and the sample. */
export function observedSection(run: RunFacts, language: Language): Html {
  const t = texts(language);
  const versions = Object.entries(run.versions).map(([name, version]) => `${name} ${version}`);
  return html`<section aria-labelledby="observed">
    <h2 id="observed">${t.observed}</h2>
    ${facts([
      [t.run, run.id],
      [t.asOfTerm, day(run.asOf, language)],
      [t.started, instant(run.startedAt, language)],
      [t.finished, run.finishedAt === null ? t.unfinished : instant(run.finishedAt, language)],
      [t.seed, String(run.seed)],
      [t.versions, versions.length === 0 ? null : versions.join(', ')],
    ])}
    ${!run.sandboxed && html`<p>${t.unsandboxed}</p>`}
    <h3>${t.sites}</h3>
    <table class="hosts" ${roles.table}>
      <caption>
        ${t.hostsCaption}
      </caption>
      <thead ${roles.group}>
        <tr ${roles.row}>
          <th ${roles.column}>${t.host}</th>
          <th ${roles.column}>${t.kind}</th>
          <th ${roles.column} class="number">${t.pages}</th>
          <th ${roles.column} class="number">${t.documents}</th>
          <th ${roles.column}>${t.failures}</th>
        </tr>
      </thead>
      <tbody ${roles.group}>
        ${run.hosts.map((host) => hostRow(host, language))}
      </tbody>
    </table>
    ${
      run.proposedHosts.length > 0 &&
      html`<h3>${t.proposedHosts}</h3>
        <p>${t.proposedHostsMeans}</p>
        ${list(run.proposedHosts.map((host) => html`${host}`))}`
    }
    ${
      run.sample.length > 0 &&
      html`<h3>${t.sample}</h3>
        <p>${fill(t.sampleMeans, { seed: run.seed })}</p>
        ${list(run.sample.map(link))}`
    }
  </section>`;
}

function hostRow(one: HostFacts, language: Language): Html {
  const t = texts(language);
  const { host, site, pages, documents, unseen } = one;
  return html`<tr ${roles.row}>
    <th ${roles.rowHead}>${host}</th>
    <td ${roles.cell} data-label="${t.kind}">${siteKind(site, language)}</td>
    <td ${roles.cell} class="number" data-label="${t.pages}">${whole(pages, language)}</td>
    <td ${roles.cell} class="number" data-label="${t.documents}">${whole(documents, language)}</td>
    <td ${roles.cell} data-label="${t.failures}">${unseen.length === 0 ? t.nothing : reasons(one, language)}</td>
  </tr>`;
}

/** One line per reason: how often, and one address unless the whole host is meant. */
function reasons({ host, unseen }: HostFacts, language: Language): Html {
  const t = texts(language);
  const lines = [...byReason(unseen)].sort(([, a], [, b]) => b.length - a.length);
  const example = (what: string | undefined) =>
    what !== undefined && what !== host && html`<span class="example">(${t.example} ${link(what)})</span>`;
  return html`<ul>
    ${lines.map(([because, what]) => html`<li>${reasonText(because, language)}: ${what.length} ${example(what[0])}</li>`)}
  </ul>`;
}

function byReason(gaps: readonly Gap[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { because, what } of gaps) {
    const group = groups.get(because);
    if (group) group.push(what);
    else groups.set(because, [what]);
  }
  return groups;
}

function list(items: readonly Html[]): Html {
  return html`<ul class="addresses">
    ${items.slice(0, mostAddresses).map((item) => html`<li>${item}</li>`)}${items.length > mostAddresses && html`<li>… ${items.length - mostAddresses}</li>`}
  </ul>`;
}
