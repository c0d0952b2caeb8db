import { isoDay } from '../../model/text/dates.ts';
import { codePageOfLanguage, decodeCodePage } from './code-page.ts';
import { contentOf, type DocumentContent, noProperties, propertyCount, propertyText } from './content.ts';
import { rtfTokens, type RtfToken } from './rtf-tokens.ts';
import { createTextSink, type TextSink } from './text-sink.ts';

/** What a group writes to, and how: a group begins with what the one around it has. */
interface Group {
  /** `body`, a property of the document, or null for what no reader sees. */
  readonly into: string | null;
  readonly font: number | null;
  /** Characters that follow one by number, for readers that know no numbers. */
  readonly substitutes: number;
}

/** Everything else that is marked as a place of its own is not for readers either. */
const hidden: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object themedata datastore latentstyles ' +
    'colorschememapping xmlnstbl fldinst mmathPr filetbl revtbl bkmkstart bkmkend nonshppict operator company manager category ' +
    'keywords comment doccomm subject hlinkbase panose falt template wgrffmtfilter pgptbl userprops shpinst shprslt'
  ).split(' '),
);

const breaks: ReadonlyMap<string, string> = new Map([
  ...['par', 'line', 'page', 'sect', 'row', 'nestrow', 'softline'].map((word) => [word, '\n'] as const),
  ...['tab', 'cell', 'nestcell'].map((word) => [word, '\t'] as const),
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['~', '\u00a0'],
  ['_', '-'],
]);

/** Code pages of the character sets of fonts (RTF 1.9.1, \fcharset). */
const charsets: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [255, 866],
]);

const mostDepth = 500;
const mostFonts = 5_000;

/** Text and properties of a document in Rich Text Format. */
export function readRtf(bytes: Uint8Array): DocumentContent {
  const state = createState();
  for (const token of rtfTokens(bytes)) {
    if (state.groups.length > mostDepth || state.sink.full()) break;
    take(state, token);
  }
  return contentOfState(state);
}

type Day = Partial<Record<'yr' | 'mo' | 'dy', number>>;

/** What is known while the pieces are read in order. */
interface State {
  readonly sink: TextSink;
  readonly properties: ReadonlyMap<string, TextSink>;
  readonly days: ReadonlyMap<string, Day>;
  /** Code pages of the fonts that have one of their own. */
  readonly fonts: Map<number, number>;
  /** Those around the present one. */
  readonly groups: Group[];
  group: Group;
  codePage: number;
  font: number;
  /** Characters to leave out: they stand in for one that was given by number. */
  skip: number;
  pages: number | null;
  hasPictures: boolean;
}

function createState(): State {
  return {
    sink: createTextSink(),
    properties: new Map(['title', 'author'].map((name) => [name, createTextSink()])),
    days: new Map([
      ['creatim', {}],
      ['revtim', {}],
    ]),
    fonts: new Map(),
    groups: [],
    group: { into: 'body', font: null, substitutes: 1 },
    codePage: 1252,
    font: 0,
    skip: 0,
    pages: null,
    hasPictures: false,
  };
}

function take(state: State, token: RtfToken): void {
  switch (token.kind) {
    case 'open':
      state.groups.push(state.group);
      break;
    case 'close':
      state.group = state.groups.pop() ?? state.group;
      state.skip = 0;
      break;
    case 'aside':
      state.group = { ...state.group, into: null };
      break;
    case 'word':
      takeWord(state, token.word, token.value);
      break;
    case 'text':
      takeText(state, token.bytes);
  }
}

function takeWord(state: State, word: string, value: number | null): void {
  const place = placeOf(state, word);
  const day = state.days.get(state.group.into ?? '');
  const letter = breaks.get(word);
  if (word === 'pict') state.hasPictures = true;
  if (place !== undefined) state.group = { ...state.group, into: place };
  else if (day !== undefined && (word === 'yr' || word === 'mo' || word === 'dy')) day[word] = value ?? 0;
  else if (letter !== undefined) write(state, letter);
  else settings.get(word)?.(state, value ?? 1);
}

/** The place a word opens; undefined for any other word. */
function placeOf({ properties, days }: State, word: string): string | null | undefined {
  if (word === 'shptxt') return 'body';
  if (properties.has(word) || days.has(word)) return word;
  return hidden.has(word) ? null : undefined;
}

const settings: ReadonlyMap<string, (state: State, value: number) => void> = new Map([
  ['ansicpg', (state, value) => (state.codePage = value === 0 ? state.codePage : value)],
  [
    'deflang',
    (state, value) => (state.codePage = state.codePage === 1252 ? codePageOfLanguage(value) : state.codePage),
  ],
  ['f', takeFont],
  ['plain', (state) => (state.group = { ...state.group, font: null })],
  ['fcharset', takeCharset],
  ['uc', (state, value) => (state.group = { ...state.group, substitutes: Math.min(16, Math.max(0, value)) })],
  ['u', takeNumbered],
  ['nofpages', (state, value) => (state.pages = propertyCount(value))],
]);

function takeFont(state: State, value: number): void {
  state.font = value;
  state.group = { ...state.group, font: value };
}

function takeCharset({ fonts, font }: State, value: number): void {
  const page = charsets.get(value);
  if (page !== undefined && fonts.size < mostFonts) fonts.set(font, page);
}

function takeNumbered(state: State, value: number): void {
  write(state, String.fromCharCode(value < 0 ? value + 65_536 : value));
  state.skip = state.group.substitutes;
}

function takeText(state: State, bytes: Uint8Array): void {
  const { group, fonts, codePage } = state;
  const from = Math.min(state.skip, bytes.length);
  state.skip -= from;
  if (group.into === null) return;
  write(state, decodeCodePage(bytes.subarray(from), fonts.get(group.font ?? -1) ?? codePage));
}

function write({ group, sink, properties }: State, text: string): void {
  if (group.into === 'body') sink.write(text);
  else properties.get(group.into ?? '')?.write(text);
}

function contentOfState({ sink, properties, days, groups, pages, hasPictures }: State): DocumentContent {
  const dayOf = (name: string): string | null => {
    const { yr = 0, mo = 0, dy = 0 } = days.get(name) ?? {};
    return isoDay(yr, mo, dy);
  };
  const told = {
    ...noProperties,
    title: propertyText(properties.get('title')?.text()),
    author: propertyText(properties.get('author')?.text()),
    pages,
    created: dayOf('creatim'),
    saved: dayOf('revtim'),
  };
  const unread = groups.length > mostDepth ? 'too_complex' : null;
  return contentOf(told, sink.text(), { hasPictures, unread });
}
