/** Bytes gathered one after another. Memory grows with them, not with the number of pieces they come in. */
export interface ByteStore {
  /** Adds bytes as long as the whole stays within `limit`; false when some were left out. */
  add(bytes: Uint8Array, limit: number): boolean;
  size(): number;
  /** What was gathered. */
  bytes(): Uint8Array;
}

const firstCapacity = 16_384;

export function createByteStore(): ByteStore {
  let held = new Uint8Array(firstCapacity);
  let size = 0;

  return {
    add(bytes, limit) {
      const fitting = bytes.subarray(0, Math.max(0, limit - size));
      if (size + fitting.length > held.length) {
        const larger = new Uint8Array(Math.max(held.length * 2, size + fitting.length));
        larger.set(held.subarray(0, size));
        held = larger;
      }
      held.set(fitting, size);
      size += fitting.length;
      return fitting.length === bytes.length;
    },
    size: () => size,
    bytes: () => held.slice(0, size),
  };
}
