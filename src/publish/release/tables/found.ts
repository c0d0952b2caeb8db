import { basis, id, instant, integer, text, word } from '../fields.ts';
import type { AssessmentRow, EvidenceRow, Release, RunRow } from '../release.ts';
import type { AnyTable, Table } from '../table.ts';

/** What was found, and what people made of it. */
export function foundTables(release: Release): AnyTable[] {
  return [assessments(release), evidence(release), runs(release)];
}

const toMunicipality = { fields: ['municipality_id'], table: 'municipalities', to: ['municipality_id'] };
const toIndicator = { fields: ['indicator_id'], table: 'indicators', to: ['indicator_id'] };
const municipalityTitle = { bg: 'Община', en: 'Municipality' };
const indicatorTitle = { bg: 'Показател', en: 'Indicator' };

function assessments(release: Release): Table<AssessmentRow> {
  return {
    name: 'assessments',
    title: { bg: 'Оценки по показатели', en: 'Scores by indicator' },
    primaryKey: ['edition', 'municipality_id', 'indicator_id'],
    foreignKeys: [toMunicipality, toIndicator],
    rows: release.assessments,
    fields: [
      id('edition', { bg: 'Издание', en: 'Edition' }, () => release.edition),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      id('indicator_id', indicatorTitle, ({ indicator }) => indicator),
      integer(
        'points',
        { bg: 'Точки; празно е неопределено, не 0', en: 'Points; empty is undetermined, not 0' },
        ({ points }) => points,
      ),
      integer('max_points', { bg: 'Най-много точки', en: 'Highest score' }, ({ max }) => max),
      integer('pre_points', { bg: 'Автоматична оценка', en: 'Pre-score' }, ({ prePoints }) => prePoints),
      word(
        'pre_status',
        { bg: 'Състояние на автоматичната оценка', en: 'Status of the pre-score' },
        ['judged', 'review', 'not-observed', 'crashed'],
        ({ preStatus }) => preStatus,
      ),
      word(
        'provenance',
        { bg: 'Как е получена', en: 'How it came about' },
        ['human_confirmed', 'human_override', 'human_scored', 'arbitrated', 'reply_upheld', 'corrected'],
        ({ provenance }) => provenance,
      ),
      {
        name: 'blind',
        type: 'boolean',
        title: { bg: 'Дадена, без да се вижда автоматичната оценка', en: 'Given without seeing the pre-score' },
        value: ({ isBlind }) => isBlind,
      },
      word(
        'reply_status',
        { bg: 'След възражение на общината', en: 'After a reply of the municipality' },
        ['none', 'rejected', 'upheld', 'noted_fixed_later'],
        ({ replyStatus }) => replyStatus,
      ),
      text(
        'rating_a_initial',
        { bg: 'Първи отговор на единия оценител', en: 'First answer of one evaluator' },
        ({ ratings }) => ratings?.[0].initial ?? null,
      ),
      text(
        'rating_b_initial',
        { bg: 'Първи отговор на другия оценител', en: 'First answer of the other evaluator' },
        ({ ratings }) => ratings?.[1].initial ?? null,
      ),
      text(
        'rating_a_final',
        { bg: 'Последен отговор на единия оценител', en: 'Last answer of one evaluator' },
        ({ ratings }) => ratings?.[0].final ?? null,
      ),
      text(
        'rating_b_final',
        { bg: 'Последен отговор на другия оценител', en: 'Last answer of the other evaluator' },
        ({ ratings }) => ratings?.[1].final ?? null,
      ),
      text(
        'justification',
        { bg: 'Мотиви на арбитъра', en: 'Reasons of the arbiter' },
        ({ justification }) => justification,
      ),
      text('says_bg', { bg: 'Какво е установено', en: 'What was found, in Bulgarian' }, ({ says }) => says.bg),
      text('says_en', { bg: 'Какво е установено, на английски', en: 'What was found' }, ({ says }) => says.en),
      id('run_id', { bg: 'Обхождане', en: 'Run' }, ({ run }) => run),
      text(
        'check_version',
        { bg: 'Проверка и версия', en: 'Check and version' },
        ({ check }) => check && `${check.id}@${check.version}`,
      ),
      text('evidence_ids', { bg: 'Доказателства', en: 'Evidence' }, ({ evidence }) => evidence.join(' ')),
      basis(release),
    ],
  };
}

function evidence(release: Release): Table<EvidenceRow> {
  return {
    name: 'evidence',
    title: { bg: 'Доказателства', en: 'Evidence' },
    primaryKey: ['evidence_id'],
    foreignKeys: [toMunicipality, toIndicator],
    rows: release.evidence,
    fields: [
      id('evidence_id', { bg: 'Доказателство', en: 'Evidence' }, (row) => row.id),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      id('indicator_id', indicatorTitle, ({ indicator }) => indicator),
      id('kind', { bg: 'Вид', en: 'Kind' }, ({ kind }) => kind),
      id('url', { bg: 'Адрес', en: 'Address' }, ({ url }) => url),
      text('quote', { bg: 'Дословен цитат', en: 'Literal quote' }, ({ quote }) => quote),
      text('measured', { bg: 'Измерено', en: 'Measured' }, ({ measured }) => measured ?? null),
      text('target', { bg: 'Накъде води връзката', en: 'Where the link leads' }, ({ target }) => target ?? null),
      instant('captured_at', { bg: 'Видяно на', en: 'Seen at' }, ({ capturedAt }) => capturedAt),
      text(
        'content_sha256',
        { bg: 'SHA-256 на записаното', en: 'SHA-256 of what was recorded' },
        ({ sha256 }) => sha256,
      ),
      integer(
        'searched_pages',
        { bg: 'Прегледани страници', en: 'Pages searched' },
        ({ searchedPages }) => searchedPages,
      ),
      integer(
        'searched_documents',
        { bg: 'Прегледани документи', en: 'Documents searched' },
        ({ searchedDocuments }) => searchedDocuments,
      ),
    ],
  };
}

function runs(release: Release): Table<RunRow> {
  return {
    name: 'runs',
    title: { bg: 'Обхождания', en: 'Runs' },
    primaryKey: ['run_id'],
    foreignKeys: [],
    rows: release.runs,
    fields: [
      id('run_id', { bg: 'Обхождане', en: 'Run' }, (row) => row.id),
      instant('started_at', { bg: 'Начало', en: 'Started' }, ({ startedAt }) => startedAt),
      instant('finished_at', { bg: 'Край', en: 'Finished' }, ({ finishedAt }) => finishedAt),
      {
        name: 'as_of',
        type: 'date',
        title: { bg: 'Ден, по който се съди', en: 'Day it judges by' },
        value: ({ asOf }) => asOf,
      },
      text('versions', { bg: 'Версии', en: 'Versions' }, ({ versions }) => versions),
    ],
  };
}
