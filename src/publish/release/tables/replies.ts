import { claimKinds, proofKinds, replyOutcomes } from '../../../model/review/reply.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import { id, instant, integer, text, word } from '../fields.ts';
import type { Release } from '../release.ts';
import type { ErratumRow, ReplyRow } from '../reply-row.ts';
import type { AnyTable, Table } from '../table.ts';

/** What municipalities replied, and what was corrected after it was published. */
export function replyTables(release: Release): AnyTable[] {
  return [replies(release), errata(release)];
}

const foreignKeys = [
  { fields: ['municipality_id'], table: 'municipalities', to: ['municipality_id'] },
  { fields: ['indicator_id'], table: 'indicators', to: ['indicator_id'] },
];
const municipalityTitle = { bg: 'Община', en: 'Municipality' };
const indicatorTitle = { bg: 'Показател', en: 'Indicator' };

function replies({ replies: rows }: Release): Table<ReplyRow> {
  return {
    name: 'replies',
    title: { bg: 'Възражения на общините и отговорите', en: 'Replies of the municipalities and the answers' },
    primaryKey: ['reply_id'],
    foreignKeys,
    rows,
    fields: [
      id('reply_id', { bg: 'Номер на разписката', en: 'Number of the receipt' }, (row) => row.id),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      id('indicator_id', indicatorTitle, ({ indicator }) => indicator),
      integer('version', { bg: 'Версия', en: 'Version' }, ({ version }) => version),
      instant('submitted_at', { bg: 'Изпратено', en: 'Sent' }, ({ submittedAt }) => submittedAt),
      word('claim_type', { bg: 'Вид', en: 'Kind' }, claimKinds, ({ claim }) => claim),
      text('text', { bg: 'Текст на общината', en: 'Text of the municipality' }, (row) => row.text),
      text('url', { bg: 'Посочен адрес', en: 'Address it names' }, ({ url }) => url),
      { name: 'since', type: 'date', title: { bg: 'От кога', en: 'Since' }, value: ({ since }) => since },
      id('receipt_sha256', { bg: 'SHA-256 на разписката', en: 'SHA-256 of the receipt' }, ({ sha256 }) => sha256),
      word('decision', { bg: 'Решение', en: 'Decision' }, replyOutcomes, ({ outcome }) => outcome),
      integer('points_before', { bg: 'Точки преди', en: 'Points before' }, ({ before }) => before),
      integer('points_after', { bg: 'Точки след уважаване', en: 'Points once upheld' }, ({ after }) => after),
      word('proof_kind', { bg: 'Доказателство', en: 'Proof' }, proofKinds, ({ proof }) => proof?.kind ?? null),
      text(
        'proof_url',
        { bg: 'Адрес на доказателството', en: 'Address of the proof' },
        ({ proof }) => proof?.url ?? null,
      ),
      {
        name: 'proof_day',
        type: 'date',
        title: { bg: 'Ден на доказателството', en: 'Day of the proof' },
        value: ({ proof }) => proof?.day ?? null,
      },
      text('decision_text_bg', { bg: 'Отговор', en: 'Answer in Bulgarian' }, ({ answer }) => answer.bg),
      text('decision_text_en', { bg: 'Отговор на английски', en: 'Answer' }, ({ answer }) => answer.en),
      instant('decided_at', { bg: 'Решено', en: 'Decided' }, ({ decidedAt }) => decidedAt),
    ],
  };
}

function errata({ errata: rows }: Release): Table<ErratumRow> {
  return {
    name: 'errata',
    title: { bg: 'Поправки след публикуване', en: 'Corrections after publication' },
    primaryKey: ['version', 'municipality_id', 'indicator_id'],
    foreignKeys,
    rows,
    fields: [
      id('version', { bg: 'Версия с поправката', en: 'Version with the correction' }, ({ version }) => version),
      { name: 'date', type: 'date', title: { bg: 'Ден', en: 'Day' }, value: ({ at }) => dayIn(at) },
      instant('given_at', { bg: 'Кога е дадена причината', en: 'When the reason was given' }, ({ at }) => at),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      id('indicator_id', indicatorTitle, ({ indicator }) => indicator),
      integer('old', { bg: 'Точки преди', en: 'Points before' }, (row) => row.old),
      integer('new', { bg: 'Точки след', en: 'Points after' }, (row) => row.new),
      text('reason_bg', { bg: 'Причина', en: 'Reason in Bulgarian' }, ({ reason }) => reason.bg),
      text('reason_en', { bg: 'Причина на английски', en: 'Reason' }, ({ reason }) => reason.en),
    ],
  };
}
