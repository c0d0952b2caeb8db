/** 1 January 1980, the first day a ZIP archive can name. */
const firstDay = { time: 0, date: 0x21 };

const signatures = { entry: 0x0201_4b50, end: 0x0605_4b50 };

/** A ZIP archive (APPNOTE.TXT 4.3) whose entries all bear the same day, so that the same content gives the same bytes. */
export function withoutClock(archive: Buffer): Buffer {
  const plain = Buffer.from(archive);
  const end = plain.lastIndexOf(signatureBytes(signatures.end));
  let entry = plain.readUInt32LE(end + 16);
  while (plain.readUInt32LE(entry) === signatures.entry) {
    setDay(plain, entry + 12);
    setDay(plain, plain.readUInt32LE(entry + 42) + 10);
    entry += 46 + plain.readUInt16LE(entry + 28) + plain.readUInt16LE(entry + 30) + plain.readUInt16LE(entry + 32);
  }
  return plain;
}

function setDay(archive: Buffer, at: number): void {
  archive.writeUInt16LE(firstDay.time, at);
  archive.writeUInt16LE(firstDay.date, at + 2);
}

function signatureBytes(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
