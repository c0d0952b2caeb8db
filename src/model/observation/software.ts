/** A product that answers or pages name, as they name it. Nothing is guessed from what a product usually does. */
export interface SoftwareTrace {
  /** As it names itself in a header or generator (`Apache`, `Joomla!`); libraries by their usual name (`jQuery`). */
  readonly product: string;
  /** As given away, e.g. `2.4.41`, `9`; null when only the product is named. */
  readonly version: string | null;
  /** `header` of an answer, `generator` of a page, address of an `asset` it loads. */
  readonly where: 'header' | 'generator' | 'asset';
  /** The own host that gives it away. */
  readonly host: string;
  readonly main: boolean;
  /** Where it was read first. */
  readonly url: string;
  /** Header line, content of the generator, or address of the asset, as it stands there. */
  readonly quote: string;
  /** Addresses of the host it was read at. */
  readonly count: number;
  readonly capturedAt: string;
  readonly sha256: string | null;
}
