import type { Municipality } from '../../../model/municipality.ts';
import type { MunicipalityCard } from '../../../panel/municipality-card.ts';
import type { OwnWindow } from '../../../panel/replies.ts';
import { points, whole } from '../../../publish/format.ts';
import type { Context } from '../../route.ts';
import { Badge, Notice, Tabs } from '../parts/small.tsx';
import { Table } from '../parts/table.tsx';
import { WindowNotice } from '../replies/parts.tsx';
import { CategoryRows } from './rows.tsx';

interface CardProps {
  readonly context: Context;
  readonly municipality: Municipality;
  readonly card: MunicipalityCard;
  readonly show: 'all' | 'lost';
  /** Until when an official may contest; null for a coordinator. */
  readonly window: OwnWindow | null;
}

/** What was found of one municipality, who decided it, and what would raise it. */
export function CardView({ context, municipality, card, show, window }: CardProps) {
  const t = context.t.scorecards;
  const lost = card.rows.filter((row) => row.lost !== null && row.lost > 0);
  const path = `/municipalities/${municipality.id}`;
  const tabs = [
    { href: path, says: t.showAll(card.rows.length), current: show === 'all' },
    { href: `${path}?show=lost`, says: t.showLost(lost.length), current: show === 'lost' },
  ];
  const rows = show === 'lost' ? lost : card.rows;
  return (
    <>
      {context.viewer?.role === 'coordinator' && (
        <p>
          <a class="way" href="/municipalities">
            ← {t.back}
          </a>
        </p>
      )}
      {window !== null && (
        <WindowNotice context={context} window={window}>
          <p>{context.t.replies.howTo}</p>
        </WindowNotice>
      )}
      <div class="totals">
        <Final context={context} card={card} />
        <Preview context={context} card={card} />
      </div>
      <Categories context={context} card={card} />
      <h2 id="indicators">{t.show}</h2>
      <Tabs label={t.show} tabs={tabs} />
      {rows.length === 0 && <Notice tone="good">{t.nothingLost}</Notice>}
      {context.config.edition.categories.map((category) => {
        const own = rows.filter(({ indicator }) => indicator.category === category.id);
        return own.length === 0 ? null : (
          <CategoryRows context={context} category={category} rows={own} mayContest={window?.obstacle === null} />
        );
      })}
    </>
  );
}

type TotalProps = Pick<CardProps, 'context' | 'card'>;

function Final({ context: { t, language }, card: { final } }: TotalProps) {
  return (
    <section class="total decided" aria-labelledby="final">
      <h2 id="final">{t.scorecards.final}</h2>
      {final.index === null ? (
        <p>{t.scorecards.finalNone}</p>
      ) : (
        <p class="figure">{t.scorecards.finalIndex(points(final.index, language))}</p>
      )}
      <p>{t.scorecards.finalCoverage(final.determined, final.total)}</p>
      <p class="soft">{t.scorecards.finalMeans}</p>
    </section>
  );
}

function Preview({ context: { t, language }, card: { preview } }: TotalProps) {
  const { earned, decided, low, high, weight, judged, total } = preview.total;
  const number = (value: number) => points(value, language);
  return (
    <section class="total proposed" aria-labelledby="preview">
      <h2 id="preview">{t.scorecards.preview}</h2>
      <p class="figure">{t.scorecards.previewEarned(number(earned), number(decided))}</p>
      <p>
        {t.scorecards.previewRange(number(low), number(high), whole(weight, language))};{' '}
        {t.scorecards.previewCoverage(judged, total)}
      </p>
      <p class="soft">{t.scorecards.previewMeans}</p>
    </section>
  );
}

function Categories({ context, card }: TotalProps) {
  const { t, language, config } = context;
  const previewOf = new Map(card.preview.categories.map((one) => [one.category, one]));
  return (
    <>
      <h2>{t.scorecards.categories}</h2>
      <Table
        caption={t.scorecards.categoriesCaption}
        id="categories"
        columns={[t.scorecards.category, t.scorecards.finalColumn, t.scorecards.previewColumn]}
      >
        {card.final.categories.map(({ category, weight, points: earned, isThin, determined, total }) => {
          const title = config.edition.categories.find(({ id }) => id === category)?.title[language] ?? category;
          const preview = previewOf.get(category);
          return (
            <tr>
              <th scope="row">{title}</th>
              <td>
                <Bar context={context} value={earned} of={weight} label={`${title}: ${t.scorecards.finalColumn}`} />
                <span class="soft">{t.scorecards.finalCoverage(determined, total)}</span>{' '}
                {isThin && determined > 0 && <Badge tone="attention">{t.scorecards.thin}</Badge>}
              </td>
              <td>
                <Bar
                  context={context}
                  value={preview?.points ?? null}
                  of={weight}
                  label={`${title}: ${t.scorecards.previewColumn}`}
                />
                {preview !== undefined && (
                  <span class="soft">{t.scorecards.previewCoverage(preview.judged, preview.total)}</span>
                )}
              </td>
            </tr>
          );
        })}
      </Table>
    </>
  );
}

interface BarProps {
  readonly context: Context;
  /** Null: nothing to show, which is not 0. */
  readonly value: number | null;
  readonly of: number;
  readonly label: string;
}

function Bar({ context: { t, language }, value, of, label }: BarProps) {
  if (value === null) return <p>{t.scorecards.none}</p>;
  const says = t.scorecards.pointsOf(points(value, language), whole(of, language));
  return (
    <span class="progress">
      <progress max={of} value={value} aria-label={`${label}: ${says}`} />
      <span aria-hidden="true">{says}</span>
    </span>
  );
}

/** What an official reads before the time for replies. */
export function EarlyView({ context: { t } }: { readonly context: Context }) {
  return (
    <Notice>
      <p>
        <strong>{t.scorecards.early}.</strong> {t.scorecards.earlyMeans}
      </p>
    </Notice>
  );
}
