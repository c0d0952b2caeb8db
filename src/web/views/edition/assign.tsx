import type { Account } from '../../../model/review/account.ts';
import type { Lack, Share } from '../../../review/assign.ts';
import { whole } from '../../../publish/format.ts';
import { municipalityIn } from '../../names.ts';
import type { Context } from '../../route.ts';
import { Form, type FieldErrors } from '../parts/form.tsx';
import { Notice } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { EditionFrame, editionPaths } from './frame.tsx';

/** Who would get what; null while nobody was chosen. */
interface AssignPreview {
  readonly shares: readonly Share[];
  readonly lacking: readonly Lack[];
}

interface Props {
  readonly context: Context;
  readonly evaluators: readonly Account[];
  readonly arbiters: readonly Account[];
  /** Ids of those who are ticked. */
  readonly chosen: ReadonlySet<string>;
  /** Questions everybody has now, by account. */
  readonly held: ReadonlyMap<string, number>;
  readonly hasFindings: boolean;
  readonly preview: AssignPreview | null;
  readonly errors: FieldErrors;
  readonly done: string | null;
}

/** First who, then what each would get, then it is done. */
export function AssignView(props: Props) {
  const { context, evaluators, arbiters, chosen, hasFindings, preview, errors, done } = props;
  const t = context.t.edition.assign;
  return (
    <EditionFrame context={context} part="assign" done={done}>
      <p>{t.says}</p>
      {!hasFindings && <Notice tone="attention">{t.noFindings}</Notice>}
      <form method="get" action={editionPaths.assign} class="form">
        <div class="columns">
          <People {...{ context, people: evaluators, chosen, errors }} name="evaluator" legend={t.evaluators} />
          <People {...{ context, people: arbiters, chosen, errors }} name="arbiter" legend={t.arbiters} />
        </div>
        <button type="submit" class="secondary" name="preview" value="1">
          {t.preview}
        </button>
      </form>
      {preview !== null && <Preview {...props} preview={preview} />}
    </EditionFrame>
  );
}

interface PeopleProps extends Pick<Props, 'context' | 'chosen' | 'errors'> {
  readonly people: readonly Account[];
  readonly name: string;
  readonly legend: string;
}

function People({ context, people, name, legend, chosen, errors }: PeopleProps) {
  const error = errors[name];
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'} id={name}>
      <legend>{legend}</legend>
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {people.length === 0 && (
        <p class="soft">
          {context.t.edition.assign.noAccounts} <a href="/users">{context.t.common.users}</a>
        </p>
      )}
      {people.map((account) => (
        <label class="choice">
          <input type="checkbox" name={name} value={account.id} checked={chosen.has(account.id)} />
          <span>{account.name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Preview({ context, evaluators, arbiters, chosen, held, preview }: Props & { preview: AssignPreview }) {
  const t = context.t.edition.assign;
  const { language } = context;
  if (preview.lacking.length > 0) {
    return (
      <Notice tone="attention" announce>
        <p>{t.lacking}</p>
        <ul>
          {preview.lacking.map(({ municipality, role, found, needed }) => (
            <li>{t.lack(municipalityIn(context, municipality), role, found, needed)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (preview.shares.length === 0) return <Notice announce>{t.nothing}</Notice>;
  const more = (id: string) => preview.shares.filter(({ account }) => account === id).length;
  const people = [...evaluators, ...arbiters].filter(({ id }) => chosen.has(id));
  const numbers = [t.before, t.more, t.after].map((says) => ({ says, numeric: true as const }));
  return (
    <>
      <Table caption={t.caption} id="preview" columns={[context.t.edition.person, t.role, ...numbers]}>
        {people.map(({ id, name, role }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{context.t.common.roles[role]}</td>
            <td class="number">{whole(held.get(id) ?? 0, language)}</td>
            <td class="number">{whole(more(id), language)}</td>
            <td class="number">{whole((held.get(id) ?? 0) + more(id), language)}</td>
          </tr>
        ))}
      </Table>
      <Form context={context} action={editionPaths.assign}>
        {evaluators
          .filter(({ id }) => chosen.has(id))
          .map(({ id }) => (
            <input type="hidden" name="evaluator" value={id} />
          ))}
        {arbiters
          .filter(({ id }) => chosen.has(id))
          .map(({ id }) => (
            <input type="hidden" name="arbiter" value={id} />
          ))}
        <button type="submit">{t.do}</button>
      </Form>
    </>
  );
}
