import type { AnyCheck, Level } from '../../model/check.ts';
import { scaleLevels, type Edition, type Indicator } from '../../model/edition.ts';
import type { Evidence, SearchLog } from '../../model/evidence.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Words } from '../../model/words.ts';
import { address } from '../../model/text/address.ts';
import { instant } from '../../publish/format.ts';
import {
  boundWords,
  counted,
  evidenceWords,
  fill,
  reasonText,
  statusWords,
  texts,
  tierWords,
  type Language,
} from '../../publish/text.ts';
import { visibleLine } from '../../publish/visible.ts';
import { clipped, wrapped } from './terminal-text.ts';

const width = 80;
const mostShown = 10;

const dictionary = {
  question: { bg: 'Въпрос', en: 'Question' },
  levels: { bg: 'Степени', en: 'Levels' },
  proof: { bg: 'Доказателства', en: 'Proof' },
  raise: { bg: 'Какво би повишило оценката', en: 'What would raise it' },
  top: { bg: 'Това е най-високата степен.', en: 'This is the highest level.' },
  person: { bg: 'Решава човек.', en: 'A person decides.' },
  check: { bg: 'Как се проверява', en: 'How it is checked' },
  unchecked: { bg: 'Няма автоматична проверка.', en: 'There is no automatic check.' },
  preliminary: { bg: 'предварителна оценка, непотвърдена', en: 'pre-score, unconfirmed' },
  limits: { bg: 'граници', en: 'limits' },
} as const satisfies Record<string, Words>;

/** What can be explained of an indicator: what it asks, how it is checked, and the judgements on it, by name of municipality. */
export interface Explained {
  readonly edition: Edition;
  readonly indicator: Indicator;
  readonly check: AnyCheck | undefined;
  readonly judged: readonly { readonly name: string; readonly judgement: Judgement }[];
}

/** An indicator explained for reading on a terminal of 80 columns: question, levels, what was found, why, what would raise it. */
export function explanation(explained: Explained, language: Language): string {
  const { edition, indicator, check, judged } = explained;
  const say = (key: keyof typeof dictionary) => dictionary[key][language];
  const category =
    edition.categories.find(({ id }) => id === indicator.category)?.title[language] ?? indicator.category;
  const current = judged.length === 1 ? (judged[0]?.judgement.score ?? null) : null;
  const lines = [
    ...block(indicator.title[language], ''),
    `${indicator.id} · ${category} · ${tierWords[indicator.tier][language]}`,
    '',
    say('question'),
    ...block(indicator.question[language], '  '),
    '',
    say('levels'),
    ...scaleLevels[indicator.scale].flatMap((level) => levelLines(indicator, level, level === current, language)),
    ...judged.flatMap(({ name, judgement }) => ['', ...judgementLines(name, judgement, indicator, check, language)]),
    '',
    say('check'),
    ...(check === undefined ? [`  ${say('unchecked')}`] : checkLines(check, language)),
  ];
  return `${lines.join('\n')}\n`;
}

function levelLines({ anchors }: Indicator, level: Level, isCurrent: boolean, language: Language): string[] {
  return block(anchors[level]?.[language] ?? '', `${isCurrent ? '→' : ' '} ${level}  `);
}

function judgementLines(
  name: string,
  judgement: Judgement,
  indicator: Indicator,
  check: AnyCheck | undefined,
  language: Language,
): string[] {
  const { score, max, status, bound, because, says, evidence } = judgement;
  const say = (key: keyof typeof dictionary) => dictionary[key][language];
  const state = score === null ? statusWords[status][language] : `${score}/${max} · ${say('preliminary')}`;
  const partly = bound === null || bound === 'exact' ? [] : block(boundWords[bound][language], '  ');
  const reason = status === 'judged' || because === null ? [] : block(reasonText(because, language), '  ');
  return [
    `${clipped(name, width - 30)}: ${state}`,
    ...block(says[language], '  '),
    ...partly,
    ...reason,
    ...(evidence.length === 0 ? [] : ['', `  ${say('proof')}`]),
    ...evidence.slice(0, mostShown).flatMap((one, n) => proofLines(one, n + 1, language)),
    '',
    `  ${say('raise')}`,
    ...raiseLines(indicator, judgement, check, language),
  ];
}

function proofLines(
  { kind, url, quote, measured, target, capturedAt, searched }: Evidence,
  n: number,
  language: Language,
): string[] {
  const t = texts(language);
  const when = capturedAt === null ? '' : `, ${fill(t.captured, { at: instant(capturedAt, language) })}`;
  return [
    ...block(`${evidenceWords[kind][language]}${when}`, `    ${n}. `),
    `       ${visibleLine(address(url).text)}`,
    ...(quote === null ? [] : block(`„${quote}“`, '       ')),
    ...(measured === undefined ? [] : block(`${t.measured} ${measured}`, '       ')),
    ...(target === undefined ? [] : [`       ${t.leadsTo} ${visibleLine(address(target).text)}`]),
    ...(searched === undefined ? [] : searchLines(searched, language)),
  ];
}

function searchLines({ pages, documents, hosts, topics }: SearchLog, language: Language): string[] {
  const t = texts(language);
  const amount = { pages: counted(pages, 'page', language), documents: counted(documents, 'document', language) };
  const lists = [`${t.searchedHosts}: ${hosts.join(', ')}`, `${t.searchedTopics}: ${topics.join(', ')}`];
  return [fill(t.searched, amount), ...lists].flatMap((line) => block(line, '       '));
}

/** The anchors above the level, and what the check takes for them. */
function raiseLines(
  indicator: Indicator,
  { score }: Judgement,
  check: AnyCheck | undefined,
  language: Language,
): string[] {
  const say = (key: keyof typeof dictionary) => dictionary[key][language];
  if (score === null) return [`    ${say('person')}`];
  const above = scaleLevels[indicator.scale].filter((level) => level > score);
  if (above.length === 0) return [`    ${say('top')}`];
  return above.flatMap((level) => [
    ...block(indicator.anchors[level]?.[language] ?? '', `    ${level}  `),
    ...outcomesAt(check, level).flatMap(([, { says }]) => block(open(says[language]), '       · ')),
  ]);
}

function checkLines({ version, needs, limits, outcomes }: AnyCheck, language: Language): string[] {
  const say = (key: keyof typeof dictionary) => dictionary[key][language];
  const numbers = Object.entries(limits ?? {}).map(([name, value]) => `${name} ${value}`);
  return [
    ...block(`v${version}; ${needs.join(', ')}`, '  '),
    ...(numbers.length === 0 ? [] : block(`${say('limits')}: ${numbers.join(', ')}`, '  ')),
    ...Object.entries(outcomes).flatMap(([id, { level, says }]) =>
      block(`${id}: ${open(says[language])}`, `  ${level === 'review' ? '?' : level} `),
    ),
  ];
}

function outcomesAt(check: AnyCheck | undefined, level: Level) {
  return Object.entries(check?.outcomes ?? {}).filter(([, outcome]) => outcome.level === level);
}

/** A sentence whose facts are not known yet. */
const open = (sentence: string): string => sentence.replaceAll(/\{\w+\}/gu, '…');

/** A text in lines: the first begins with the lead, the others stand below its text. */
function block(text: string, lead: string): string[] {
  const below = ' '.repeat(lead.length);
  return wrapped(text, width - lead.length).map((line, n) => (n === 0 ? lead : below) + line);
}
