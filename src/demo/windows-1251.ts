const decoder = new TextDecoder('windows-1251');
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));

/** Bytes in windows-1251; a character it lacks becomes what `instead` says. */
export function encodeWindows1251(text: string, instead: (character: string) => string = () => '?'): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf.get(character);
    if (byte === undefined) bytes.push(...Buffer.from(instead(character), 'latin1'));
    else bytes.push(byte);
  }
  return Buffer.from(bytes);
}
