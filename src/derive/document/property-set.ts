import { isoDay } from '../../model/text/dates.ts';
import type { CompoundFile } from './compound.ts';
import { decodeCodePage } from './code-page.ts';
import { type DocumentProperties, noProperties, propertyCount, propertyText } from './content.ts';

const streamName = '\u0005SummaryInformation';
const mostBytes = 1_048_576;
const mostProperties = 200;

/** Numbers of the properties (MS-OLEPS, 2.25.1). */
const ids = { codePage: 1, title: 2, author: 4, created: 12, saved: 13, pages: 14 } as const;

/** What an Office file of 1997 to 2003 says about itself (MS-OLEPS, SummaryInformation). */
export function readPropertySet(file: CompoundFile): DocumentProperties {
  const stream = file.read(streamName, mostBytes);
  if (stream === null || stream.length < 48) return noProperties;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const values = valuesOf(view);
  const at = (id: number): number | undefined => values.get(id);
  const codePage = smallNumber(view, at(ids.codePage)) ?? 1252;
  return {
    ...noProperties,
    title: propertyText(textAt(view, at(ids.title), codePage)),
    author: propertyText(textAt(view, at(ids.author), codePage)),
    pages: propertyCount(smallNumber(view, at(ids.pages))),
    created: dayAt(view, at(ids.created)),
    saved: dayAt(view, at(ids.saved)),
  };
}

/** Where the values of the first property set stand, by property. */
function valuesOf(view: DataView): ReadonlyMap<number, number> {
  const set = view.getUint32(44, true);
  if (set + 8 > view.byteLength) return new Map();
  const count = Math.min(mostProperties, view.getUint32(set + 4, true), Math.floor((view.byteLength - set - 8) / 8));
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = set + 8 + i * 8;
      return [view.getUint32(at, true), set + view.getUint32(at + 4, true)] as const;
    }),
  );
}

const types = { short: 2, long: 3, bytes: 30, utf16: 31, time: 64 } as const;

function typeAt(view: DataView, at: number | undefined, length: number): number | null {
  return at === undefined || at + 4 + length > view.byteLength ? null : view.getUint32(at, true);
}

function smallNumber(view: DataView, at: number | undefined): number | null {
  const type = typeAt(view, at, 4);
  if (at === undefined || type === null) return null;
  if (type === types.short) return view.getUint16(at + 4, true);
  return type === types.long ? view.getInt32(at + 4, true) : null;
}

function textAt(view: DataView, at: number | undefined, codePage: number): string | null {
  const type = typeAt(view, at, 4);
  if (at === undefined || (type !== types.bytes && type !== types.utf16)) return null;
  const length = view.getUint32(at + 4, true) * (type === types.utf16 ? 2 : 1);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength).subarray(at + 8, at + 8 + length);
  return decodeCodePage(bytes, type === types.utf16 ? 1200 : codePage);
}

/** Ticks of 100 nanoseconds since 1601. */
function dayAt(view: DataView, at: number | undefined): string | null {
  const type = typeAt(view, at, 8);
  if (at === undefined || type !== types.time) return null;
  const milliseconds = Number(view.getBigUint64(at + 4, true) / 10_000n) - 11_644_473_600_000;
  const day = new Date(milliseconds);
  return isoDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}
