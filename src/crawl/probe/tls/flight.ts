/** What a server answered to a hello, up to its ServerHelloDone (RFC 5246, 7.3). */
export interface Flight {
  readonly kind: 'flight';
  /** As on the wire. */
  readonly version: number;
  readonly suite: number;
  /** DER, in the order sent; empty from an anonymous server. */
  readonly certificates: readonly Buffer[];
}

/** The server said no, or something that is not TLS. */
export interface Refusal {
  readonly kind: 'refusal';
  /** `alert 40`, or what was odd. */
  readonly code: string;
}

/** Reads an answer as it arrives: null until there is enough of it. Never throws. */
export interface FlightReader {
  read(bytes: Buffer): Flight | Refusal | null;
}

const alert = 21;
const handshake = 22;
const serverHello = 2;
const certificate = 11;
const serverHelloDone = 14;
/** The record layer allows 2^14 bytes and a little for encryption, which has not begun. */
const longestRecord = 16_384 + 2048;
const mostBytes = 65_536;
const mostCertificates = 10;

const refusal = (code: string): Refusal => ({ kind: 'refusal', code });

export function createFlightReader(): FlightReader {
  let records = Buffer.alloc(0);
  let messages = Buffer.alloc(0);
  let received = 0;
  let flight: Flight | null = null;

  const takeMessages = (): Flight | Refusal | null => {
    while (messages.length >= 4) {
      const end = 4 + messages.readUIntBE(1, 3);
      if (end > mostBytes) return flight ?? refusal('answer too large');
      if (messages.length < end) return null;
      const [type, body] = [messages[0], messages.subarray(4, end)];
      messages = messages.subarray(end);
      if (flight === null) {
        flight = type === serverHello ? readServerHello(body) : null;
        if (flight === null) return refusal('no ServerHello');
      }
      if (type === certificate) flight = { ...flight, certificates: readCertificates(body) };
      if (type === serverHelloDone) return flight;
    }
    return null;
  };

  const takeRecord = (): Flight | Refusal | null | 'more' => {
    const length = lengthOfRecord(records);
    if (length === null) return refusal('not TLS');
    if (records.length < 5 + length) return 'more';
    const [type, content] = [records[0], records.subarray(5, 5 + length)];
    records = records.subarray(5 + length);
    if (type === alert) return readAlert(content);
    if (type !== handshake) return refusal('not a handshake');
    messages = Buffer.concat([messages, content]);
    return takeMessages();
  };

  return {
    read(bytes) {
      received += bytes.length;
      // A server that goes on and on has agreed all the same, if its ServerHello came.
      if (received > mostBytes) return flight ?? refusal('answer too large');
      records = Buffer.concat([records, bytes]);
      while (records.length >= 5) {
        const taken = takeRecord();
        if (taken === 'more') return null;
        if (taken !== null) return taken;
      }
      return null;
    },
  };
}

/** Null for what is no record of SSLv3 or TLS. */
function lengthOfRecord(records: Buffer): number | null {
  const [type = 0, major] = records;
  const length = records.readUInt16BE(3);
  return type >= 20 && type <= 23 && major === 3 && length <= longestRecord ? length : null;
}

/** A warning, e.g. that the name is not known, does not end the handshake. */
function readAlert(content: Buffer): Refusal | null {
  const [level, description] = content;
  return level === 1 && description !== 0 ? null : refusal(`alert ${description ?? 'empty'}`);
}

function readServerHello(body: Buffer): Flight | null {
  const session = body[34] ?? 0;
  if (body.length < 35 + session + 2) return null;
  return { kind: 'flight', version: body.readUInt16BE(0), suite: body.readUInt16BE(35 + session), certificates: [] };
}

function readCertificates(body: Buffer): Buffer[] {
  const certificates: Buffer[] = [];
  let at = 3;
  while (at + 3 <= body.length && certificates.length < mostCertificates) {
    const end = at + 3 + body.readUIntBE(at, 3);
    if (end > body.length) break;
    certificates.push(body.subarray(at + 3, end));
    at = end;
  }
  return certificates;
}
