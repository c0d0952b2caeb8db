declare module 'html-encoding-sniffer' {
  /** The encoding sniffing algorithm of the HTML standard: BOM, transport label, meta in the first 1,024 bytes, default. */
  export default function sniff<Default extends string | null>(
    bytes: Uint8Array,
    options: { transportLayerEncodingLabel?: string; defaultEncoding: Default },
  ): string | Default;
}
