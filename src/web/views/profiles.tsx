import type { ProfileView } from '../../panel/found-profiles.ts';
import type { ProfileMention } from '../../model/observation/profile.ts';
import { reasonText } from '../../publish/text.ts';
import { visibleLine } from '../../publish/visible.ts';
import { municipalityIn } from '../names.ts';
import type { Context } from '../route.ts';
import { Address } from './parts/address.tsx';
import { Csrf } from './parts/form.tsx';
import { Badge } from './parts/small.tsx';
import { Table } from './parts/table.tsx';

const mostMentions = 3;

/** The profiles that were found, by municipality, to confirm or to reject. */
export function ProfilesView({ context, profiles }: { context: Context; profiles: readonly ProfileView[] }) {
  const t = context.t.profiles;
  const towns = [...new Set(profiles.map(({ municipality }) => municipality))]
    .map((id) => ({ id, name: municipalityIn(context, id), own: profiles.filter((one) => one.municipality === id) }))
    .sort((a, b) => a.name.localeCompare(b.name, context.language));
  const left = profiles.filter(({ decision }) => decision === null).length;
  return (
    <>
      <p>{t.says}</p>
      {profiles.length === 0 ? <p class="lead">{t.none}</p> : <p class="lead">{t.left(left)}</p>}
      {towns.map(({ id, name, own }) => (
        <section aria-labelledby={`town-${id}`}>
          <h2 id={`town-${id}`}>{name}</h2>
          <Table
            caption={t.caption(name)}
            id={`profiles-${id}`}
            columns={[t.profile, t.ownership, t.mentions, t.decision]}
          >
            {own.map((view) => (
              <Row context={context} view={view} />
            ))}
          </Table>
        </section>
      ))}
    </>
  );
}

function Row({ context, view }: { context: Context; view: ProfileView }) {
  const t = context.t.profiles;
  const { found, url } = view;
  return (
    <tr>
      <th scope="row" class="free">
        {found !== null && (
          <>
            {t.platforms[found.platform]}
            {found.name !== null && `: ${visibleLine(found.name)}`}
            <br />
          </>
        )}
        <Address url={url} />
      </th>
      <td>
        <Ownership context={context} view={view} />
      </td>
      <td class="free">{found !== null && <Mentions context={context} mentions={found.mentions} />}</td>
      <td>
        <Decision context={context} view={view} />
      </td>
    </tr>
  );
}

function Ownership({ context, view: { found } }: { context: Context; view: ProfileView }) {
  const t = context.t.profiles;
  if (found === null) return <>{t.notMet}</>;
  const { ownership, apart, exists, because } = found;
  return (
    <ul class="plain">
      <li>
        <Badge tone={apart === null ? 'good' : 'attention'}>{apart === null ? t.own : t.apart[apart]}</Badge>
      </li>
      {ownership.map((degree) => (
        <li>{t.ownershipWords[degree]}</li>
      ))}
      {ownership.length === 0 && <li class="soft">{t.ownershipNone}</li>}
      {exists === false && <li>{t.gone}</li>}
      {because !== null && because !== 'not_planned' && (
        <li class="soft">
          {t.notSeen}: {reasonText(because, context.language)}
        </li>
      )}
    </ul>
  );
}

function Mentions({ context, mentions }: { context: Context; mentions: readonly ProfileMention[] }) {
  const t = context.t.profiles;
  return (
    <ul class="plain">
      {mentions.slice(0, mostMentions).map(({ page, how, quote }) => (
        <li>
          {t.how[how]} „{visibleLine(quote).slice(0, 120)}“
          {page !== null && (
            <>
              <br />
              <Address url={page} />
            </>
          )}
        </li>
      ))}
      {mentions.length > mostMentions && <li class="soft">{t.mentionsMore(mentions.length - mostMentions)}</li>}
    </ul>
  );
}

function Decision({ context, view }: { context: Context; view: ProfileView }) {
  const t = context.t.profiles;
  const { decision, municipality, url } = view;
  const shown = visibleLine(url);
  return (
    <form method="post" action="/profiles" class="decision">
      <Csrf context={context} />
      <input type="hidden" name="municipality" value={municipality} />
      <input type="hidden" name="url" value={url} />
      {decision === null ? (
        <Badge tone="attention">{t.undecided}</Badge>
      ) : (
        <Badge tone={decision.decision === 'confirmed' ? 'good' : 'poor'}>{t.decisions[decision.decision]}</Badge>
      )}
      {decision?.decision !== 'confirmed' && (
        <button type="submit" class="secondary" name="decision" value="confirmed" aria-label={t.confirmThis(shown)}>
          {t.confirm}
        </button>
      )}
      {decision?.decision !== 'rejected' && (
        <button type="submit" class="secondary" name="decision" value="rejected" aria-label={t.rejectThis(shown)}>
          {t.reject}
        </button>
      )}
    </form>
  );
}
