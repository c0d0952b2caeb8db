import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlightReader, type Flight, type Refusal } from '../../../../../src/crawl/probe/tls/flight.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const record = (type: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.of(type, 3, 3, content.length >> 8, content.length & 0xff), content]);
const message = (type: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.of(type, content.length >> 16, (content.length >> 8) & 0xff, content.length & 0xff), content]);

const serverHello = message(2, Buffer.concat([bytes('0301'), Buffer.alloc(32), bytes('02 aabb c013 00')]));
const certificate = message(11, bytes('000009 000002 3001 000001 05'));
const done = message(14, Buffer.alloc(0));
const whole = Buffer.concat([serverHello, certificate, done]);

const flight: Flight = { kind: 'flight', version: 0x0301, suite: 0xc013, certificates: [bytes('3001'), bytes('05')] };

/** The first verdict of the reader on pieces as they arrive. */
function readAll(...pieces: readonly Buffer[]): Flight | Refusal | null {
  const reader = createFlightReader();
  for (const piece of pieces) {
    const answer = reader.read(piece);
    if (answer !== null) return answer;
  }
  return null;
}

describe('The first flight of a server', () => {
  it('tells version, suite and certificates, however it is cut into records and packets', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 6 });
    const sizes = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(cuts, sizes, (places, size) => {
        const edges = [0, ...new Set(places.toSorted((a, b) => a - b)), whole.length];
        const records = edges.slice(1).map((edge, index) => record(22, whole.subarray(edges[index], edge)));
        const sent = Buffer.concat(records);
        const packets = Array.from({ length: Math.ceil(sent.length / size) }, (_, n) =>
          sent.subarray(n * size, (n + 1) * size),
        );
        expect(readAll(...packets)).toEqual(flight);
      }),
    );
  });

  it('is not there before its end', () => {
    expect(readAll(record(22, Buffer.concat([serverHello, certificate])))).toBeNull();
    expect(readAll(record(22, whole).subarray(0, -1))).toBeNull();
  });

  it.each([
    ['a fatal alert', record(21, bytes('0228')), 'alert 40'],
    ['a goodbye', record(21, bytes('0100')), 'alert 0'],
    ['an alert after the ServerHello', Buffer.concat([record(22, serverHello), record(21, bytes('0250'))]), 'alert 80'],
    ['plain HTTP', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), 'not TLS'],
    ['data out of turn', record(23, bytes('00')), 'not a handshake'],
    ['something else than a ServerHello', record(22, done), 'no ServerHello'],
    ['a ServerHello cut short', record(22, message(2, Buffer.alloc(20))), 'no ServerHello'],
    ['a message too long to be believed', record(22, bytes('02 ffffff 00')), 'answer too large'],
    [
      'an endless answer',
      Buffer.concat(Array(40).fill(record(21, Buffer.alloc(2000, 1))) as Buffer[]),
      'answer too large',
    ],
  ])('%s is a refusal', (_, sent, code) => {
    expect(readAll(sent)).toEqual({ kind: 'refusal', code });
  });

  it('goes on after a warning', () => {
    expect(readAll(record(21, bytes('0170')), record(22, whole))).toEqual(flight);
  });

  it('that never ends has agreed all the same', () => {
    const endless = Array.from({ length: 20 }, () => record(22, message(99, Buffer.alloc(8000))));
    expect(readAll(record(22, serverHello), ...endless)).toMatchObject({
      kind: 'flight',
      suite: 0xc013,
      certificates: [],
    });
  });

  it('may be any bytes: nothing throws', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((noise) => Buffer.from(noise)),
      fc.uint8Array({ maxLength: 60 }).map((noise) => record(22, Buffer.from(noise))),
      fc
        .tuple(fc.constantFrom(2, 11, 14, 12), fc.uint8Array({ maxLength: 60 }))
        .map(([type, noise]) => record(22, message(type, Buffer.from(noise)))),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(() => readAll(...pieces)).not.toThrow();
      }),
    );
  });
});
